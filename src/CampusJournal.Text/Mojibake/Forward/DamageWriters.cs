using System.Text;
using CampusJournal.Text.CodePages;

namespace CampusJournal.Text.Mojibake.Forward;

/// <summary>Writes a stretch of text as bytes; what the charset lacks goes onto the tape as it is.</summary>
internal delegate void TextWriter(ReadOnlySpan<char> text, DamageTape tape);

/// <summary>The charsets that text is written in before it is read in another.</summary>
internal static class DamageWriters
{
    /// <summary>The lowest byte of the national standard's rows.</summary>
    private const int FirstHighByte = 0xA1;

    /// <summary>Finds the charset of a chain word; null when nothing is written in it.</summary>
    public static TextWriter? Find(string word) => word switch
    {
        "cp949" => WriteCp949,
        "johab" => WriteJohab,
        "iso-2022-kr" => WriteKsX1001,
        "utf-8" => WriteUtf8,
        _ => null,
    };

    private static void WriteCp949(ReadOnlySpan<char> text, DamageTape tape) => WritePairs(text, Cp949.EncodeTable, 0, tape);

    private static void WriteJohab(ReadOnlySpan<char> text, DamageTape tape) => WritePairs(text, Johab.EncodeTable, 0, tape);

    private static void WriteKsX1001(ReadOnlySpan<char> text, DamageTape tape) => WritePairs(text, Cp949.EncodeTable, FirstHighByte, tape);

    private static void WritePairs(ReadOnlySpan<char> text, ReadOnlySpan<ushort> pairs, int lowest, DamageTape tape)
    {
        foreach (var character in text)
        {
            var pair = pairs[character];
            if (character < 0x80)
            {
                tape.Add((byte)character);
            }
            else if (pair != 0 && pair >> 8 >= lowest && (pair & 0xFF) >= lowest)
            {
                tape.AddPair(pair);
            }
            else
            {
                tape.Add(character);
            }
        }
    }

    private static void WriteUtf8(ReadOnlySpan<char> text, DamageTape tape)
    {
        Span<byte> bytes = stackalloc byte[4];
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out var rune, out var length) != System.Buffers.OperationStatus.Done)
            {
                tape.Add(text[0]);
            }
            else
            {
                foreach (var value in bytes[..rune.EncodeToUtf8(bytes)])
                {
                    tape.Add(value);
                }
            }

            text = text[length..];
        }
    }
}
