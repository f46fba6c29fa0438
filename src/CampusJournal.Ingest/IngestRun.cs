using System.Threading.Channels;
using CampusJournal.Articles;
using CampusJournal.Ingest.Archives;
using CampusJournal.Ingest.Export;

namespace CampusJournal.Ingest;

/// <summary>One run of the line: a reader, the workers and a writer. The only class that knows about threads.</summary>
internal sealed class IngestRun : IDisposable
{
    private const int PagesPerWorker = 8;

    private readonly PageExtraction extraction;
    private readonly IngestOptions options;
    private readonly IReadOnlyList<IRecordSink> sinks;
    private readonly IPageJournal? journal;

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
        budget = new(options.MaxBytesInFlight);
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

        if (journal?.Find(page.Origin) is { } entry && entry.Sha256 == page.Origin.Sha256)
        {
            var skipped = new SkippedEntry(page.Origin.Path, SkippedEntry.AlreadyIngested);
            await order.Writer.WriteAsync(Task.FromResult(new Result(skipped, null) { EarlierId = entry.RecordId }), stop.Token).ConfigureAwait(false);
            return false;
        }

        await budget.TakeAsync(page.Content.Length, stop.Token).ConfigureAwait(false);
        var result = new TaskCompletionSource<Result>(TaskCreationOptions.RunContinuationsAsynchronously);
        await order.Writer.WriteAsync(result.Task, stop.Token).ConfigureAwait(false);
        work.Writer.TryWrite(new(page, result));
        return true;
    }

    private async Task WorkAsync()
    {
        await foreach (var (page, result) in work.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            result.SetResult(Extract(page));
        }
    }

    private Result Extract(SourcePage page) =>
        extraction.TryExtract(page.Content, page.Origin, out var record, out var failure) ? new(page, record) : new(page, null) { Failure = failure };

    /// <summary>Writes results in input order.</summary>
    /// <returns>False when there were too many failures.</returns>
    private async Task<bool> WriteAsync()
    {
        await foreach (var task in order.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            var result = await task.ConfigureAwait(false);
            await WriteAsync(result).ConfigureAwait(false);
            if (result.Item is SourcePage page)
            {
                budget.Return(page.Content.Length);
            }

            if (options.MaxFailures?.IsExceeded(Tally.Failures, Tally.Records + Tally.Failures) == true)
            {
                Tally.HasTooManyFailures = true;
                return false;
            }
        }

        return true;
    }

    private async ValueTask WriteAsync(Result result)
    {
        if ((result.Failure ?? result.Item as PageFailure) is { } failure)
        {
            foreach (var sink in sinks)
            {
                await sink.WriteFailureAsync(failure, CancellationToken.None).ConfigureAwait(false);
            }

            Tally.Add(failure);
        }
        else if (result.Item is SkippedEntry skipped)
        {
            await SkipAsync(skipped, result.EarlierId).ConfigureAwait(false);
        }
        else if (result is { Item: SourcePage page, Record: { } record })
        {
            await WriteAsync(page, record).ConfigureAwait(false);
        }
    }

    private async ValueTask WriteAsync(SourcePage page, ArticleRecord record)
    {
        // Asked again here: the same page may have been in flight when the reader asked.
        var earlier = journal?.Find(page.Origin);
        if (earlier is not null && earlier.Sha256 == page.Origin.Sha256)
        {
            await SkipAsync(new(page.Origin.Path, SkippedEntry.AlreadyIngested), earlier.RecordId).ConfigureAwait(false);
            return;
        }

        if (earlier is null && journal?.Contains(record.Id) == true)
        {
            await SkipAsync(new(page.Origin.Path, SkippedEntry.SamePage), record.Id).ConfigureAwait(false);
            return;
        }

        var written = earlier is null ? record : record with { Supersedes = earlier.RecordId };
        foreach (var sink in sinks)
        {
            await sink.WriteAsync(written, CancellationToken.None).ConfigureAwait(false);
        }

        Tally.Add(written, page.Content.Length);
    }

    /// <summary>Skips an entry; the record that the journal has of it goes to the targets beside it.</summary>
    private async ValueTask SkipAsync(SkippedEntry entry, string? earlierId)
    {
        if (earlierId is not null && beside.Count > 0 && journal?.TakeEarlier(earlierId) is { } record)
        {
            foreach (var sink in beside.Where(sink => (sink as IPageJournal)?.Contains(record.Id) != true))
            {
                await sink.WriteAsync(record, CancellationToken.None).ConfigureAwait(false);
            }
        }

        Tally.Add(entry);
    }

    private sealed record Work(SourcePage Page, TaskCompletionSource<Result> Result);

    private sealed record Result(SourceItem Item, ArticleRecord? Record)
    {
        public PageFailure? Failure { get; init; }

        /// <summary>Gets the id of the record that an earlier run made of the page, or null.</summary>
        public string? EarlierId { get; init; }
    }
}
