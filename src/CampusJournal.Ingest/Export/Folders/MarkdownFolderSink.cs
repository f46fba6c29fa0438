using System.Text;
using CampusJournal.Articles;

namespace CampusJournal.Ingest.Export.Folders;

/// <summary>Records as files of Markdown with a front matter in YAML, for Hugo, Jekyll and editors; a file a record.</summary>
internal sealed class MarkdownFolderSink(TargetFolder target, TargetManifest manifest) : IRecordSink
{
    private readonly Successors successors = new();
    private long count;

    /// <inheritdoc/>
    public async ValueTask WriteAsync(ArticleRecord record, CancellationToken cancellationToken = default)
    {
        var successor = successors.Of(record);
        var page = Encoding.UTF8.GetBytes(ArticleMarkdown.WritePage(record, successor));
        await target.WriteAsync(PageFiles.Name(record, record.IsDraft(successor)), page, cancellationToken).ConfigureAwait(false);
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
