using System.Buffers;
using System.Text;
using CampusJournal.Text.Detection;

namespace CampusJournal.Text;

/// <summary>Finds out what a file is from its content: saved pages often have no suffix, or a wrong one.</summary>
/// <example>
/// <code>
/// if (ContentSniffer.Sniff(bytes).Kind == ContentKind.NotAPage) { ... skipped ... }
/// </code>
/// </example>
public static class ContentSniffer
{
    private const int HeadLength = 64 * 1024;

    /// <summary>Sniffs bytes.</summary>
    /// <param name="bytes">The file, or at least its first 64 KiB.</param>
    /// <returns>The kind and the media type. When in doubt text is plain text.</returns>
    public static ContentGuess Sniff(ReadOnlySpan<byte> bytes)
    {
        if (MagicNumbers.Find(bytes) is { } known)
        {
            return new ContentGuess(ContentKind.NotAPage, known);
        }

        var head = bytes[..Math.Min(bytes.Length, HeadLength)];
        var sample = PageSample.Of(head);
        var mark = ByteOrderMark.CharsetOf(head);
        var utf16 = mark is "utf-16le" or "utf-16be" ? mark : ByteShape.FindUtf16(head);
        if (utf16 is null && head.Length > 0 && ByteShape.IsBinary(sample))
        {
            return new ContentGuess(ContentKind.NotAPage, "application/octet-stream");
        }

        var decoder = (utf16 ?? ByteShape.FindEscapes(head)) is { } notAscii ? CharsetDecoder.For(notAscii) : null;
        var chars = ArrayPool<char>.Shared.Rent(decoder?.MaxCharCount(head.Length) ?? head.Length);
        try
        {
            // All that markup and code are known by is ASCII, so that a legacy charset need not be known.
            var length = decoder?.Decode(head, chars) ?? Encoding.Latin1.GetChars(mark is null ? head : head[ByteOrderMark.Utf8Length..], chars);
            return Sniff(chars.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(chars);
        }
    }

    /// <summary>Sniffs text that is decoded already.</summary>
    /// <param name="text">The text; 64 Ki characters of it are looked at.</param>
    /// <returns>The kind and the media type.</returns>
    public static ContentGuess Sniff(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, HeadLength)].TrimStart('\uFEFF').TrimStart();
        if (MarkupEvidence.FindXml(text) is { } xml)
        {
            return new ContentGuess(ContentKind.NotAPage, xml);
        }

        if (CodeEvidence.Find(text) is { } code)
        {
            return new ContentGuess(ContentKind.NotAPage, code);
        }

        return MarkupEvidence.IsHtml(text) ? new ContentGuess(ContentKind.Html, "text/html") : new ContentGuess(ContentKind.PlainText, "text/plain");
    }
}
