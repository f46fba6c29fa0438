namespace CampusJournal.Cli;

/// <summary>How far a long run is.</summary>
/// <param name="Pages">The pages that became records.</param>
/// <param name="Failures">The pages that failed.</param>
/// <param name="Bytes">The bytes of the pages that became records.</param>
/// <param name="Share">The share of the input that is done, from 0 to 1; 0 when it is not known.</param>
internal readonly record struct Progress(long Pages, long Failures, long Bytes, double Share)
{
    private const double LeastShare = 0.01;
    private const double Megabyte = 1e6;

    /// <summary>Gives the pages a second.</summary>
    public double Rate(TimeSpan elapsed) => Pages / Math.Max(elapsed.TotalSeconds, double.Epsilon);

    /// <summary>Gives the megabytes a second.</summary>
    public double MegabytesRate(TimeSpan elapsed) => Bytes / Megabyte / Math.Max(elapsed.TotalSeconds, double.Epsilon);

    /// <summary>Gives the time that is left at this rate; null while too little is done to tell.</summary>
    public TimeSpan? Left(TimeSpan elapsed) => Share < LeastShare ? null : elapsed * ((1 - Share) / Share);
}
