using CampusJournal.Articles;
using CampusJournal.Ingest.Export;

namespace CampusJournal.Ingest.Review;

/// <summary>Notes which decisions of an editor found their repair. Give it to the line beside the sinks; it writes nothing.</summary>
/// <param name="file">The decisions.</param>
public sealed class DecisionTally(DecisionFile file) : IRecordSink
{
    private readonly DecisionFile file = file ?? throw new ArgumentNullException(nameof(file));
    private readonly HashSet<string> found = new(StringComparer.Ordinal);

    /// <summary>Gets the lines whose repair was in no page so far.</summary>
    public IEnumerable<DecisionLine> Unmatched => file.Lines.Where(line => !found.Contains(line.Id));

    /// <inheritdoc/>
    public bool WantsPageOf(ArticleRecord earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return earlier.Warnings.Any(warning => warning.Code == RecordWarning.RepairDecided);
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(ArticleRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        found.UnionWith(record.Repair.Decided.Select(decided => decided.Id));
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask CompleteAsync(CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
