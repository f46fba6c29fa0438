namespace CampusJournal.Cli.Detect;

/// <summary>How detections are printed.</summary>
internal abstract class DetectionOutput(Session session)
{
    /// <summary>Gets the streams of the run.</summary>
    protected Session Session => session;

    /// <summary>Prints one detection.</summary>
    public abstract void Write(Detection detection);
}
