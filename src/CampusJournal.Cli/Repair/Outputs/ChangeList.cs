namespace CampusJournal.Cli.Repair.Outputs;

/// <summary>The names of the files that would change; the answer is no when there are any.</summary>
internal sealed class ChangeList(Session session, Outcome outcome) : RepairOutput(session, outcome)
{
    /// <inheritdoc/>
    public override void Write(FileRepair file)
    {
        if (file.IsChanged())
        {
            Outcome.AnswerIsNo = true;
            Session.WriteLine(file.Input.Path);
        }
    }
}
