using System.Text;
using CampusJournal.Articles;

namespace CampusJournal.Ingest.WarcWriting;

/// <summary>
/// Writes WARC/1.1: one gzip member a record, a warcinfo first, a CDXJ index beside. Records that are written together stand together, each
/// whole in the file when the call returns, so that a kill loses at most what is in flight. Many threads may write; each compresses its own.
/// </summary>
/// <example><code>
/// await using var writer = WarcWriter.Open("site.warc.gz", new WarcWriterOptions());
/// await writer.WriteAsync([new WarcDraft { Type = WarcTypes.Resource, Date = now, Block = stream, TargetUri = url, ContentType = "text/html" }]);
/// </code></example>
internal sealed partial class WarcWriter : IAsyncDisposable
{
    // Most exchanges are one write to the system, which a kill does not divide.
    private const int WriteLength = 1 << 20;

    private readonly string path;
    private readonly WarcIndex index;
    private readonly WarcWriterOptions options;
    private readonly SemaphoreSlim writing = new(1, 1);
    private FileStream? file;
    private int part;

    private WarcWriter(string path, int part, WarcIndex index, WarcWriterOptions options)
    {
        this.path = path;
        this.part = part;
        this.index = index;
        this.options = options;
        Earlier = [.. index.Entries];
    }

    /// <summary>Gets the entries that were there when the archive was opened.</summary>
    public IReadOnlyList<WarcIndexEntry> Earlier { get; }

    /// <summary>Gets the torn end that was cut off when the archive was opened; null when it was whole.</summary>
    public TornEnd? Torn { get; private init; }

    /// <summary>Gets the name of the file that the next records go to, unless other threads fill it first.</summary>
    public string NextFile
    {
        get
        {
            var current = new FileInfo(WarcParts.PathOf(path, part));
            var isFull = current.Exists && current.Length >= options.RotateSize;
            return isFull ? Path.GetFileName(WarcParts.PathOf(path, part + 1)) : current.Name;
        }
    }

    /// <summary>Writes records next to each other. All or none of them are in the file afterwards.</summary>
    /// <param name="drafts">The records.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    /// <returns>The entries of the records that the index lists.</returns>
    /// <exception cref="IOException">The file could not be written; it ends where it did before.</exception>
    public async ValueTask<IReadOnlyList<WarcIndexEntry>> WriteAsync(IReadOnlyList<WarcDraft> drafts, CancellationToken cancellationToken = default)
    {
        await using var members = new SpoolStream();
        var ends = new List<long>(drafts.Count);
        foreach (var draft in drafts)
        {
            await WarcMember.AppendAsync(draft, members, cancellationToken).ConfigureAwait(false);
            ends.Add(members.Length);
        }

        await writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var target = await OpenPartAsync(cancellationToken).ConfigureAwait(false);
            var offset = target.Length;
            Append(target, members);
            var entries = Entries(drafts, ends, offset, Path.GetFileName(target.Name)).ToList();
            index.Add(entries);
            return entries;
        }
        catch (IOException)
        {
            index.LeaveUnsorted();
            throw;
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>Ends the file and sorts the index.</summary>
    public async ValueTask DisposeAsync()
    {
        await writing.WaitAsync().ConfigureAwait(false);
        try
        {
            Close();
        }
        finally
        {
            index.Dispose();
            writing.Dispose();
        }
    }

    private static IEnumerable<WarcIndexEntry> Entries(IReadOnlyList<WarcDraft> drafts, List<long> ends, long offset, string name)
    {
        var start = 0L;
        foreach (var (draft, end) in drafts.Zip(ends))
        {
            if (draft is { IndexedAs: { } mediaType, TargetUri: { } url })
            {
                yield return new WarcIndexEntry
                {
                    Url = url,
                    Date = draft.Date,
                    MediaType = mediaType,
                    Status = draft.Status,
                    Digest = draft.PayloadDigest,
                    Truncated = draft.Fields.FirstOrDefault(field => field.Key == "WARC-Truncated").Value,
                    Offset = offset + start,
                    Length = end - start,
                    File = name,
                };
            }

            start = end;
        }
    }

    // A record that is not whole must not stay: what is appended behind it could be read by nobody.
    private static void Append(FileStream target, SpoolStream members)
    {
        var start = target.Length;
        try
        {
            members.Position = 0;
            target.Position = start;
            members.CopyTo(target, WriteLength);
        }
        catch (IOException)
        {
            target.SetLength(start);
            throw;
        }
    }

    private async ValueTask<FileStream> OpenPartAsync(CancellationToken cancellationToken)
    {
        if (file is null || (file.Length >= options.RotateSize && file.Length > 0))
        {
            part += file is null ? 0 : 1;
            Close();
            file = OpenPart();
            await WriteInfoAsync(file, cancellationToken).ConfigureAwait(false);
        }

        return file;
    }

    private FileStream OpenPart()
    {
        var current = Open(part);
        if (current.Length < (options.RotateSize ?? long.MaxValue))
        {
            return current;
        }

        current.Dispose();
        return Open(++part);
    }

    private FileStream Open(int number) => new(
        WarcParts.PathOf(path, number),
        new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite, BufferSize = 0 });

    private async ValueTask WriteInfoAsync(FileStream target, CancellationToken cancellationToken)
    {
        IEnumerable<KeyValuePair<string, string>> fields =
        [
            new("software", ToolVersion.Name),
            new("format", "WARC File Format 1.1"),
            new("conformsTo", "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"),
            .. options.Info,
        ];
        using var block = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(fields.Select(field => $"{field.Key}: {field.Value}\r\n"))));
        var draft = new WarcDraft
        {
            Type = WarcTypes.Info,
            Date = options.Clock.GetUtcNow(),
            Block = block,
            ContentType = "application/warc-fields",
            Fields = [new("WARC-Filename", Path.GetFileName(target.Name))],
        };
        await using var member = new SpoolStream();
        await WarcMember.AppendAsync(draft, member, cancellationToken).ConfigureAwait(false);
        Append(target, member);
    }

    // A file that a full disk did not even let begin is not left behind.
    private void Close()
    {
        if (file is null)
        {
            return;
        }

        file.Flush(flushToDisk: true);
        var isEmpty = file.Length == 0;
        file.Dispose();
        if (isEmpty)
        {
            File.Delete(file.Name);
        }

        file = null;
    }
}
