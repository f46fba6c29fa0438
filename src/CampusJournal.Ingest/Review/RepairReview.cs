using System.Globalization;
using System.Security.Cryptography;
using CampusJournal.Articles;
using CampusJournal.Articles.Review;
using CampusJournal.Ingest.Export;
using CsvHelper;

namespace CampusJournal.Ingest.Review;

/// <summary>
/// The repairs of a run that an editor should look at, as a table for spreadsheets with an empty column for the decision
/// (<see cref="DecisionFile"/> reads it). In the order of the pages, each repair once, however many pages repeat it. Give it to the line beside
/// the sinks; of a run that goes on it lists the repairs of the runs before, too.
/// </summary>
public sealed class RepairReview : IRecordSink
{
    /// <summary>The most repairs that are listed: about what a sheet holds.</summary>
    public const int MostRepairs = 1_000_000;

    // Marks that every Korean font has.
    private const char OpenMark = '\u3010';
    private const char CloseMark = '\u3011';

    private readonly TargetFile target;
    private readonly ReviewOptions options;
    private readonly CsvWriter table;
    private readonly HashSet<string> listed = new(StringComparer.Ordinal);

    private RepairReview(TargetFile target, ReviewOptions options)
    {
        this.target = target;
        this.options = options;
        table = CsvWriter.Create(target.Stream, new CsvWriterOptions { NewLine = "\r\n", WriteByteOrderMark = true, Injection = CsvInjection.Escape });
        table.WriteHeader(ReviewColumns.All);
    }

    /// <summary>Gets the number of repairs listed.</summary>
    public long Listed => listed.Count;

    /// <summary>Gets how often a repair was left out because <see cref="MostRepairs"/> were listed.</summary>
    public long LeftOut { get; private set; }

    /// <summary>Opens a list. An earlier one of ours is replaced, but not one that an editor has changed since.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What to list; null for <see cref="ReviewOptions.Default"/>.</param>
    /// <returns>The list; nothing is under its name until it is completed.</returns>
    /// <exception cref="TargetRefusedException">Something is there that may not be replaced, or the file cannot be written.</exception>
    public static RepairReview Open(string path, ReviewOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return NamedTarget.Guard(path, () =>
        {
            CheckUntouched(path);
            return new RepairReview(TargetFile.Create(path, (_, _) => null), options ?? ReviewOptions.Default);
        });
    }

    /// <summary>Tells whether a repair of an earlier record may have to be listed; the record itself does not keep it.</summary>
    /// <inheritdoc/>
    public bool WantsPageOf(ArticleRecord earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return earlier.Repair.Confidence < options.Below;
    }

    /// <inheritdoc/>
    public async ValueTask WriteAsync(ArticleRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Repair.Confidence >= options.Below)
        {
            return;
        }

        foreach (var repair in record.Repair.Places.Where(repair => repair.Step.Confidence < options.Below && !listed.Contains(repair.Id)))
        {
            if (listed.Count == MostRepairs)
            {
                LeftOut++;
                continue;
            }

            listed.Add(repair.Id);
            await WriteAsync(repair, record.Source, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async ValueTask CompleteAsync(CancellationToken cancellationToken = default)
    {
        await table.FlushAsync(cancellationToken).ConfigureAwait(false);
        await target.CommitAsync(TargetManifest.Of(options.Run) with { Records = Listed }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Leaves nothing behind of a list that was not completed.</summary>
    /// <returns>A task that ends when the file is closed.</returns>
    public ValueTask DisposeAsync()
    {
        // Not the table: it would write its last words into a file that is under its name, or about to go.
        target.Dispose();
        return ValueTask.CompletedTask;
    }

    private async ValueTask WriteAsync(PlacedRepair repair, PageOrigin source, CancellationToken cancellationToken)
    {
        var step = repair.Step;
        string?[] cells =
        [
            repair.Id,

            // Cut, not rounded: what is listed is below the bound.
            (Math.Floor(step.Confidence * 10_000) / 10_000).ToString("0.0000", CultureInfo.InvariantCulture),
            ReviewCell.Write(step.Before),
            ReviewCell.Write(step.After),
            ReviewCell.Write(Line($"{repair.Left}{OpenMark}{step.After}{CloseMark}{repair.Right}")),
            null,
            string.Join(' ', step.Chain),
            ReviewCell.Write(source.Path),
            source.Member is { } member ? ReviewCell.Write(member) : null,
            source.Url is { } url ? ReviewCell.Write(url) : null,
        ];
        foreach (var cell in cells)
        {
            table.WriteField(FormulaCell.Defuse(cell));
        }

        await table.EndRecordAsync(cancellationToken).ConfigureAwait(false);
    }

    private static string Line(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');

    private static void CheckUntouched(string path)
    {
        if (!File.Exists(path) || TargetManifest.Find(path) is not { } manifest)
        {
            return;
        }

        using var file = File.OpenRead(path);
        if (Convert.ToHexStringLower(SHA256.HashData(file)) != manifest.Sha256)
        {
            throw new TargetRefusedException(path, "This list has been edited since it was written; choose another name for the new one.");
        }
    }
}
