using System.Net;
using CampusJournal.Articles;
using CampusJournal.Articles.Profiles;

namespace CampusJournal.Ingest.Fetch;

/// <summary>How pages are fetched. The defaults are polite.</summary>
public sealed record FetchOptions
{
    private const long LargestBody = 1L << 40;

    // No timer takes much more.
    private static readonly TimeSpan LongestTime = TimeSpan.FromDays(1);

    // Where a site's owner finds out what asks; a contact is better.
    private const string PackagePage = "https://www.nuget.org/packages/CampusJournal.Tools";

    /// <summary>Gets the least time between the end of a request to a host and the next. The default is a second; a robots.txt may ask for more, up to a minute.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets the number of connections to a host. The default is 1.</summary>
    public int PerHost { get; init; } = 1;

    /// <summary>Gets the longest silence of a host before a request fails. The default is 30 seconds; a whole answer may take twenty times that.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets how often a failed request is made again. The default is 4.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>Gets how many redirects are followed from one URL. The default is 10.</summary>
    public int MaxRedirects { get; init; } = 10;

    /// <summary>Gets the most bytes of one body; what is longer is cut and marked as truncated. The default is 64 MiB.</summary>
    public long MaxBytes { get; init; } = 64L << 20;

    /// <summary>Gets the most pages that are asked for in one run. The default is 10,000.</summary>
    public int MaxPages { get; init; } = 10_000;

    /// <summary>
    /// Gets the whole value of User-Agent; null (the default) for the tool's name, its version and <see cref="Contact"/>. Its first word is the name by
    /// which a robots.txt means us (RFC 9309): <c>cjt</c>, or <c>Bot</c> for <c>Bot/1.0</c>.
    /// </summary>
    public string? UserAgent { get; init; }

    /// <summary>Gets an address at which a site's owner can complain; null for the page of the tool.</summary>
    public string? Contact { get; init; }

    /// <summary>Gets globs of the URLs to ask for; empty (the default) for all. <c>*</c> stands for anything.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>Gets globs of the URLs to leave out.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Gets a value indicating whether the article links of every page are followed, one step and on its own host. The default is false.</summary>
    public bool Follow { get; init; }

    /// <summary>Gets the profiles that tell a site's articles among the links of <see cref="Follow"/>. The default is those that ship with the tool.</summary>
    public SiteProfiles Profiles { get; init; } = SiteProfiles.BuiltIn;

    /// <summary>Gets a value indicating whether pages in the archive are asked for again, by ETag and Last-Modified where there are any. The default is false.</summary>
    public bool Refresh { get; init; }

    /// <summary>Gets the HTTP statuses that are kept in the archive beside successes and redirects, as 304 and 404. The default is none.</summary>
    public IReadOnlyList<int> KeepStatus { get; init; } = [];

    /// <summary>Gets the size in bytes from which on a new WARC file is begun; null (the default) for one file.</summary>
    public long? RotateSize { get; init; }

    /// <summary>Gets the cookies to send; null (the default) for none. Those that servers set are never sent back.</summary>
    public CookieContainer? Cookies { get; init; }

    /// <summary>Gets a value indicating whether hosts with private addresses are asked although the user did not type them. The default is false.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>Gets a value indicating whether robots.txt files are neither asked for nor heeded. The default is false.</summary>
    public bool IgnoreRobots { get; init; }

    /// <summary>Gets the clock of all waits and dates.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Gets who is told what happens; null for nobody.</summary>
    public IFetchProgress? Progress { get; init; }

    /// <summary>Gets the value of User-Agent.</summary>
    internal string UserAgentText => UserAgent ?? $"{ToolVersion.Name} (+{Contact ?? PackagePage})";

    /// <summary>Gets what resolves host names; null for the system.</summary>
    internal Func<string, CancellationToken, Task<IPAddress[]>>? Resolve { get; init; }

    /// <summary>Gives these options.</summary>
    /// <exception cref="ArgumentException">One of them is none.</exception>
    internal FetchOptions Checked()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Delay, TimeSpan.Zero, nameof(Delay));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Delay, LongestTime, nameof(Delay));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Timeout, TimeSpan.Zero, nameof(Timeout));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Timeout, LongestTime, nameof(Timeout));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(PerHost, nameof(PerHost));
        ArgumentOutOfRangeException.ThrowIfNegative(Retries, nameof(Retries));
        ArgumentOutOfRangeException.ThrowIfNegative(MaxRedirects, nameof(MaxRedirects));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxBytes, nameof(MaxBytes));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxBytes, LargestBody, nameof(MaxBytes));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxPages, nameof(MaxPages));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(RotateSize ?? 1, nameof(RotateSize));
        return UserAgentText.All(character => character is >= ' ' and <= '~')
            ? this
            : throw new ArgumentException("A header takes printable ASCII only.", UserAgent is null ? nameof(Contact) : nameof(UserAgent));
    }
}
