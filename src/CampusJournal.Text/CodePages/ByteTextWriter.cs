using System.Buffers;
using System.Text;

namespace CampusJournal.Text.CodePages;

/// <summary>Writes text as bytes by a table of our own; what the table lacks becomes a numeric reference.</summary>
internal sealed class ByteTextWriter
{
    private readonly ArrayBufferWriter<byte> bytes = new();
    private int references;

    /// <summary>Encodes with a table of one-byte or two-byte codes indexed by character; zero where a character has none.</summary>
    public static EncodedText Encode(string text, ReadOnlySpan<ushort> codes)
    {
        var writer = new ByteTextWriter();
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii)
            {
                writer.Write((byte)rune.Value);
            }
            else if (rune.IsBmp && codes[rune.Value] is not 0 and var code)
            {
                writer.WriteCode(code);
            }
            else
            {
                writer.WriteReference(rune.Value);
            }
        }

        return writer.ToEncodedText();
    }

    /// <summary>Encodes ISO-2022-KR: the designator, then each run of KS X 1001 between SO and SI; a line ends in ASCII.</summary>
    public static EncodedText EncodeIso2022Kr(string text, bool isDesignated)
    {
        var writer = new ByteTextWriter();
        writer.Write(isDesignated ? default : "\e$)C"u8);
        var shifted = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var code = rune is { IsAscii: false, IsBmp: true } ? Cp949.EncodeTable[rune.Value] : 0;
            if (shifted != KsX1001.IsPair(code))
            {
                shifted = !shifted;
                writer.Write(shifted ? (byte)0x0E : (byte)0x0F);
            }

            if (shifted)
            {
                writer.WriteCode((ushort)(code & 0x7F7F));
            }
            else if (rune.IsAscii)
            {
                writer.Write((byte)rune.Value);
            }
            else
            {
                writer.WriteReference(rune.Value);
            }
        }

        if (shifted)
        {
            writer.Write(0x0F);
        }

        return writer.ToEncodedText();
    }

    private EncodedText ToEncodedText() => new(bytes.WrittenMemory, references);

    private void WriteCode(ushort code)
    {
        if (code > 0xFF)
        {
            Write((byte)(code >> 8));
        }

        Write((byte)code);
    }

    private void WriteReference(int codePoint)
    {
        references++;
        Write(Encoding.ASCII.GetBytes(ReferenceFallback.Reference(codePoint)));
    }

    private void Write(byte value) => Write([value]);

    private void Write(ReadOnlySpan<byte> values) => bytes.Write(values);
}
