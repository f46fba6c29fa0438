namespace CampusJournal.Cli.Repair.Outputs;

/// <summary>One repaired file under a name that the user chose.</summary>
internal sealed class SingleFileOutput(Session session, Outcome outcome, string target, bool isForced) : RepairOutput(session, outcome)
{
    /// <inheritdoc/>
    public override void Write(FileRepair file)
    {
        if (Path.Exists(target) && !isForced)
        {
            Outcome.Refused++;
            Session.Log.Error(Messages.TargetExists(target));
            return;
        }

        var totals = new RepairTotals();
        TemporaryFile.Replace(target, output => totals = file.WriteTo(output));
        Tell(file, totals);
    }
}
