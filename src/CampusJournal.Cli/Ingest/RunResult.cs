using CampusJournal.Ingest;

namespace CampusJournal.Cli.Ingest;

/// <summary>The exit code of a run of the line.</summary>
internal static class RunResult
{
    // Failures of the file itself: nothing of it was read.
    private static readonly string[] Unreadable = ["not-found", "unreadable", "special-file", "bad-name"];

    /// <summary>Chooses the exit code.</summary>
    public static int ExitCode(IngestReport report, Session session)
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
            return NothingDone(report, session);
        }

        return report.Failures + report.Faults > 0 ? Cli.ExitCode.Partly : Cli.ExitCode.Done;
    }

    private static int NothingDone(IngestReport report, Session session)
    {
        if (report.Failures == 0)
        {
            session.Log.Error(Messages.NothingFound());
            return Cli.ExitCode.NotDone;
        }

        return report.FailuresByCode.Keys.All(Unreadable.Contains) ? Cli.ExitCode.NotDone : Cli.ExitCode.Partly;
    }
}
