using System.Security.Cryptography;
using System.Text;
using CampusJournal.Articles;
using CampusJournal.Ingest.WarcWriting;

namespace CampusJournal.Ingest.Export;

/// <summary>
/// The text of records as WARC conversion records (WARC/1.1, 6.8), one gzip member each, to lie beside the captures: each refers to the
/// record that it was made from. As in the text files of Common Crawl the date is that of the capture. Nothing depends on the clock, so that
/// every run over the same pages gives the same bytes.
/// </summary>
/// <param name="stream">Where they go; disposed with the sink.</param>
internal sealed class ConversionSink(Stream stream) : IRecordSink
{
    private const string TextType = "text/plain; charset=utf-8";

    // A record must have a date: of a capture that states none, one that nobody takes for true.
    private static readonly DateTimeOffset Unknown = DateTimeOffset.UnixEpoch;

    private bool hasInfo;

    /// <inheritdoc/>
    public async ValueTask WriteAsync(ArticleRecord record, CancellationToken cancellationToken = default)
    {
        await StartAsync(record, cancellationToken).ConfigureAwait(false);
        using var block = new MemoryStream(Encoding.UTF8.GetBytes(ArticleText.Write(record)));
        var digest = await WarcDigest.Sha1Async(block, cancellationToken).ConfigureAwait(false);
        var draft = new WarcDraft
        {
            Type = WarcTypes.Conversion,
            Id = RecordId(record.Id),
            Date = record.Source.CapturedAt ?? Unknown,
            TargetUri = record.Source.Url ?? "urn:cjt:" + record.Id,
            ContentType = TextType,
            PayloadDigest = digest,
            Fields = Original(record.Source.RecordId) is { } original ? [new("WARC-Refers-To", original)] : [],
            Block = block,
        };
        await WarcMember.AppendAsync(draft, stream, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask CompleteAsync(CancellationToken cancellationToken = default)
    {
        await StartAsync(null, cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => stream.DisposeAsync();

    private async ValueTask StartAsync(ArticleRecord? first, CancellationToken cancellationToken)
    {
        if (hasInfo)
        {
            return;
        }

        hasInfo = true;
        using var block = new MemoryStream(Encoding.UTF8.GetBytes($"software: {ToolVersion.Name}\r\nformat: WARC File Format 1.1\r\n"));
        var info = new WarcDraft
        {
            Type = WarcTypes.Info,
            Id = RecordId($"{ToolVersion.Name} warcinfo {first?.Id}"),
            Date = first?.Source.CapturedAt ?? Unknown,
            ContentType = "application/warc-fields",
            Block = block,
        };
        await WarcMember.AppendAsync(info, stream, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives the id of the capture as a WARC has it, in angle brackets; null for what is none, as the id of a row.</summary>
    private static string? Original(string? id)
    {
        var uri = id is ['<', .., '>'] ? id[1..^1] : id;
        var isUri = uri is not null && uri.All(unit => unit is > ' ' and < '\u007f' and not ('<' or '>')) && Uri.TryCreate(uri, UriKind.Absolute, out _);
        return isUri ? $"<{uri}>" : null;
    }

    /// <summary>Makes an id from another, so that every run gives the same: a UUID of version 8 (RFC 9562).</summary>
    private static string RecordId(string id)
    {
        var hex = Guid.TryParseExact(id, "N", out _) ? id.ToLowerInvariant() : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..32];
        var variant = "89ab"[Convert.FromHexString("0" + hex[16..17])[0] & 3];
        return $"<urn:uuid:{Guid.ParseExact($"{hex[..12]}8{hex[13..16]}{variant}{hex[17..]}", "N")}>";
    }
}
