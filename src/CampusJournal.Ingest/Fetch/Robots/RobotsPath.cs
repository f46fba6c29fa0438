using System.Globalization;
using System.Text;

namespace CampusJournal.Ingest.Fetch.Robots;

/// <summary>Brings paths of URLs and of robots.txt into one spelling, octet by octet (RFC 9309 section 2.2.2).</summary>
internal static class RobotsPath
{
    private const string Unreserved = "-._~";

    /// <summary>Spells the path and query of a URL; the characters that are special in patterns are encoded, so that they stand for themselves.</summary>
    public static string OfUrl(string pathAndQuery) => Spell(pathAndQuery, "*$");

    /// <summary>Spells a pattern; <c>*</c>, and <c>$</c> at its end, stay special.</summary>
    public static string OfPattern(string pattern) => pattern.EndsWith('$') ? Spell(pattern[..^1], "$") + "$" : Spell(pattern, "$");

    private static string Spell(string text, string encoded)
    {
        var spelt = new StringBuilder(text.Length);
        Span<byte> bytes = stackalloc byte[4];
        for (var at = 0; at < text.Length;)
        {
            if (IsEscape(text, at, out var octet))
            {
                Add(spelt, octet, keepsEscape: !(char.IsAsciiLetterOrDigit((char)octet) || Unreserved.Contains((char)octet)));
                at += 3;
                continue;
            }

            // A half surrogate becomes U+FFFD: no URL has one.
            _ = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            foreach (var each in bytes[..rune.EncodeToUtf8(bytes)])
            {
                Add(spelt, each, each is <= 0x20 or >= 0x7F || encoded.Contains((char)each));
            }

            at += length;
        }

        return spelt.ToString();
    }

    private static bool IsEscape(string text, int at, out byte octet)
    {
        octet = 0;
        return text[at] == '%' && at + 2 < text.Length
            && byte.TryParse(text.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out octet);
    }

    private static void Add(StringBuilder spelt, byte octet, bool keepsEscape)
    {
        if (keepsEscape)
        {
            spelt.Append('%').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
            return;
        }

        spelt.Append((char)octet);
    }
}
