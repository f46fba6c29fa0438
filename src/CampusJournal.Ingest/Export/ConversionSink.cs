using System.Globalization;
using System.Text;
using CampusJournal.Articles;
using CampusJournal.Ingest.WarcWriting;

namespace CampusJournal.Ingest.Export;

/// <summary>
/// The text of records as WARC conversion records (WARC/1.1, 6.8), one gzip member each, to lie beside the captures: each refers to the
/// record that it was made from. As in the text files of Common Crawl the date is that of the capture.
/// </summary>
/// <param name="stream">Where they go; disposed with the sink.</param>
/// <param name="time">The clock of the first record, and of captures that state no time.</param>
internal sealed class ConversionSink(Stream stream, TimeProvider time) : IRecordSink
{
    private const string TextType = "text/plain; charset=utf-8";

    private readonly DateTimeOffset started = time.GetUtcNow();
    private bool hasInfo;

    /// <inheritdoc/>
    public async ValueTask WriteAsync(ArticleRecord record, CancellationToken cancellationToken = default)
    {
        await StartAsync(cancellationToken).ConfigureAwait(false);
        using var block = new MemoryStream(Encoding.UTF8.GetBytes(ArticleText.Write(record)));
        var digest = await WarcDigest.Sha1Async(block, cancellationToken).ConfigureAwait(false);
        var draft = new WarcDraft
        {
            Type = WarcTypes.Conversion,
            Id = RecordId(record),
            Date = record.Source.CapturedAt ?? started,
            TargetUri = record.Source.Url ?? "urn:cjt:" + record.Id,
            ContentType = TextType,
            PayloadDigest = digest,
            Fields = record.Source.RecordId is { } original ? [new("WARC-Refers-To", original)] : [],
            Block = block,
        };
        await WarcMember.AppendAsync(draft, stream, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask CompleteAsync(CancellationToken cancellationToken = default)
    {
        await StartAsync(cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => stream.DisposeAsync();

    private async ValueTask StartAsync(CancellationToken cancellationToken)
    {
        if (hasInfo)
        {
            return;
        }

        hasInfo = true;
        using var block = new MemoryStream(Encoding.UTF8.GetBytes($"software: {ToolVersion.Name}\r\nformat: WARC File Format 1.1\r\n"));
        var info = new WarcDraft { Type = WarcTypes.Info, Date = started, ContentType = "application/warc-fields", Block = block };
        await WarcMember.AppendAsync(info, stream, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes the id of the conversion from that of the record, so that every run gives the same: a UUID of version 8 (RFC 9562).</summary>
    private static string RecordId(ArticleRecord record)
    {
        if (!Guid.TryParseExact(record.Id, "N", out _))
        {
            return WarcDraft.NewId();
        }

        var variant = "89ab"[int.Parse(record.Id.AsSpan(16, 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) & 3];
        return $"<urn:uuid:{Guid.ParseExact($"{record.Id[..12]}8{record.Id[13..16]}{variant}{record.Id[17..]}", "N")}>";
    }
}
