using CampusJournal.Ingest;

namespace CampusJournal.Cli.Ingest;

/// <summary>The exit code of a run of the line.</summary>
internal static class RunResult
{
    // Failures of the file itself: nothing of it was read.
    private static readonly string[] Unreadable = ["not-found", "unreadable", "special-file", "bad-name"];

    /// <summary>Chooses the exit code.</summary>
    /// <param name="report">The balance.</param>
    /// <param name="session">The streams and messages of the run.</param>
    /// <param name="hasList">Whether a list names sources.</param>
    public static int ExitCode(IngestReport report, Session session, bool hasList)
    {
        if (session.StoppedBy is { } code)
        {
            return code;
        }

        if (!report.IsComplete)
        {
            return Cli.ExitCode.NotDone;
        }

        if (!report.HasRecords)
        {
            return NothingDone(report, session, hasList);
        }

        return report.Failures + report.Faults > 0 ? Cli.ExitCode.Partly : Cli.ExitCode.Done;
    }

    private static int NothingDone(IngestReport report, Session session, bool hasList)
    {
        if (report.Failures == 0)
        {
            session.Log.Error(report.Skipped > 0 ? Messages.NoPage(report) : Messages.NothingFound(hasList));
            return Cli.ExitCode.NotDone;
        }

        return report.FailuresByCode.Keys.All(Unreadable.Contains) ? Cli.ExitCode.NotDone : Cli.ExitCode.Partly;
    }
}
