using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;
using CampusJournal.Articles;
using CampusJournal.Ingest.Archives.Containers;
using CampusJournal.Ingest.Archives.Tables;
using CampusJournal.Text;

namespace CampusJournal.Ingest.Archives.Feeds;

/// <summary>RSS and Atom: every item is a page, made of what the feed says of it; <c>feed.xml!3</c> is the third.</summary>
internal sealed class FeedFormat : IContainerFormat
{
    // In UTF-16 units. The largest attribute or text of a feed is held; ten years of a campus newspaper have a tenth of this.
    private const int LongestFeed = 1 << 28;

    private static readonly string[] Roots = ["rss", "RDF", "feed"];

    /// <inheritdoc/>
    public bool Matches(ReadOnlySpan<byte> head, string name)
    {
        head = InUtf8(head);
        head = (head.StartsWith(Encoding.UTF8.Preamble) ? head[Encoding.UTF8.Preamble.Length..] : head).TrimStart(" \t\r\n"u8);
        while (head.StartsWith("<?"u8) || head.StartsWith("<!"u8))
        {
            head = head[End(head)..].TrimStart(" \t\r\n"u8);
        }

        var length = head.IndexOfAny(" \t\r\n>"u8);
        var root = length > 1 && head[0] == '<' ? Encoding.Latin1.GetString(head[1..length]) : "";
        return Roots.Contains(root[(root.IndexOf(':', StringComparison.Ordinal) + 1)..]);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<SourceItem> ReadAsync(
        Stream content, PageOrigin origin, ContainerScope scope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var feed = await scope.SeekableAsync(content, cancellationToken).ConfigureAwait(false);
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            CheckCharacters = false,
            MaxCharactersInDocument = LongestFeed,
        };

        // The charset is that of the bytes, not of the declaration: the reader is given text.
        using var text = TableText.Open(feed, scope.Options.CharsetHints, out var charset);
        using var xml = XmlReader.Create(new LooseReferences(text), settings);
        var reader = new FeedReader(xml);
        for (var number = 1; reader.Next() is { } item; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var place = EntryName.Below(origin, number.ToString(CultureInfo.InvariantCulture)) with
            {
                Url = EntryText.Address(item.Link),
                FileCharset = charset,
                IsUnicode = true,
            };
            yield return scope.Page(FeedPage.Write(item), "text/html", place);
        }
    }

    // UTF-16 begins with its mark or, as every markup, with a bracket.
    private static ReadOnlySpan<byte> InUtf8(ReadOnlySpan<byte> head)
    {
        if (head is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [(byte)'<', 0, ..] or [0, (byte)'<', ..]))
        {
            return head;
        }

        var guess = CharsetDetector.Detect(head);
        return guess.Charset is "utf-16le" or "utf-16be" ? Encoding.UTF8.GetBytes(PageDecoder.Decode(head, guess).Text) : head;
    }

    // Of a comment, an instruction or a DTD, whose own declarations are in brackets.
    private static int End(ReadOnlySpan<byte> markup)
    {
        var first = markup.StartsWith("<!--"u8) ? markup.IndexOf("-->"u8) : markup.IndexOfAny((byte)'[', (byte)'>');
        var from = first > 0 && markup[first] == '[' ? markup.IndexOf((byte)']') : first;
        var end = from < 0 ? -1 : markup[from..].IndexOf((byte)'>');
        return end < 0 ? markup.Length : from + end + 1;
    }
}
