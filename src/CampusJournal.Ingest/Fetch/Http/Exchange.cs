using System.Globalization;
using CampusJournal.Ingest.WarcWriting;

namespace CampusJournal.Ingest.Fetch.Http;

/// <summary>One request and what came of it.</summary>
internal sealed class Exchange : IDisposable
{
    /// <summary>Gets the URL that was asked for.</summary>
    public required Uri Url { get; init; }

    /// <summary>Gets the time of the request.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>Gets the bytes of both directions.</summary>
    public required ExchangeTap Tap { get; init; }

    /// <summary>Gets the head of the answer; null when there is no answer.</summary>
    public HttpHead? Head { get; init; }

    /// <summary>Gets why the answer is cut short, in WARC's words (<c>length</c>, <c>time</c>, <c>disconnect</c>); null for a whole one.</summary>
    public string? Truncated { get; init; }

    /// <summary>Gets why there is no answer, or null.</summary>
    public FetchFault? Fault { get; init; }

    /// <summary>Gets a value indicating whether asking again may give more.</summary>
    public bool IsTransient => Fault?.IsTransient ?? (Truncated is WarcIndexEntry.CutBySilence or WarcIndexEntry.CutByDisconnect || Head!.Status is 408 or 429 or >= 500);

    /// <summary>Gets a value indicating whether the host itself gave nothing, or what stands before it says so (502, 503, 504).</summary>
    public bool IsOfDeadHost => Fault is { IsOfHost: true } || Head?.Status is 502 or 503 or 504;

    /// <summary>Gives how long the host asks us to wait (RFC 9110 section 10.2.3): seconds, or the time until a date; null when it says nothing.</summary>
    public TimeSpan? RetryAfter(DateTimeOffset now)
    {
        if (Head?.Status is not (429 or 503) || Head["Retry-After"] is not { } value)
        {
            return null;
        }

        // Figures of any length are a time; longer ones than these mean never.
        if (double.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && double.IsFinite(seconds))
        {
            return TimeSpan.FromSeconds(Math.Min(seconds, int.MaxValue));
        }

        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? TimeSpan.FromTicks(Math.Max(0, (date - now).Ticks))
            : null;
    }

    /// <inheritdoc/>
    public void Dispose() => Tap.Dispose();
}
