using System.Text;

namespace CampusJournal.Cli.Repair.Outputs;

/// <summary>Repaired files one after the other on standard output.</summary>
internal sealed class StandardOutput(Session session, Outcome outcome) : RepairOutput(session, outcome)
{
    /// <inheritdoc/>
    public override void Write(RepairedFile file)
    {
        WarnOf(file);
        Session.Output.Write(Session.OutputIsTerminal ? Encoding.UTF8.GetBytes(file.FinalText) : file.After);
    }
}
