using System.Collections.Concurrent;
using System.Diagnostics;

namespace CampusJournal.Tests.Ingest.Fetch;

/// <summary>A clock that runs a thousand times as fast: a test sees every wait without waiting.</summary>
internal sealed class FastClock : TimeProvider
{
    private const int Factor = 1000;

    private readonly DateTimeOffset start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private readonly long begun = Stopwatch.GetTimestamp();
    private readonly ConcurrentQueue<TimeSpan> waits = new();

    /// <summary>Every wait that was begun, as long as it was meant to be.</summary>
    public IReadOnlyList<TimeSpan> Waits => [.. waits];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => start + (Stopwatch.GetElapsedTime(begun) * Factor);

    public override long GetTimestamp() => (GetUtcNow() - start).Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        waits.Enqueue(dueTime);
        return new FastTimer(System.CreateTimer(callback, state, Scaled(dueTime), Scaled(period)));
    }

    private static TimeSpan Scaled(TimeSpan span) => span == Timeout.InfiniteTimeSpan ? span : span / Factor;

    private sealed class FastTimer(ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(Scaled(dueTime), Scaled(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
