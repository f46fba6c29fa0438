using CampusJournal.Cli.Inputs;

namespace CampusJournal.Cli.Repair.Outputs;

/// <summary>Where repaired files go.</summary>
internal abstract class RepairOutput(Session session, Outcome outcome)
{
    /// <summary>Gets the streams and messages of the run.</summary>
    protected Session Session => session;

    /// <summary>Gets the counts of the run.</summary>
    protected Outcome Outcome => outcome;

    /// <summary>Takes one file; called in the order of the inputs, from one thread.</summary>
    public abstract void Write(FileRepair file);

    /// <summary>Takes a file that is not text and was found in a folder. The default leaves it out.</summary>
    public virtual void WriteOther(InputFile input, FileContent content)
    {
    }

    /// <summary>Takes a file that the user named and that is not text.</summary>
    public virtual void FailNotText(string path)
    {
        outcome.Failed++;
        session.Log.Error(Messages.NotText(path));
    }

    /// <summary>Makes everything taken so far visible, as far as it goes to standard output.</summary>
    public virtual void Flush() => session.Flush();

    /// <summary>Ends the output.</summary>
    public virtual void Finish()
    {
    }

    /// <summary>Lets go of what is not finished; called last, whatever happened.</summary>
    public virtual void Close()
    {
    }

    /// <summary>Says what the user should know about a file, and with <c>-v</c> what was done to it.</summary>
    protected void Tell(FileRepair file, RepairTotals totals)
    {
        var path = file.Input.Path;
        foreach (var label in file.Charset.UnknownLabels.Distinct(StringComparer.Ordinal))
        {
            session.Log.Warn(Messages.UnknownLabelOnPage(path, label));
        }

        if (totals.Undecodable > 0)
        {
            session.Log.Warn(totals.KeepsUndecodable
                ? Messages.UndecodableKept(path, totals.Undecodable, file.Charset.Charset)
                : Messages.Undecodable(path, totals.Undecodable, file.Charset.Charset));
        }

        if (file.Charset.Foreign is [var first, ..] foreign)
        {
            session.Log.Warn(Messages.Foreign(path, foreign.Count, first));
        }

        if (totals.Unrecoverable > 0)
        {
            session.Log.Warn(Messages.Unrecoverable(path, totals.Unrecoverable));
        }

        if (totals.Replaced > 0)
        {
            session.Log.Warn(Messages.Replaced(path, totals.Replaced, file.TargetCharset));
        }

        if (session.IsVerbose)
        {
            session.Log.Tell(Messages.Repaired(path, file.Charset.Charset, file.TargetCharset, totals));
        }
    }
}
