using System.Threading.Channels;
using CampusJournal.Articles;
using CampusJournal.Ingest.Archives;
using CampusJournal.Ingest.Export;

namespace CampusJournal.Ingest;

/// <summary>One run of the line: a reader, the workers and a writer. The only class that knows about threads.</summary>
internal sealed partial class IngestRun : IDisposable
{
    private const int PagesPerWorker = 8;

    // A page of HTML is worked on in up to thirty times its bytes.
    private const long BytesPerWorker = 2 << 20;

    private readonly PageExtraction extraction;
    private readonly IngestOptions options;
    private readonly IReadOnlyList<IRecordSink> sinks;
    private readonly IPageJournal? journal;
    private readonly Duplicates? duplicates;

    // They get what the journal holds already, so that each target of a run is complete.
    private readonly IReadOnlyList<IRecordSink> beside;
    private readonly ByteBudget budget;
    private readonly CancellationTokenSource stop;
    private readonly Channel<Work> work = Channel.CreateUnbounded<Work>(new() { SingleWriter = true });

    // Holds results in input order; its bound is also the bound of the work channel, which gets an item only after this one took it.
    private readonly Channel<Task<Result>> order;

    public IngestRun(ArticleExtractor extractor, IngestOptions options, IReadOnlyList<IRecordSink> sinks, CancellationToken cancellationToken)
    {
        extraction = new(extractor);
        this.options = options;
        this.sinks = sinks;
        journal = sinks.OfType<IPageJournal>().FirstOrDefault();
        beside = [.. sinks.Where(sink => sink != journal && sink.TakesRecords)];
        duplicates = options.MarksDuplicates ? new() : null;
        budget = new(options.MaxBytesInFlight ?? (BytesPerWorker * options.Jobs));
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        order = Channel.CreateBounded<Task<Result>>(
            new BoundedChannelOptions(PagesPerWorker * options.Jobs) { SingleReader = true, SingleWriter = true });
        Tally = new(options.Progress);
    }

    public IngestTally Tally { get; }

    /// <summary>Runs to the end.</summary>
    /// <returns>Whether all sources were read to their end or to the limit.</returns>
    public async Task<bool> RunAsync(IReadOnlyList<IPageSource> sources)
    {
        var reader = Task.Run(() => ReadAsync(sources));
        var workers = Enumerable.Range(0, options.Jobs).Select(_ => Task.Run(WorkAsync)).ToArray();
        var allWritten = false;
        try
        {
            allWritten = await WriteAsync().ConfigureAwait(false);
        }
        finally
        {
            if (!allWritten)
            {
                await stop.CancelAsync().ConfigureAwait(false);
            }

            await Task.WhenAll(workers).ConfigureAwait(false);
            await ((Task)reader).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return await reader.ConfigureAwait(false) && allWritten;
    }

    /// <summary>Gives the targets beside the journal what it holds of pages that this run did not meet.</summary>
    public async Task WriteRestAsync()
    {
        if (beside.Count == 0 || journal is null)
        {
            return;
        }

        foreach (var record in journal.TakeRest())
        {
            await WriteBesideAsync(record, page: null).ConfigureAwait(false);
        }
    }

    public void Dispose() => stop.Dispose();

    private async Task<bool> ReadAsync(IReadOnlyList<IPageSource> sources)
    {
        try
        {
            var pages = 0L;
            foreach (var source in sources)
            {
                await foreach (var item in source.ReadAsync(stop.Token).ConfigureAwait(false))
                {
                    if (item is SourcePage && pages >= options.Limit)
                    {
                        return true;
                    }

                    pages += await QueueAsync(item).ConfigureAwait(false) ? 1 : 0;
                }
            }

            return true;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            work.Writer.Complete();
            order.Writer.Complete();
        }
    }

    /// <summary>Puts an item into the line.</summary>
    /// <returns>Whether it is a page to work on.</returns>
    private async ValueTask<bool> QueueAsync(SourceItem item)
    {
        if (item is not SourcePage page)
        {
            await order.Writer.WriteAsync(Task.FromResult(new Result(item, null)), stop.Token).ConfigureAwait(false);
            return false;
        }

        // Held of a page that is done, too: a sink may want to look at it again.
        await budget.TakeAsync(page.Content.Length, stop.Token).ConfigureAwait(false);
        if (journal?.Find(page.Origin) is { IsUnchanged: true } entry && IsDone(entry))
        {
            await order.Writer.WriteAsync(Task.FromResult(Done(page, entry)), stop.Token).ConfigureAwait(false);
            return false;
        }

        var result = new TaskCompletionSource<Result>(TaskCreationOptions.RunContinuationsAsynchronously);
        await order.Writer.WriteAsync(result.Task, stop.Token).ConfigureAwait(false);
        work.Writer.TryWrite(new(page, result));
        await budget.PassAsync(page.Content.Length, stop.Token).ConfigureAwait(false);
        return true;
    }

    private bool IsDone(JournalEntry entry) => entry.Failure is null || !options.RetriesFailures;

    // What failed before is told again, so that each run's list of failures is whole.
    private static Result Done(SourcePage page, JournalEntry entry) =>
        new(entry.Failure is { } failure ? failure : new SkippedEntry(page.Origin.Path, SkippedEntry.AlreadyIngested), null) { Page = page, Earlier = entry };

    private async Task WorkAsync()
    {
        while (await work.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            WorkNext();
        }
    }

    private void WorkNext()
    {
        if (work.Reader.TryRead(out var next))
        {
            next.Result.SetResult(Extract(next.Page));
        }
    }

    private Result Extract(SourcePage page) =>
        extraction.TryExtract(page.Content, page.Origin, out var record, out var failure)
            ? new(page, Warned(record, page))
            : new(page, null) { Failure = failure };

    private static ArticleRecord Warned(ArticleRecord record, SourcePage page) =>
        page is { Fault: null, Notices.Count: 0 } ? record : record with { Warnings = [.. record.Warnings, .. page.Warnings()] };

    private sealed record Work(SourcePage Page, TaskCompletionSource<Result> Result);

    private sealed record Result(SourceItem Item, ArticleRecord? Record)
    {
        public PageFailure? Failure { get; init; }

        /// <summary>Gets what an earlier run made of the page, or null.</summary>
        public JournalEntry? Earlier { get; init; }

        /// <summary>Gets the page that is done already, or null.</summary>
        public SourcePage? Page { get; init; }
    }
}
