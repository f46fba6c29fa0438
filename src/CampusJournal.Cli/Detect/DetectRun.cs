using CampusJournal.Cli.Inputs;

namespace CampusJournal.Cli.Detect;

/// <summary>Looks at files, several at a time, and prints what was found in their order.</summary>
internal sealed class DetectRun(FileDetector detector, Session session)
{
    private readonly Outcome outcome = new();

    /// <summary>Gets the number of workers; null for one a core.</summary>
    public int? Jobs { get; init; }

    /// <summary>Looks at files.</summary>
    /// <returns>The exit code: whatever is found is no failure.</returns>
    public int Detect(IEnumerable<InputFile> files, DetectionOutput output)
    {
        foreach (var detection in OrderedWork.Map(files, Jobs, detector.Detect))
        {
            if (detection.Failure is { } failure)
            {
                outcome.Unreadable++;
                session.Log.Error(failure);
                continue;
            }

            outcome.Done++;
            output.Write(detection);
        }

        if (outcome is { Done: 0, Unreadable: 0 })
        {
            session.Log.Error(Messages.NothingFound());
        }

        return outcome.ExitCode;
    }
}
