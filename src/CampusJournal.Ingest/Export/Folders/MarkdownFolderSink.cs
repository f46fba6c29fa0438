using System.Text;
using CampusJournal.Articles;

namespace CampusJournal.Ingest.Export.Folders;

/// <summary>Records as files of Markdown with a front matter in YAML, for Hugo, Jekyll and editors; a file a record.</summary>
internal sealed class MarkdownFolderSink(TargetFolder target, TargetManifest manifest) : IRecordSink
{
    // A record that replaces another is met first: it stands where its page stands, the old one behind all of them.
    private readonly Dictionary<string, string> superseded = [];
    private long count;

    /// <inheritdoc/>
    public async ValueTask WriteAsync(ArticleRecord record, CancellationToken cancellationToken = default)
    {
        if (record.Supersedes is { } old)
        {
            superseded[old] = record.Id;
        }

        var page = Encoding.UTF8.GetBytes(ArticleMarkdown.WritePage(record, superseded.GetValueOrDefault(record.Id)));
        await target.WriteAsync(PageFiles.Name(record), page, cancellationToken).ConfigureAwait(false);
        count++;
    }

    /// <inheritdoc/>
    public ValueTask CompleteAsync(CancellationToken cancellationToken = default) => target.CommitAsync(manifest with { Records = count }, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        target.Dispose();
        return ValueTask.CompletedTask;
    }
}
