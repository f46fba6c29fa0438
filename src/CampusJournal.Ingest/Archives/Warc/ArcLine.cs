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
    // A header line has its own and those within it; a line of a page may have any number.
    private const int MostAddresses = 8;

    // That of the longest scheme with what stands behind it.
    private const int LongestSign = 11;

    // What crawlers ask for, and the description that a file of theirs begins with.
    private static readonly string[] Schemes = ["http", "https", "dns", "filedesc"];

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

    /// <summary>Finds a header line that may begin within a line, behind the bytes of a record or of a header that was cut there.</summary>
    /// <param name="line">The line without its end.</param>
    /// <param name="isAtStart">Whether it is one from its start, so that it may be a header as a whole.</param>
    /// <returns>Where the header begins, or -1.</returns>
    public static int Find(ReadOnlySpan<byte> line, bool isAtStart)
    {
        var isHeader = isAtStart && TryParse(line) is not null;
        return isHeader && BeginsWithAddress(line) ? 0
            : FindWithin(line) is >= 0 and var start ? start
            : isHeader ? 0 : -1;
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

    private static int FindWithin(ReadOnlySpan<byte> line)
    {
        if (RecordSigns.Number(line[(line.LastIndexOf((byte)' ') + 1)..].TrimEnd((byte)'\r')) is null)
        {
            return -1;
        }

        var (first, end) = (-1, line.Length);
        for (var i = 0; i < MostAddresses && LastAddress(line[..end]) is var start and >= 0; i++)
        {
            end = start;
            if (TryParse(line[start..]) is null)
            {
                continue;
            }

            if (start == 0 || !IsWithinAddress(line[start - 1]))
            {
                return start;
            }

            first = start;
        }

        return BeginsWithAddress(line) ? -1 : first;
    }

    private static bool BeginsWithAddress(ReadOnlySpan<byte> line) => LastAddress(line[..Math.Min(line.Length, LongestSign)]) == 0;

    private static int LastAddress(ReadOnlySpan<byte> line) => Math.Max(
        Math.Max(line.LastIndexOf("http://"u8), line.LastIndexOf("https://"u8)),
        Math.Max(line.LastIndexOf("dns:"u8), line.LastIndexOf("filedesc://"u8)));

    // As in share?u=http://...: there it is most likely a part of the address before it.
    private static bool IsWithinAddress(byte before) => before is (byte)'=' or (byte)'/' or (byte)'?' or (byte)'&' or (byte)'%' or (byte)';' or (byte)',';

    // RFC 3986, section 3.1. A line end that a flipped bit made another letter must not become a part of the address, and what lacks its first
    // letters begins before.
    private static bool HasScheme(string url) =>
        url.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && char.IsAsciiLetter(url[0])
        && url.AsSpan(0, colon).IndexOfAnyExcept(SchemeLetters) < 0
        && !Schemes.Any(scheme => colon < scheme.Length && scheme.EndsWith(url[..colon], StringComparison.Ordinal));

    private static bool IsAddress(string word) =>
        word.Length is >= 3 and <= 45 && (word.Contains('.', StringComparison.Ordinal) || word.Contains(':', StringComparison.Ordinal))
        && word.All(letter => char.IsAsciiHexDigit(letter) || letter is '.' or ':');

    private static bool IsDate(string word) => word.Length is 8 or 12 or 14 && word.All(char.IsAsciiDigit);
}
