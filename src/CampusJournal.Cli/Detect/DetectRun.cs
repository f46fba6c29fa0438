using CampusJournal.Cli.Inputs;

namespace CampusJournal.Cli.Detect;

/// <summary>Looks at files, several at a time, and prints what was found in their order.</summary>
internal sealed class DetectRun(FileDetector detector, Session session)
{
    private readonly Outcome outcome = new();

    /// <summary>Gets the number of workers; null for one a core.</summary>
    public int? Jobs { get; init; }

    /// <summary>Gets a value indicating whether the files are named by a list.</summary>
    public bool HasList { get; init; }

    /// <summary>Looks at files, batch by batch; what was found in one is visible before the next is waited for.</summary>
    /// <returns>The exit code: whatever is found is no failure, but a page that its archive cuts short is one.</returns>
    public int Detect(IEnumerable<IEnumerable<InputFile>> batches, DetectionOutput output)
    {
        foreach (var files in batches)
        {
            foreach (var detection in OrderedWork.Map(files, Jobs, detector.Detect).SelectMany(Opened))
            {
                Take(detection, output);
            }

            session.Flush();
        }

        if (outcome is { Done: 0, Unreadable: 0 })
        {
            session.Log.Error(Messages.NothingFound(HasList));
        }

        return outcome.ExitCode;
    }

    private IEnumerable<Detection> Opened(Detection detection) =>
        detection.Container is { } content ? detector.DetectWithin(detection.Input, content, Jobs) : [detection];

    private void Take(Detection detection, DetectionOutput output)
    {
        if (detection.Failure is { } failure)
        {
            outcome.Unreadable++;
            session.Log.Error(failure);
            return;
        }

        if (detection.Fault is { } fault)
        {
            outcome.Unreadable++;
            session.Log.Error(fault);
        }

        outcome.Done++;
        output.Write(detection);
    }
}
