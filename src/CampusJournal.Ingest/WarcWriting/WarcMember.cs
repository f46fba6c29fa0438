using System.IO.Compression;

namespace CampusJournal.Ingest.WarcWriting;

/// <summary>Makes one gzip member of one record, as annex D of WARC/1.1 asks: a reader can begin at any of them.</summary>
internal static class WarcMember
{
    private static readonly byte[] End = "\r\n\r\n"u8.ToArray();

    /// <summary>Appends a record to a spool.</summary>
    /// <param name="draft">The record.</param>
    /// <param name="spool">Where the member goes.</param>
    /// <param name="cancellationToken">Gives up; the spool is of no use then.</param>
    public static async ValueTask AppendAsync(WarcDraft draft, Stream spool, CancellationToken cancellationToken)
    {
        draft.Block.Position = 0;
        var digest = await WarcDigest.Sha256Async(draft.Block, cancellationToken).ConfigureAwait(false);
        draft.Block.Position = 0;
        var gzip = new GZipStream(spool, CompressionLevel.Optimal, leaveOpen: true);
        await using (gzip.ConfigureAwait(false))
        {
            await gzip.WriteAsync(WarcHeader.Write(draft, digest), cancellationToken).ConfigureAwait(false);
            await draft.Block.CopyToAsync(gzip, cancellationToken).ConfigureAwait(false);
            await gzip.WriteAsync(End, cancellationToken).ConfigureAwait(false);
        }
    }
}
