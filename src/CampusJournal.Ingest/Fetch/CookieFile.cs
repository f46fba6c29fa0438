using System.Globalization;
using System.Net;

namespace CampusJournal.Ingest.Fetch;

/// <summary>Reads a cookies.txt as browsers and curl write it: seven fields a line, parted by tabs.</summary>
public static class CookieFile
{
    private const string HttpOnly = "#HttpOnly_";
    private const int Fields = 7;
    private const int MostCookies = 10_000;

    /// <summary>Reads cookies; those that have expired are left out.</summary>
    /// <param name="file">The file's text.</param>
    /// <param name="now">The time by which cookies expire.</param>
    /// <returns>The cookies, for <see cref="FetchOptions.Cookies"/>.</returns>
    /// <exception cref="FormatException">A line is no cookie; the message says which.</exception>
    public static CookieContainer Read(TextReader file, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(file);
        var cookies = new CookieContainer(MostCookies, MostCookies, 1 << 16);
        for (var number = 1; file.ReadLine() is { } line; number++)
        {
            line = line.StartsWith(HttpOnly, StringComparison.Ordinal) ? line[HttpOnly.Length..] : line;
            if (line.Trim().Length > 0 && !line.StartsWith('#') && Parse(line, number, now) is { } cookie)
            {
                cookies.Add(cookie);
            }
        }

        return cookies;
    }

    private static Cookie? Parse(string line, int number, DateTimeOffset now)
    {
        var fields = line.Split('\t');
        if (fields.Length != Fields || fields.Any(field => field.Any(char.IsControl)) || !long.TryParse(fields[4], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var expires))
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"line {number} is no cookie of seven fields parted by tabs."));
        }

        try
        {
            // An expiry of 0 is a cookie of one session, which is this run.
            return expires > 0 && expires < now.ToUnixTimeSeconds()
                ? null
                : new Cookie(fields[5], fields[6], fields[2], fields[0]) { Secure = fields[3].Equals("TRUE", StringComparison.OrdinalIgnoreCase) };
        }
        catch (CookieException exception)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"line {number} is no cookie."), exception);
        }
    }
}
