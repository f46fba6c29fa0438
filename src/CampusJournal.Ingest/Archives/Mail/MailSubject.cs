using System.Text;
using CampusJournal.Ingest.Archives.Containers;
using CampusJournal.Text;
using MimeKit;

namespace CampusJournal.Ingest.Archives.Mail;

/// <summary>The subject of a message: of a mail its headline, of a saved page the title that the browser showed.</summary>
internal static class MailSubject
{
    private const string EncodedWord = "=?";

    // No headline has so many characters; and the charset of an encoded word is named at its start.
    private const int Longest = 1000;
    private const int LongestRaw = 8 * Longest;

    /// <summary>Reads it.</summary>
    /// <returns>The text; null when there is none, or one that is too long for a headline.</returns>
    public static string? Of(MimeMessage message)
    {
        var index = message.Headers.IndexOf(HeaderId.Subject);
        if (index < 0)
        {
            return null;
        }

        // The library knows no Korean charset and takes text in it for Latin-1, which keeps its bytes.
        var header = message.Headers[index];
        var text = header.Value.Trim();
        if (text.Length is 0 or > Longest)
        {
            return null;
        }

        var isOfBytes = text.Any(c => c > '\u007F') && text.All(c => c <= '\u00FF') && MayBeKorean(Encoding.Latin1.GetString(header.RawValue.AsSpan(0, Math.Min(header.RawValue.Length, LongestRaw))));
        return isOfBytes ? EntryText.Decode(Encoding.Latin1.GetBytes(text)) : text;
    }

    // Bytes as they are, or an encoded word (RFC 2047, section 2) that names a Korean charset.
    private static bool MayBeKorean(string raw)
    {
        var start = raw.IndexOf(EncodedWord, StringComparison.Ordinal);
        return start < 0 || Charsets.Find(raw[(start + EncodedWord.Length)..].Split('?', '*')[0]) == "cp949";
    }
}
