using System.Net;

namespace CampusJournal.Ingest.Fetch.Http;

/// <summary>What all requests of a run have in common.</summary>
internal sealed record HttpSettings
{
    /// <summary>Gets the value of User-Agent.</summary>
    public required string UserAgent { get; init; }

    /// <summary>Gets the longest silence of a host, while it connects, answers and sends.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>Gets the most bytes of a body to take.</summary>
    public required long MaxBytes { get; init; }

    /// <summary>Gets the cookies to send; null for none.</summary>
    public CookieContainer? Cookies { get; init; }

    /// <summary>Gets the credentials that the user typed within URLs, as the value of Authorization by <see cref="HostConnector.Authority"/>.</summary>
    public IReadOnlyDictionary<string, string> Credentials { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets the clock of all waits.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
