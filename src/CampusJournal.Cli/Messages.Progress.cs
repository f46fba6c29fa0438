namespace CampusJournal.Cli;

/// <content>The sentences that say how far a run is.</content>
internal static partial class Messages
{
    public static Message Progress(Progress progress, TimeSpan elapsed)
    {
        var (rate, megabytes) = (Math.Round(progress.Rate(elapsed), 1), Math.Round(progress.MegabytesRate(elapsed), 2));
        var left = progress.Left(elapsed) is { } time ? Math.Round(time.TotalSeconds) : (double?)null;
        var numbers = new List<(string, double)>
        {
            ("pages", progress.Pages), ("failures", progress.Failures), ("pages_per_second", rate), ("megabytes_per_second", megabytes),
        };
        if (left is { } seconds)
        {
            numbers.Add(("seconds_left", seconds));
        }

        return new("progress", $"{Counted(progress.Pages, "page")}, {Counted(progress.Failures, "failure")} so far.") { Numbers = numbers };
    }

    public static Message Indexing(long done, long all) =>
        new("indexing", $"{done} of {Counted(all, "record")} indexed so far.") { Numbers = [("records", done), ("of", all)] };
}
