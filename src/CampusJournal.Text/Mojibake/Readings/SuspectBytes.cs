using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace CampusJournal.Text.Mojibake.Readings;

/// <summary>
/// Looks in UTF-8, before it is decoded, for what a repair would look at: <see cref="SuspectCharacters"/>, codes that may stand for text,
/// text that is lost, and bytes that are no UTF-8. It says yes too often rather than no. What it passes needs neither decoding nor repair.
/// </summary>
/// <remarks>
/// Syllables, ASCII and what is no suspect of the planes A000 to D7FF go by sixteen bytes at a time; the first bytes of all other characters,
/// and the ASCII signs with which a code begins, are looked at one by one.
/// </remarks>
internal static class SuspectBytes
{
    private const byte FirstOfThree = 0xE0;
    private const byte FirstLeadOfSyllables = 0xEA;
    private const byte LastLeadOfSyllables = 0xED;
    private const byte FirstSurrogate = 0xA0;
    private const byte HighBit = 0x80;
    private const byte ShiftOut = 0x0E;
    private const byte LowerCase = 0x20;
    private const int LongestReference = 16;

    // A block is read with the two bytes before it and the one behind it.
    private const int BytesBefore = 2;

    private static readonly SearchValues<byte> CodeStarts = SearchValues.Create("%=\u000E"u8);

    /// <summary>Finds the first suspect.</summary>
    /// <param name="utf8">Bytes from the start of a character on.</param>
    /// <returns>The offset of its first byte, or -1.</returns>
    public static int IndexIn(ReadOnlySpan<byte> utf8)
    {
        for (var i = 0; i < utf8.Length;)
        {
            i = i < BytesBefore ? i : SkipUsual(utf8, i);

            // Up to where usual blocks may go on.
            var end = Math.Min(utf8.Length, i + Vector128<byte>.Count);
            while (i < end)
            {
                if (IsSuspect(utf8[i..], out var length))
                {
                    return i;
                }

                i += length;
            }
        }

        return -1;
    }

    /// <summary>Says whether a code may begin somewhere, which is judged by the text around it.</summary>
    public static bool HaveCode(ReadOnlySpan<byte> utf8)
    {
        for (; utf8.IndexOfAny(CodeStarts) is >= 0 and var start; utf8 = utf8[(start + 1)..])
        {
            if (IsCode(utf8[start..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Passes usual blocks.</summary>
    /// <returns>The start of the first character that is not passed.</returns>
    private static int SkipUsual(ReadOnlySpan<byte> utf8, int start)
    {
        var i = start;
        for (ref var first = ref MemoryMarshal.GetReference(utf8); i + Vector128<byte>.Count < utf8.Length; i += Vector128<byte>.Count)
        {
            if (!IsPlain(ref Unsafe.Add(ref first, i)) && !IsUsual(ref Unsafe.Add(ref first, i)))
            {
                break;
            }
        }

        // Where a block ends inside a character, that is looked at once more.
        return i == start ? i : utf8[i - 1] >= FirstOfThree ? i - 1 : utf8[i - 2] >= FirstOfThree ? i - 2 : i;
    }

    /// <summary>Whether a block is ASCII behind ASCII without a sign that may begin a code, as most of a page is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlain(ref byte first)
    {
        var block = Vector128.LoadUnsafe(ref first);
        var twoBefore = Vector128.LoadUnsafe(ref Unsafe.Subtract(ref first, 2));
        var oneAfter = Vector128.LoadUnsafe(ref Unsafe.Add(ref first, 1));
        var isWord = Vector128.Equals(block, Vector128.Create((byte)'=')) & Vector128.Equals(oneAfter, Vector128.Create((byte)'?'));
        var isSign = isWord | Vector128.Equals(block, Vector128.Create((byte)'%')) | Vector128.Equals(block, Vector128.Create((byte)'&'))
            | Vector128.Equals(block, Vector128.Create(ShiftOut));
        return (((block | twoBefore) & Vector128.Create(HighBit)) | isSign) == Vector128<byte>.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsUsual(ref byte first)
    {
        var block = Vector128.LoadUnsafe(ref first);
        var oneBefore = Vector128.LoadUnsafe(ref Unsafe.Subtract(ref first, 1));
        var twoBefore = Vector128.LoadUnsafe(ref Unsafe.Subtract(ref first, 2));
        var oneAfter = Vector128.LoadUnsafe(ref Unsafe.Add(ref first, 1));
        var twice = block + block;

        // Saturated subtraction leaves the high bit to what is large enough. Two bytes behind a lead, and only there, are 80 to BF.
        var isExpected = HighBitFrom(oneBefore, FirstOfThree) | HighBitFrom(twoBefore, FirstOfThree);
        var isOther = (block & twice) & ~IsFrom(block, FirstLeadOfSyllables, LastLeadOfSyllables);
        var isSurrogate = Vector128.Equals(block, Vector128.Create(LastLeadOfSyllables)) & HighBitFrom(oneAfter, FirstSurrogate);
        var isWrong = ((isExpected ^ (block & ~twice)) | isOther | isSurrogate) & Vector128.Create(HighBit);
        return (isWrong | IsSign(block, oneAfter)) == Vector128<byte>.Zero;
    }

    /// <summary>What a code or a reference begins with, by its first two bytes: HTML is full of <c>=</c>, of which hardly one is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> IsSign(Vector128<byte> block, Vector128<byte> oneAfter)
    {
        var isLetter = IsFrom(oneAfter | Vector128.Create(LowerCase), (byte)'a', (byte)'z');
        var isWord = Vector128.Equals(block, Vector128.Create((byte)'=')) & Vector128.Equals(oneAfter, Vector128.Create((byte)'?'));
        var isByte = Vector128.Equals(block, Vector128.Create((byte)'%')) & (IsFrom(oneAfter, (byte)'8', (byte)'9') | isLetter);
        var isReference = Vector128.Equals(block, Vector128.Create((byte)'&')) & (Vector128.Equals(oneAfter, Vector128.Create((byte)'#')) | isLetter);
        return isWord | isByte | isReference | Vector128.Equals(block, Vector128.Create(ShiftOut));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> IsFrom(Vector128<byte> bytes, byte first, byte last)
    {
        var distance = bytes - Vector128.Create(first);
        return Vector128.Equals(Vector128.Min(distance, Vector128.Create((byte)(last - first))), distance);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> HighBitFrom(Vector128<byte> bytes, byte least) =>
        Vector128.SubtractSaturate(bytes, Vector128.Create((byte)(least - HighBit)));

    /// <summary>Says whether a code may begin here: <c>%BB</c>, <c>=?euc-kr?</c>, a shift.</summary>
    private static bool IsCode(ReadOnlySpan<byte> utf8)
    {
        var next = utf8.Length > 1 ? (char)utf8[1] : ' ';
        return utf8[0] switch
        {
            ShiftOut => true,
            (byte)'=' => next == '?',
            (byte)'%' => char.IsAsciiHexDigit(next) && next >= '8',
            _ => false,
        };
    }

    /// <summary>Says whether a reference to a character outside ASCII begins here: <c>&amp;amp;</c> is none.</summary>
    private static bool IsReference(ReadOnlySpan<byte> utf8)
    {
        if (utf8 is not [(byte)'&', var next, ..] || (next != '#' && !char.IsAsciiLetter((char)next)))
        {
            return false;
        }

        Span<char> start = stackalloc char[LongestReference];
        var length = Encoding.Latin1.GetChars(utf8[..Math.Min(utf8.Length, LongestReference)], start);
        return HtmlReference.TryRead(start[..length], out _, out _);
    }

    private static bool IsSuspect(ReadOnlySpan<byte> utf8, out int length)
    {
        if (utf8[0] < HighBit)
        {
            length = 1;
            return IsCode(utf8) || IsReference(utf8);
        }

        return Rune.DecodeFromUtf8(utf8, out var rune, out length) != OperationStatus.Done || IsSuspect(rune);
    }

    // Of characters beyond the first plane UTF-16 has two halves, of which none is a suspect.
    private static bool IsSuspect(Rune rune) => rune.IsBmp && (rune == Rune.ReplacementChar || SuspectCharacters.Contains((char)rune.Value));
}
