namespace CampusJournal.Cli.Repair.Outputs;

/// <summary>Where repaired files go.</summary>
internal abstract class RepairOutput(Session session, Outcome outcome)
{
    /// <summary>Gets the streams and messages of the run.</summary>
    protected Session Session => session;

    /// <summary>Gets the counts of the run.</summary>
    protected Outcome Outcome => outcome;

    /// <summary>Takes one file; called in the order of the inputs, from one thread.</summary>
    public abstract void Write(RepairedFile file);

    /// <summary>Takes a file that is not text and was found in a folder. The default leaves it out.</summary>
    public virtual void WriteOther(RepairInput other)
    {
    }

    /// <summary>Takes a file that the user named and that is not text.</summary>
    public virtual void FailNotText(string path)
    {
        outcome.Failed++;
        session.Log.Error(Messages.NotText(path));
    }

    /// <summary>Ends the output.</summary>
    public virtual void Finish()
    {
    }

    /// <summary>Lets go of what is not finished; called last, whatever happened.</summary>
    public virtual void Close()
    {
    }

    /// <summary>Says what the user should know about a file that was written.</summary>
    protected void WarnOf(RepairedFile file)
    {
        var path = file.Input.Path;
        foreach (var label in file.Decoded.Charset.UnknownLabels.Distinct(StringComparer.Ordinal))
        {
            session.Log.Warn(Messages.UnknownLabelOnPage(path, label));
        }

        if (file.Decoded.Undecodable > 0)
        {
            session.Log.Warn(Messages.Undecodable(path, file.Decoded.Undecodable, file.Decoded.Charset.Charset));
        }

        if (file.Repaired.Unrecoverable.Count > 0)
        {
            session.Log.Warn(Messages.Unrecoverable(path, file.Repaired.Unrecoverable.Count));
        }

        if (file.Replaced > 0)
        {
            session.Log.Warn(Messages.Replaced(path, file.Replaced, file.TargetCharset));
        }
    }
}
