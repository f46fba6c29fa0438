using System.Buffers;
using System.Globalization;
using System.Text;

namespace CampusJournal.Ingest.Archives.Warc;

/// <summary>The header line of an ARC record, version 1 (five fields) or 2 (ten).</summary>
/// <param name="Url">The URL, which may hold spaces.</param>
/// <param name="Date">The time of capture, or null when the fourteen digits are no time.</param>
/// <param name="MediaType">The media type as the crawler noted it.</param>
/// <param name="Length">The length of the record's block in bytes.</param>
internal sealed record ArcLine(string Url, DateTimeOffset? Date, string MediaType, long Length)
{
    private static readonly SearchValues<char> SchemeLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");

    /// <summary>Reads a line without its end.</summary>
    /// <returns>The line, or null when it is none: no address and date behind a URL, or no length at the end.</returns>
    public static ArcLine? TryParse(ReadOnlySpan<byte> line)
    {
        var words = Encoding.Latin1.GetString(line.TrimEnd("\r "u8)).Split(' ');
        if (words.Length < 5 || RecordSigns.Number(Encoding.Latin1.GetBytes(words[^1])) is not { } length)
        {
            return null;
        }

        // From the left, as the media type may hold spaces, too: the first address that a date follows ends the URL.
        for (var i = 1; i < words.Length - 2; i++)
        {
            if (IsAddress(words[i]) && IsDate(words[i + 1]))
            {
                var url = HeaderText.Decode(Encoding.Latin1.GetBytes(string.Join(' ', words[..i])));
                return HasScheme(url) ? new(url, ParseDate(words[i + 1]), words[i + 2], length) : null;
            }
        }

        return null;
    }

    /// <summary>Reads a time of fourteen digits; a shorter one, as some crawlers wrote, is filled up.</summary>
    public static DateTimeOffset? ParseDate(string digits) =>
        DateTimeOffset.TryParseExact(
            (digits + "0101000000"[Math.Min(10, Math.Max(0, digits.Length - 4))..])[..14],
            "yyyyMMddHHmmss",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var date)
            ? date
            : null;

    // RFC 3986, section 3.1. A line end that a flipped bit made another letter must not become a part of the address.
    private static bool HasScheme(string url) =>
        url.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && char.IsAsciiLetter(url[0])
        && url.AsSpan(0, colon).IndexOfAnyExcept(SchemeLetters) < 0;

    private static bool IsAddress(string word) =>
        word.Length is >= 3 and <= 45 && (word.Contains('.', StringComparison.Ordinal) || word.Contains(':', StringComparison.Ordinal))
        && word.All(letter => char.IsAsciiHexDigit(letter) || letter is '.' or ':');

    private static bool IsDate(string word) => word.Length is 8 or 12 or 14 && word.All(char.IsAsciiDigit);
}
