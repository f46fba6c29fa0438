using CampusJournal.Ingest.Archives.Warc.Http;
using CampusJournal.Text;

namespace CampusJournal.Ingest.Archives.Containers;

/// <summary>What the first bytes of a page tell of it.</summary>
/// <param name="MediaType">The media type; null when the server's answer before the page says it.</param>
internal sealed record FoundPage(string? MediaType)
{
    private const string UnknownBytes = "application/octet-stream";

    /// <summary>Gets a value indicating whether the file begins with the head of the server's answer.</summary>
    public bool IsAnswer { get; private init; }

    /// <summary>Gets how many zero bytes stand before the page.</summary>
    public int Zeros { get; private init; }

    /// <summary>Looks at a file or an entry.</summary>
    /// <param name="head">Its first bytes.</param>
    /// <returns>Null when it is no page.</returns>
    public static FoundPage? Of(ReadOnlySpan<byte> head)
    {
        if (SavedAnswer.Begins(head))
        {
            return new((string?)null) { IsAnswer = true };
        }

        var whole = ContentSniffer.Sniff(head);
        if (whole.Kind != ContentKind.NotAPage)
        {
            return new(whole.MediaType);
        }

        // A crash may leave zeros before a page that is whole; UTF-16 that begins with one is a page as it is, and an icon is none.
        var page = head.TrimStart((byte)0);
        return whole.MediaType == UnknownBytes && page.Length < head.Length && !page.IsEmpty && ContentSniffer.Sniff(page) is { Kind: not ContentKind.NotAPage } behind
            ? new(behind.MediaType) { Zeros = head.Length - page.Length }
            : null;
    }
}
