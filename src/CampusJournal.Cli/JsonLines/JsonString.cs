using System.Buffers.Text;
using System.Text;

namespace CampusJournal.Cli.JsonLines;

/// <summary>
/// JSON strings as UTF-16 units. The framework's reader throws on a lone surrogate; damaged text holds them, as escapes and, from
/// programs that know no better, as bytes.
/// </summary>
internal static class JsonString
{
    private const int SurrogateLength = 3;

    /// <summary>Decodes what stands between a string's quotes.</summary>
    /// <param name="content">Bytes whose escapes a JSON reader has found to be well-formed.</param>
    /// <returns>The text, or null when the bytes are not UTF-8 (surrogates as three bytes are let through).</returns>
    public static string? Decode(ReadOnlySpan<byte> content)
    {
        var text = new StringBuilder(content.Length);
        while (content.Length > 0)
        {
            var special = content.IndexOfAny((byte)'\\', (byte)0xED);
            var plain = special < 0 ? content.Length : special;
            if (!TryAppendUtf8(text, content[..plain]))
            {
                return null;
            }

            content = content[plain..];
            if (content.Length == 0)
            {
                break;
            }

            var length = content[0] == (byte)'\\' ? AppendEscape(text, content) : AppendThreeBytes(text, content);
            if (length == 0)
            {
                return null;
            }

            content = content[length..];
        }

        return text.ToString();
    }

    private static bool TryAppendUtf8(StringBuilder text, ReadOnlySpan<byte> bytes)
    {
        if (!System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return false;
        }

        text.Append(Encoding.UTF8.GetString(bytes));
        return true;
    }

    private static int AppendEscape(StringBuilder text, ReadOnlySpan<byte> content)
    {
        if (content[1] == (byte)'u')
        {
            _ = Utf8Parser.TryParse(content.Slice(2, 4), out ushort unit, out _, 'x');
            text.Append((char)unit);
            return 6;
        }

        text.Append(content[1] switch
        {
            (byte)'n' => '\n',
            (byte)'t' => '\t',
            (byte)'r' => '\r',
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            var same => (char)same,
        });
        return 2;
    }

    // ED leads U+D000-D7FF, which is Hangul among others, and in a lax encoder's output U+D800-DFFF.
    private static int AppendThreeBytes(StringBuilder text, ReadOnlySpan<byte> content)
    {
        if (content.Length < SurrogateLength || (content[1] & 0xC0) != 0x80 || (content[2] & 0xC0) != 0x80)
        {
            return 0;
        }

        text.Append((char)(((content[0] & 0x0F) << 12) | ((content[1] & 0x3F) << 6) | (content[2] & 0x3F)));
        return SurrogateLength;
    }
}
