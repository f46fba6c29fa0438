namespace CampusJournal.Cli;

/// <summary>Counts what became of the inputs and chooses the exit code.</summary>
internal sealed class Outcome
{
    /// <summary>Gets or sets the number of inputs that are done.</summary>
    public int Done { get; set; }

    /// <summary>Gets or sets the number of inputs that could not be read at all, or whose result could not be written.</summary>
    public int Unreadable { get; set; }

    /// <summary>Gets or sets the number of inputs that were read and then failed.</summary>
    public int Failed { get; set; }

    /// <summary>Gets or sets the number of inputs that were refused, so that nothing can be lost.</summary>
    public int Refused { get; set; }

    /// <summary>Gets or sets a value indicating whether the answer of the run is no.</summary>
    public bool AnswerIsNo { get; set; }

    /// <summary>Gets the exit code.</summary>
    public int ExitCode
    {
        get
        {
            if (Refused > 0 || Done + Failed == 0)
            {
                return Cli.ExitCode.NotDone;
            }

            return Unreadable + Failed > 0 || AnswerIsNo ? Cli.ExitCode.Partly : Cli.ExitCode.Done;
        }
    }
}
