namespace CampusJournal.Ingest.Fetch;

/// <summary>One URL that is to be asked for.</summary>
/// <param name="Url">The URL.</param>
/// <param name="Kind">What is expected there.</param>
/// <param name="Start">The URL that the user or a list named; another one after a redirect.</param>
internal sealed record FetchJob(Uri Url, FetchJobKind Kind, Uri Start)
{
    public FetchJob(Uri url, FetchJobKind kind)
        : this(url, kind, url)
    {
    }

    /// <summary>Gets the URLs whose redirects led here, from <see cref="Start"/> on.</summary>
    public IReadOnlyList<Uri> Chain { get; init; } = [];

    /// <summary>Gets a value indicating whether another job was to ask for the same URL, so that what came of that one is told again.</summary>
    public bool IsRepeat { get; init; }

    /// <summary>Gets the number of sitemap indexes that led here.</summary>
    public int Depth { get; init; }

    /// <summary>Gets a value indicating whether a link on a page led here, so that its own links are not followed and a refusal is no failure.</summary>
    public bool IsFollowed { get; init; }
}
