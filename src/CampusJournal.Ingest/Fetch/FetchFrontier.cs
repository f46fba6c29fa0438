namespace CampusJournal.Ingest.Fetch;

/// <summary>
/// What is still to be asked for, host by host. Each host has workers of its own, begun when there is work and ended when there is none;
/// the run is over when the last one ends.
/// </summary>
/// <param name="lanes">The ways to the hosts.</param>
/// <param name="options">How to fetch.</param>
/// <param name="work">Does one job; may add others.</param>
internal sealed class FetchFrontier(HostLanes lanes, FetchOptions options, Func<FetchJob, CancellationToken, Task> work) : IDisposable
{
    private const int MostWorkersAtOnce = 64;

    private readonly HashSet<(string Url, FetchJobKind Kind)> seen = [];
    private readonly Lock changing = new();
    private readonly SemaphoreSlim places = new(MostWorkersAtOnce, MostWorkersAtOnce);
    private readonly TaskCompletionSource<Task> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource stop = new();
    private Task failed = Task.CompletedTask;
    private int running;

    /// <summary>Tells whether a URL was never come to before, and notes it.</summary>
    public bool IsNew(Uri url, FetchJobKind kind)
    {
        lock (changing)
        {
            return seen.Add((url.AbsoluteUri, kind));
        }
    }

    /// <summary>Tells whether a URL was noted before.</summary>
    public bool HasSeen(Uri url, FetchJobKind kind)
    {
        lock (changing)
        {
            return seen.Contains((url.AbsoluteUri, kind));
        }
    }

    /// <summary>Adds a job to the end of its host's.</summary>
    public void Add(FetchJob job)
    {
        lock (changing)
        {
            if (stop.IsCancellationRequested)
            {
                return;
            }

            var lane = lanes.Of(job.Url);
            lane.Waiting.Enqueue(job);
            if (lane.Workers < options.PerHost)
            {
                lane.Workers++;
                Begin(() => WorkAsync(lane));
            }
        }
    }

    /// <summary>Runs until the first jobs are added and every job is done.</summary>
    /// <param name="addFirst">Adds the first jobs. It may wait for input for ever: when the run is stopped, it is left behind.</param>
    /// <param name="cancellationToken">Ends the jobs that are going on and leaves the rest.</param>
    /// <returns>Whether all were done.</returns>
    public async Task<bool> RunAsync(Action<CancellationToken> addFirst, CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.Register(stop.Cancel);
        lock (changing)
        {
            Begin(() => Task.Run(() => addFirst(stop.Token)).WaitAsync(stop.Token));
        }

        await (await ended.Task.ConfigureAwait(false)).ConfigureAwait(false);
        return !stop.IsCancellationRequested;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        places.Dispose();
        stop.Dispose();
    }

    private void Begin(Func<Task> worker)
    {
        running++;
        _ = Task.Run(worker).ContinueWith(End, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private async Task WorkAsync(HostLane lane)
    {
        await places.WaitAsync(stop.Token).ConfigureAwait(false);
        lane.Enter();
        try
        {
            while (Next(lane) is { } job)
            {
                await work(job, stop.Token).ConfigureAwait(false);
            }
        }
        finally
        {
            lane.Leave();
            places.Release();
        }
    }

    // Taking the last job and leaving the host is one step: a job that is added between would be left.
    private FetchJob? Next(HostLane lane)
    {
        lock (changing)
        {
            if (!stop.IsCancellationRequested && lane.Waiting.TryDequeue(out var job))
            {
                return job;
            }

            lane.Workers--;
            return null;
        }
    }

    // What a worker fails of, as a full disk, ends the run; it is thrown to whoever waits, when all others have ended.
    private void End(Task worker)
    {
        var isFault = !worker.IsCompletedSuccessfully && !(worker.IsCanceled && stop.IsCancellationRequested);
        if (isFault)
        {
            stop.Cancel();
        }

        lock (changing)
        {
            failed = isFault && failed.IsCompletedSuccessfully ? worker : failed;
            running--;
            if (running == 0)
            {
                ended.TrySetResult(failed);
            }
        }
    }
}
