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
    private const int MostHostsAtOnce = 64;

    private readonly HashSet<(string Url, FetchJobKind Kind)> seen = [];
    private readonly Lock changing = new();
    private readonly SemaphoreSlim hosts = new(MostHostsAtOnce, MostHostsAtOnce);
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource stop = new();
    private Exception? fault;
    private int workers;
    private bool isOpen;

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
            var lane = lanes.Of(job.Url);
            lane.Waiting.Enqueue(job);
            if (lane.Workers < options.PerHost)
            {
                lane.Workers++;
                workers++;
                _ = Task.Run(() => WorkAsync(lane));
            }
        }
    }

    /// <summary>Waits until every job is done.</summary>
    /// <param name="cancellationToken">Ends the jobs that are going on and leaves the rest.</param>
    /// <returns>Whether all were done.</returns>
    public async Task<bool> DrainAsync(CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.Register(stop.Cancel);
        lock (changing)
        {
            isOpen = true;
            EndWhenIdle();
        }

        await ended.Task.ConfigureAwait(false);
        if (fault is not null)
        {
            throw fault;
        }

        return !stop.IsCancellationRequested;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        hosts.Dispose();
        stop.Dispose();
    }

    private async Task WorkAsync(HostLane lane)
    {
        await hosts.WaitAsync().ConfigureAwait(false);
        try
        {
            while (Next(lane) is { } job)
            {
                await work(job, stop.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Leave(lane);
        }
        catch (Exception exception)
        {
            // A full disk ends the run; it is thrown to whoever waits.
            fault ??= exception;
            await stop.CancelAsync().ConfigureAwait(false);
            Leave(lane);
        }
        finally
        {
            hosts.Release();
        }
    }

    // Taking the last job and ending the worker is one step: a job that is added between would be left.
    private FetchJob? Next(HostLane lane)
    {
        lock (changing)
        {
            if (!stop.IsCancellationRequested && lane.Waiting.TryDequeue(out var job))
            {
                return job;
            }

            Leave(lane);
            return null;
        }
    }

    private void Leave(HostLane lane)
    {
        lock (changing)
        {
            lane.Workers--;
            workers--;
            EndWhenIdle();
        }
    }

    private void EndWhenIdle()
    {
        if (isOpen && workers == 0)
        {
            ended.TrySetResult();
        }
    }
}
