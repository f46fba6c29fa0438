using System.Text;
using CampusJournal.Text;

namespace CampusJournal.Articles.Html;

/// <summary>Writes the query of a link as a browser asks for it: in the charset of its page, while all before it is UTF-8 (URL Standard, section 4.4, query state).</summary>
internal static class LinkQuery
{
    private const string Utf8 = "utf-8";

    /// <summary>Percent-encodes what is not ASCII in the query of a link.</summary>
    /// <param name="link">The link as the page has it, without a fragment.</param>
    /// <param name="charset">The charset of the page; one in which queries never go, as UTF-16, or an unknown one means UTF-8.</param>
    public static string Encode(string link, string charset)
    {
        var query = link.IndexOf('?', StringComparison.Ordinal);
        if (query < 0 || Ascii.IsValid(link.AsSpan(query)))
        {
            return link;
        }

        var encoded = new StringBuilder(link, 0, query, capacity: 2 * link.Length);
        for (var at = query; at < link.Length;)
        {
            var run = link.AsSpan(at);
            var plain = run.IndexOfAnyExceptInRange('\0', '\x7F');
            plain = plain < 0 ? run.Length : plain;
            encoded.Append(run[..plain]);
            var foreign = run[plain..].IndexOfAnyInRange('\0', '\x7F');
            foreign = foreign < 0 ? run.Length - plain : foreign;
            Append(encoded, CharsetEncoder.Encode(run.Slice(plain, foreign).ToString(), OutputCharset(charset)).Bytes.Span);
            at += plain + foreign;
        }

        return encoded.ToString();
    }

    private static void Append(StringBuilder encoded, ReadOnlySpan<byte> octets)
    {
        foreach (var octet in octets)
        {
            // The second byte of a character may be a letter; what the charset lacks is a reference, whose signs must not end the value.
            _ = char.IsAsciiLetterOrDigit((char)octet) ? encoded.Append((char)octet) : encoded.Append(Uri.HexEscape((char)octet));
        }
    }

    private static string OutputCharset(string charset) =>
        Charsets.Find(charset) is { } known and not ("utf-16le" or "utf-16be" or "iso-2022-kr" or "binary") ? known : Utf8;
}
