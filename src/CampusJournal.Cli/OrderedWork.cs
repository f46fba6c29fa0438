namespace CampusJournal.Cli;

/// <summary>Works on several items at a time and gives the results in the order of the items.</summary>
internal static class OrderedWork
{
    // Enough to keep every worker busy while the first result is slow; few enough to bound the memory.
    private const int AheadPerWorker = 4;

    /// <summary>Maps items to results.</summary>
    /// <param name="items">The items; read lazily, from one thread.</param>
    /// <param name="jobs">The number of workers; null for one a core.</param>
    /// <param name="work">The work on one item; called from several threads.</param>
    public static IEnumerable<TResult> Map<TItem, TResult>(IEnumerable<TItem> items, int? jobs, Func<TItem, TResult> work)
    {
        var workers = Math.Min(jobs ?? Environment.ProcessorCount, 1024);
        return workers == 1 ? items.Select(work) : Parallel(items, workers, work);
    }

    private static IEnumerable<TResult> Parallel<TItem, TResult>(IEnumerable<TItem> items, int workers, Func<TItem, TResult> work)
    {
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, workers).ConcurrentScheduler;
        var factory = new TaskFactory(scheduler);
        var running = new Queue<Task<TResult>>();
        foreach (var item in items)
        {
            if (running.Count == workers * AheadPerWorker)
            {
                yield return running.Dequeue().GetAwaiter().GetResult();
            }

            running.Enqueue(factory.StartNew(() => work(item)));
        }

        while (running.TryDequeue(out var task))
        {
            yield return task.GetAwaiter().GetResult();
        }
    }
}
