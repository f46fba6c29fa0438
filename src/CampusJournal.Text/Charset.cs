using System.Text;
using CampusJournal.Text.CodePages;

namespace CampusJournal.Text;

/// <summary>One charset: its name and how it is decoded.</summary>
/// <param name="Name">The name that we print.</param>
/// <param name="CodePage">The framework's code page that decodes it; 0 when we do.</param>
/// <param name="Upper">The characters of the bytes 80 to FF where we decode a single-byte charset; else null.</param>
internal sealed record Charset(string Name, int CodePage, string? Upper)
{
    private const int Gb18030 = 54936;

    // Threads that ask at once make the same string.
    private string? upperOfFramework;

    static Charset() => System.Text.Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Gets the charset of a name that we print.</summary>
    public static Charset Get(string name) => CharsetTable.ByName[name];

    /// <summary>Gets the framework's encoding with an exact decoder fallback, never a question mark or a similar letter.</summary>
    public Encoding Encoding(EncoderFallback encoderFallback) => CodePage switch
    {
        0 => throw new InvalidOperationException($"The framework does not decode {Name}."),
        _ => System.Text.Encoding.GetEncoding(CodePage, encoderFallback, new DecoderReplacementFallback("\uFFFD")),
    };

    /// <summary>Makes a decoder at the start of a stream.</summary>
    public CharsetDecoder NewDecoder()
    {
        if (Upper is not null)
        {
            return new SingleByteDecoder(Upper);
        }

        if (CodePage == 0)
        {
            return NewOwnDecoder();
        }

        var encoding = Encoding(EncoderFallback.ExceptionFallback);
        return encoding.IsSingleByte
            ? new SingleByteDecoder(upperOfFramework ??= UpperOf(encoding))
            : new FrameworkDecoder(encoding, CodePage == Gb18030);
    }

    private CharsetDecoder NewOwnDecoder() => Name switch
    {
        "utf-8" => new Utf8Decoder(),
        "utf-16le" => new Utf16Decoder(bigEndian: false),
        "utf-16be" => new Utf16Decoder(bigEndian: true),
        "cp949" => new DoubleByteDecoder(Cp949.Tables),
        "johab" => new DoubleByteDecoder(Johab.Tables),
        "iso-2022-kr" => new Iso2022KrDecoder(),
        "shift_jis" => new MultiByteDecoder(ShiftJis.Table),
        "euc-jp" => new MultiByteDecoder(EucJp.Table),
        "big5" => new MultiByteDecoder(Big5.Table),
        _ => throw new InvalidOperationException($"No decoder is made for {Name}."),
    };

    /// <summary>What the framework gives as private use is undefined in the standard.</summary>
    private static string UpperOf(Encoding encoding)
    {
        Span<byte> bytes = stackalloc byte[0x80];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)(0x80 + i);
        }

        return string.Create(bytes.Length, encoding.GetString(bytes), (defined, all) =>
        {
            for (var i = 0; i < defined.Length; i++)
            {
                defined[i] = all[i] is >= '\uE000' and <= '\uF8FF' ? '\uFFFD' : all[i];
            }
        });
    }
}
