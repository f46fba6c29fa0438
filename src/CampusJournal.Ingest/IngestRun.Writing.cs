using CampusJournal.Articles;
using CampusJournal.Ingest.Archives;

namespace CampusJournal.Ingest;

/// <summary>The writer: results go to the sinks in input order.</summary>
internal sealed partial class IngestRun
{
    /// <summary>Writes results in input order.</summary>
    /// <returns>False when there were too many failures.</returns>
    private async Task<bool> WriteAsync()
    {
        while (await order.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            await WriteNextAsync().ConfigureAwait(false);
            if (options.MaxFailures?.IsExceeded(Tally.Failures, Tally.Records + Tally.Failures) == true)
            {
                Tally.HasTooManyFailures = true;
                return false;
            }

            // Whoever writes a list of pages to our standard input may wait for the answer before the next one.
            for (var i = 0; i < sinks.Count && !order.Reader.TryPeek(out _); i++)
            {
                await sinks[i].FlushAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }

        return true;
    }

    // By itself, so that nothing holds the page while the next one is waited for.
    private async ValueTask WriteNextAsync()
    {
        if (order.Reader.TryRead(out var task))
        {
            var result = await task.ConfigureAwait(false);
            await WriteAsync(result).ConfigureAwait(false);
            budget.Return((result.Page ?? result.Item as SourcePage)?.Content.Length ?? 0);
        }
    }

    private async ValueTask WriteAsync(Result result)
    {
        if ((result.Failure ?? result.Item as PageFailure) is { } failure)
        {
            await FailAsync(failure, result.Item as SourcePage).ConfigureAwait(false);
        }
        else if (result.Item is SkippedEntry skipped)
        {
            if (result.Page is { } done)
            {
                // What an earlier run lost is lost still: each run's list of losses is whole, and so is its answer.
                await TellFaultAsync(done).ConfigureAwait(false);
            }

            await SkipAsync(skipped, result.Earlier, result.Page).ConfigureAwait(false);
        }
        else if (result.Item is SourceNotice notice)
        {
            Tally.Add(notice);
        }
        else if (result is { Item: SourcePage page, Record: { } record })
        {
            await WriteAsync(page, record).ConfigureAwait(false);
        }
    }

    private async ValueTask FailAsync(PageFailure failure, SourcePage? page)
    {
        if (page is not null && journal is not null)
        {
            await journal.NoteFailureAsync(page.Origin, failure, CancellationToken.None).ConfigureAwait(false);
        }

        foreach (var sink in sinks)
        {
            await sink.WriteFailureAsync(failure, CancellationToken.None).ConfigureAwait(false);
        }

        Tally.Add(failure);
    }

    /// <summary>Tells what is wrong with a page that has a record all the same.</summary>
    private async ValueTask TellFaultAsync(SourcePage page)
    {
        if (page.Fault is not { } fault)
        {
            return;
        }

        foreach (var sink in sinks)
        {
            await sink.WriteFailureAsync(fault, CancellationToken.None).ConfigureAwait(false);
        }

        Tally.AddFault(fault);
    }

    private async ValueTask WriteAsync(SourcePage page, ArticleRecord record)
    {
        await TellFaultAsync(page).ConfigureAwait(false);

        // Asked again here: the same page may have been in flight when the reader asked.
        var earlier = journal?.Find(page.Origin);
        if (earlier is { IsUnchanged: true, Failure: null })
        {
            await SkipAsync(new(page.Origin.Path, SkippedEntry.AlreadyIngested), earlier, page).ConfigureAwait(false);
            return;
        }

        if (earlier?.RecordId is null && journal?.FindRecord(record.Id) is { } same)
        {
            await SkipAsync(new(page.Origin.Path, SkippedEntry.SamePage), same, page).ConfigureAwait(false);
            return;
        }

        var written = record with { Supersedes = earlier?.RecordId, DuplicateOf = duplicates?.FirstOf(page.Origin, record.Id) };
        foreach (var sink in sinks)
        {
            await sink.WriteAsync(written, CancellationToken.None).ConfigureAwait(false);
        }

        Tally.Add(written, page.Content.Length);
    }

    /// <summary>Skips an entry; the record that the journal has of it goes to the targets beside it.</summary>
    private async ValueTask SkipAsync(SkippedEntry entry, JournalEntry? earlier, SourcePage? page)
    {
        if (earlier is { Key: { } key, RecordId: { } id })
        {
            duplicates?.FirstOf(page!.Origin, id);
            if (beside.Count > 0 && journal!.TakeEarlier(key) is { } record)
            {
                await WriteBesideAsync(record, page).ConfigureAwait(false);
            }
        }

        Tally.Add(entry);
    }

    private async ValueTask WriteBesideAsync(ArticleRecord record, SourcePage? page)
    {
        ArticleRecord? again = null;
        foreach (var sink in beside.Where(sink => (sink as IPageJournal)?.FindRecord(record.Id) is null))
        {
            var written = page is not null && sink.WantsPageOf(record) ? again ??= WithRepairs(record, page) : record;
            await sink.WriteEarlierAsync(written, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private ArticleRecord WithRepairs(ArticleRecord record, SourcePage page) =>
        extraction.TryExtract(page.Content, page.Origin, out var again, out _) ? record with { Repair = again.Repair } : record;
}
