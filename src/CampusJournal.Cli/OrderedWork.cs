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
    /// <param name="isLight">Tells which items are not worth a worker; null for none.</param>
    public static IEnumerable<TResult> Map<TItem, TResult>(
        IEnumerable<TItem> items, int? jobs, Func<TItem, TResult> work, Func<TItem, bool>? isLight = null)
    {
        var workers = Math.Min(jobs ?? Environment.ProcessorCount, 1024);
        return workers == 1 ? items.Select(work) : Parallel(items, workers, work, isLight ?? (_ => false));
    }

    private static IEnumerable<TResult> Parallel<TItem, TResult>(IEnumerable<TItem> items, int workers, Func<TItem, TResult> work, Func<TItem, bool> isLight)
    {
        var running = new Queue<Task<TResult>>();
        TaskFactory? workshop = null;
        using var all = items.GetEnumerator();
        for (var isThere = all.MoveNext(); isThere;)
        {
            var item = all.Current;
            isThere = all.MoveNext();

            // For one item no worker is called either.
            var isDoneHere = isLight(item) || (!isThere && running.Count == 0);
            if (isDoneHere && running.Count == 0)
            {
                yield return work(item);
                continue;
            }

            if (running.Count == workers * AheadPerWorker)
            {
                yield return running.Dequeue().GetAwaiter().GetResult();
            }

            workshop ??= new TaskFactory(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, workers).ConcurrentScheduler);
            running.Enqueue(isDoneHere ? Task.FromResult(work(item)) : workshop.StartNew(() => work(item)));
        }

        while (running.TryDequeue(out var task))
        {
            yield return task.GetAwaiter().GetResult();
        }
    }
}
