using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace CampusJournal.Text.Mojibake.Readings;

/// <summary>
/// Looks for characters that damage is made of. Good Korean has hardly any, so the look at it is what most text costs: syllables and ASCII
/// are passed sixteen or more at a time (ten times as fast as a search for each misreading's signs), all else by a table.
/// </summary>
internal static class SuspectCharacters
{
    private const ushort FirstSyllable = 0xAC00;
    private const ushort SyllableCount = 0x2BA4;
    private const ushort AsciiCount = 0x80;

    /// <summary>Says whether a text has any.</summary>
    public static bool AreIn(ReadOnlySpan<char> text)
    {
        for (var i = NextUnusual(text, 0); i < text.Length; i = NextUnusual(text, i))
        {
            // The table is looked at no further than to where syllables and ASCII may go on.
            for (var end = Math.Min(text.Length, i + Vector<ushort>.Count); i < end; i++)
            {
                var character = text[i];
                if (character == '&' ? HtmlReference.TryRead(text[i..], out _, out _) : Table.Kinds[character] != 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Says whether one character is such; a reference is several.</summary>
    public static bool Contains(char character) => Table.Kinds[character] != 0;

    /// <summary>Says whether a text has a sign that some misreading must show.</summary>
    public static bool HaveSignature(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if ((Table.Kinds[character] & Table.Signature) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first place from which on something else than syllables and ASCII may stand.</summary>
    private static int NextUnusual(ReadOnlySpan<char> text, int start)
    {
        var values = MemoryMarshal.Cast<char, ushort>(text);
        for (; start + Vector<ushort>.Count <= values.Length; start += Vector<ushort>.Count)
        {
            var block = new Vector<ushort>(values[start..]);
            var isSyllable = Vector.LessThan(block - new Vector<ushort>(FirstSyllable), new Vector<ushort>(SyllableCount));
            var isAscii = Vector.LessThan(block, new Vector<ushort>(AsciiCount)) & ~Vector.Equals(block, new Vector<ushort>('&'));
            if (!Vector.EqualsAll(isSyllable | isAscii, Vector<ushort>.AllBitsSet))
            {
                break;
            }
        }

        return start;
    }

    // Built when the first unusual character is met.
    private static class Table
    {
        public const byte Signature = 2;
        private const byte Suspect = 1;
        private const char FirstSuspect = '\u0080';
        private const char LastSuspect = '\u07FF';
        private const int RowLength = 0x100;

        // What three bytes of UTF-8 with the leads EA to ED make, syllables among them: SuspectBytes passes it by.
        private const char FirstUnsuspected = '\uA000';
        private const char LastUnsuspected = '\uD7FF';

        public static readonly byte[] Kinds = Build();

        private static byte[] Build()
        {
            var signatures = Misreadings.All.Select(misreading => misreading.Signature).OfType<SearchValues<char>>().Distinct().ToArray();
            var kinds = new byte[0x10000];
            kinds.AsSpan(FirstSuspect, LastSuspect - FirstSuspect + 1).Fill(Suspect);
            Span<char> row = stackalloc char[RowLength];
            for (var first = 0; first < kinds.Length; first += RowLength)
            {
                for (var i = 0; i < RowLength; i++)
                {
                    row[i] = (char)(first + i);
                }

                foreach (var signature in signatures)
                {
                    Mark(kinds.AsSpan(first, RowLength), row, signature);
                }
            }

            kinds.AsSpan(0, FirstSuspect).Clear();
            if (kinds.AsSpan(FirstUnsuspected, LastUnsuspected - FirstUnsuspected + 1).ContainsAnyExcept((byte)0))
            {
                throw new InvalidOperationException("A syllable is no signature: all good Korean would be searched.");
            }

            return kinds;
        }

        /// <summary>Marks the characters of a row that are signs of a misreading: far faster than to ask for each, and this is done at every start.</summary>
        private static void Mark(Span<byte> kinds, ReadOnlySpan<char> row, SearchValues<char> signature)
        {
            for (var i = 0; row[i..].IndexOfAny(signature) is >= 0 and var next; i += next + 1)
            {
                kinds[i + next] |= Signature;
            }
        }
    }
}
