namespace CampusJournal.Tests.Ingest.Fetch;

/// <summary>A clock that stands still until a test moves it on.</summary>
internal sealed class SteppedClock : TimeProvider
{
    private readonly Lock changing = new();
    private readonly List<SteppedTimer> timers = [];
    private TaskCompletionSource begun = NewSignal();
    private DateTimeOffset now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (changing)
        {
            return now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (changing)
        {
            var timer = new SteppedTimer(this, () => callback(state)) { Due = Due(dueTime) };
            timers.Add(timer);
            begun.TrySetResult();
            return timer;
        }
    }

    /// <summary>Moves the clock on and rings what is due.</summary>
    public void Advance(TimeSpan by)
    {
        List<SteppedTimer> due;
        lock (changing)
        {
            now += by;
            begun = NewSignal();
            due = [.. timers.Where(timer => timer.Due <= now)];
            due.ForEach(timer => timer.Due = null);
        }

        due.ForEach(timer => timer.Ring());
    }

    /// <summary>Waits until some wait is begun, or was since the clock was last moved.</summary>
    public Task BegunAsync()
    {
        lock (changing)
        {
            return begun.Task.WaitAsync(TestContext.Current.CancellationToken);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private DateTimeOffset? Due(TimeSpan span) => span == Timeout.InfiniteTimeSpan ? null : now + span;

    private sealed class SteppedTimer(SteppedClock clock, Action ring) : ITimer
    {
        public DateTimeOffset? Due { get; set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.changing)
            {
                Due = clock.Due(dueTime);
                clock.begun.TrySetResult();
                return true;
            }
        }

        public void Dispose()
        {
            lock (clock.changing)
            {
                Due = null;
                clock.timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
