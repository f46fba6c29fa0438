using System.Globalization;
using System.Text;

namespace CampusJournal.Ingest.WarcWriting;

/// <summary>Writes the header of a record (WARC/1.1, section 4).</summary>
internal static class WarcHeader
{
    private const string LineEnd = "\r\n";

    /// <summary>Writes a header with the empty line behind it.</summary>
    /// <param name="draft">The record.</param>
    /// <param name="blockDigest">The digest of the block.</param>
    public static byte[] Write(WarcDraft draft, string blockDigest)
    {
        var text = new StringBuilder("WARC/1.1").Append(LineEnd);
        Add(text, "WARC-Type", draft.Type);
        Add(text, "WARC-Record-ID", draft.Id);
        Add(text, "WARC-Date", Time(draft.Date));
        Add(text, "WARC-Target-URI", draft.TargetUri is { } uri ? Address(uri) : null);
        foreach (var (name, value) in draft.Fields)
        {
            Add(text, name, value);
        }

        Add(text, "WARC-Payload-Digest", draft.PayloadDigest);
        Add(text, "WARC-Block-Digest", blockDigest);
        Add(text, "Content-Type", draft.ContentType);
        Add(text, "Content-Length", draft.Block.Length.ToString(CultureInfo.InvariantCulture));
        return Encoding.UTF8.GetBytes(text.Append(LineEnd).ToString());
    }

    /// <summary>Writes a time as WARC headers do; whole seconds, which every reader of WARC/1.0 and 1.1 knows.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static void Add(StringBuilder text, string name, string? value)
    {
        if (value is not null)
        {
            text.Append(name).Append(": ").Append(OneLine(value)).Append(LineEnd);
        }
    }

    // A value that comes from a page must not begin another field or end the header.
    private static string OneLine(string value) =>
        value.Any(char.IsControl) ? string.Concat(value.Select(character => char.IsControl(character) ? ' ' : character)) : value;

    // RFC 3986 knows ASCII alone; neither readers nor the index bear a space within a URI.
    private static string Address(string uri) => uri.Any(IsRefused)
        ? string.Concat(uri.EnumerateRunes().Select(rune => rune.Value is > ' ' and < 0x7F ? rune.ToString() : Uri.EscapeDataString(rune.ToString())))
        : uri;

    private static bool IsRefused(char character) => character is not (> ' ' and < '\u007f');
}
