namespace CampusJournal.Ingest.Fetch;

/// <summary>Why a URL is not asked for; stable words.</summary>
internal static class SkipReasons
{
    public const string AlreadyFetched = "already-fetched";
    public const string Excluded = "excluded";
    public const string MaxLists = "max-lists";
    public const string MaxPages = "max-pages";
    public const string OtherHost = "other-host";
    public const string Robots = "robots";
}
