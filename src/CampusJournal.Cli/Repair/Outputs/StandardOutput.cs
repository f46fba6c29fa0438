namespace CampusJournal.Cli.Repair.Outputs;

/// <summary>Repaired files one after the other on standard output.</summary>
internal sealed class StandardOutput(Session session, Outcome outcome) : RepairOutput(session, outcome)
{
    /// <inheritdoc/>
    public override void Write(RepairedFile file)
    {
        WarnOf(file);
        if (Session.OutputIsTerminal)
        {
            Session.WriteForTerminal(file.FinalText);
        }
        else
        {
            Session.Output.Write(file.After);
        }
    }
}
