using CampusJournal.Ingest.Archives.Warc.Http;
using CampusJournal.Text;

namespace CampusJournal.Ingest.Archives.Containers;

/// <summary>What the first bytes of a page tell of it.</summary>
/// <param name="MediaType">The media type; null when the server's answer before the page says it.</param>
internal sealed record FoundPage(string? MediaType)
{
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

        if (Sniff(head) is { } whole)
        {
            return new(whole);
        }

        // A crash may leave zeros before a page that is whole; UTF-16 that begins with one is a page as it is.
        var page = head.TrimStart((byte)0);
        return page.Length is var length && length > 0 && length < head.Length && Sniff(page) is { } behind ? new(behind) { Zeros = head.Length - length } : null;
    }

    private static string? Sniff(ReadOnlySpan<byte> bytes) =>
        ContentSniffer.Sniff(bytes) is { Kind: not ContentKind.NotAPage } guess ? guess.MediaType : null;
}
