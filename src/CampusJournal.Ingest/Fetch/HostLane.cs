using System.Collections.Concurrent;
using CampusJournal.Ingest.Fetch.Http;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace CampusJournal.Ingest.Fetch;

/// <summary>The way to one host: never faster than agreed, again after a failure, and not at all for a while after too many.</summary>
internal sealed class HostLane : IDisposable
{
    // More than one page, with its retries, can have of its own.
    private const int FailuresOfDeadHost = 10;
    private const double DeadRatio = 0.9;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestSampling = TimeSpan.FromDays(1);
    private static readonly TimeSpan BreakOfDeadHost = TimeSpan.FromMinutes(10);

    // A host that asks for more is left for another run.
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromHours(1);

    private readonly FetchOptions options;
    private readonly Func<HostConnection> connect;
    private readonly ConcurrentBag<HostConnection> connections = [];
    private readonly ConcurrentDictionary<string, ResiliencePipeline<Exchange>> pipelines = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Lock pacing = new();
    private DateTimeOffset next;
    private TimeSpan delay;
    private int users;
    private volatile bool isLeft;

    public HostLane(FetchOptions options, Func<HostConnection> connect)
    {
        this.options = options;
        this.connect = connect;
        delay = options.Delay;
    }

    /// <summary>Gets the jobs that wait for this host.</summary>
    public Queue<FetchJob> Waiting { get; } = new();

    /// <summary>Gets or sets the number of workers on this host.</summary>
    public int Workers { get; set; }

    /// <summary>Makes the lane slower when the host's robots.txt asks for it.</summary>
    public void HeedDelay(TimeSpan? asked)
    {
        lock (pacing)
        {
            delay = asked > delay ? asked.Value : delay;
        }

        // The robots.txt itself was a request, too.
        Pause(options.Clock.GetUtcNow());
    }

    /// <summary>Says that the host is going to be asked, so that its connections are kept; <see cref="Leave"/> ends that.</summary>
    public void Enter()
    {
        lock (pacing)
        {
            users++;
        }
    }

    /// <summary>Closes the connections when nobody asks the host any more: a run may come to any number of hosts.</summary>
    public void Leave()
    {
        lock (pacing)
        {
            users--;
            while (users == 0 && connections.TryTake(out var connection))
            {
                connection.Dispose();
            }
        }
    }

    /// <summary>Asks for a URL when it is its turn, and again while that may help.</summary>
    /// <returns>The last answer, or why there is none.</returns>
    public async Task<Exchange> AskAsync(Uri url, Validators? condition, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        Enter();
        try
        {
            // The ports of a host fail one by one; its pace is that of the whole host.
            var pipeline = pipelines.GetOrAdd(url.Authority, _ => Pipeline());
            var outcome = await pipeline.ExecuteOutcomeAsync(
                async (attempt, state) => Outcome.FromResult(await state.Lane.AskOnceAsync(state.Url, state.Condition, attempt.CancellationToken).ConfigureAwait(false)),
                context,
                (Lane: this, Url: url, Condition: condition)).ConfigureAwait(false);
            if (outcome.Exception is BrokenCircuitException)
            {
                return new Exchange { Url = url, Date = options.Clock.GetUtcNow(), Tap = new ExchangeTap(0), Fault = FetchFault.HostDown };
            }

            outcome.ThrowIfException();
            return outcome.Result!;
        }
        finally
        {
            Leave();
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        turn.Dispose();
        foreach (var connection in connections)
        {
            connection.Dispose();
        }
    }

    private async Task<Exchange> AskOnceAsync(Uri url, Validators? condition, CancellationToken cancellationToken)
    {
        await WaitForTurnAsync(cancellationToken).ConfigureAwait(false);
        if (isLeft)
        {
            return new Exchange { Url = url, Date = options.Clock.GetUtcNow(), Tap = new ExchangeTap(0), Fault = FetchFault.HostLeft };
        }

        var connection = connections.TryTake(out var kept) ? kept : connect();
        try
        {
            var exchange = await connection.SendAsync(url, condition, cancellationToken).ConfigureAwait(false);
            var now = options.Clock.GetUtcNow();
            Pause(now);

            // The host means all of us, not only this request.
            var asked = exchange.RetryAfter(now) ?? TimeSpan.Zero;
            isLeft |= asked > LongestRetryAfter;
            Postpone(now + (isLeft ? TimeSpan.Zero : asked));
            return exchange;
        }
        finally
        {
            connections.Add(connection);
        }
    }

    private async Task WaitForTurnAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var clock = options.Clock;
            while (Wait() is var wait && wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, clock, cancellationToken).ConfigureAwait(false);
            }

            Pause(clock.GetUtcNow());
        }
        finally
        {
            turn.Release();
        }
    }

    private TimeSpan Wait()
    {
        lock (pacing)
        {
            return next - options.Clock.GetUtcNow();
        }
    }

    private void Pause(DateTimeOffset from)
    {
        lock (pacing)
        {
            Postpone(from + delay);
        }
    }

    private void Postpone(DateTimeOffset until)
    {
        lock (pacing)
        {
            next = until > next ? until : next;
        }
    }

    private ResiliencePipeline<Exchange> Pipeline()
    {
        var builder = new ResiliencePipelineBuilder<Exchange> { TimeProvider = options.Clock };
        if (options.Retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<Exchange>
            {
                ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Result is { IsTransient: true } exchange && !(RetryAfter(exchange) > LongestRetryAfter)),
                MaxRetryAttempts = options.Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = FirstPause,
                MaxDelay = LongestPause,

                // "0" is no leave to ask at once, five times.
                DelayGenerator = attempt => ValueTask.FromResult(attempt.Outcome.Result is { } exchange && RetryAfter(exchange) is { Ticks: > 0 } asked ? asked : (TimeSpan?)null),
                OnRetry = attempt =>
                {
                    attempt.Outcome.Result?.Dispose();
                    return ValueTask.CompletedTask;
                },
            });
        }

        return builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions<Exchange>
        {
            ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Result is { IsOfDeadHost: true }),
            FailureRatio = DeadRatio,
            MinimumThroughput = FailuresOfDeadHost,
            SamplingDuration = SamplingDuration(),
            BreakDuration = BreakOfDeadHost,
        }).Build();
    }

    // Long enough for as many failures as it takes, all of them time-outs; Polly takes no more than a day.
    private TimeSpan SamplingDuration()
    {
        var needed = (options.Timeout * FailuresOfDeadHost) + (LongestPause * 2);
        return needed < LongestSampling ? needed : LongestSampling;
    }

    private TimeSpan? RetryAfter(Exchange exchange) => exchange.RetryAfter(options.Clock.GetUtcNow());
}
