using System.Text;
using CampusJournal.Text.CodePages;

namespace CampusJournal.Text;

/// <summary>Turns text into bytes of any charset. Nothing becomes a question mark: what the charset lacks becomes a numeric reference.</summary>
public static class CharsetEncoder
{
    /// <summary>Encodes a text.</summary>
    /// <param name="text">The text; a lone surrogate counts as U+FFFD.</param>
    /// <param name="label">The charset, by any label of <see cref="Charsets"/>; <c>us-ascii</c> and <c>ascii</c> mean ASCII here.</param>
    /// <param name="isContinued">Whether bytes of the same text come before: then no byte order mark and no designator is written.</param>
    /// <returns>The bytes and how many references they hold.</returns>
    /// <exception cref="ArgumentException">No charset has the label; the message names some that exist.</exception>
    public static EncodedText Encode(string text, string label, bool isContinued = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        var charset = Charset.Get(Charsets.Require(label, nameof(label)));
        return charset.Name switch
        {
            "utf-8" => new EncodedText(Encoding.UTF8.GetBytes(text), 0),
            "utf-16le" => new EncodedText(Encoding.Unicode.GetBytes(isContinued ? text : '\uFEFF' + text), 0),
            "utf-16be" => new EncodedText(Encoding.BigEndianUnicode.GetBytes(isContinued ? text : '\uFEFF' + text), 0),
            "cp949" => ByteTextWriter.Encode(text, Cp949.EncodeTable),
            "johab" => ByteTextWriter.Encode(text, Johab.EncodeTable),
            "shift_jis" => ByteTextWriter.Encode(text, ShiftJis.Table.Codes),
            "euc-jp" => ByteTextWriter.Encode(text, EucJp.Table.Codes),
            "big5" => ByteTextWriter.Encode(text, Big5.Table.Codes),
            "iso-2022-kr" => ByteTextWriter.EncodeIso2022Kr(text, isContinued),
            "windows-1252" when label.Contains("ascii", StringComparison.OrdinalIgnoreCase) => ByteTextWriter.Encode(text, new ushort[0x10000]),
            _ when charset.Upper is not null => ByteTextWriter.Encode(text, CodesOf(charset.Upper)),
            _ => EncodeByFramework(text, charset),
        };
    }

    private static ushort[] CodesOf(string upper)
    {
        var codes = new ushort[0x10000];
        for (var i = 0; i < upper.Length; i++)
        {
            codes[upper[i]] = (ushort)(0x80 + i);
        }

        codes['\uFFFD'] = 0;
        return codes;
    }

    private static EncodedText EncodeByFramework(string text, Charset charset)
    {
        var fallback = new ReferenceFallback();
        var encoding = charset.Encoding(fallback);
        var bytes = new byte[encoding.GetByteCount(text)];

        // Measuring went through the fallback too.
        var counted = fallback.Count;
        encoding.GetBytes(text, bytes);
        return new EncodedText(bytes, fallback.Count - counted);
    }
}
