using System.Text;

namespace CampusJournal.Cli.Repair.Outputs;

/// <summary>Repaired files one after the other on standard output.</summary>
internal sealed class StandardOutput(Session session, Outcome outcome) : RepairOutput(session, outcome)
{
    /// <inheritdoc/>
    public override void Write(FileRepair file)
    {
        var totals = Session.OutputIsTerminal ? Show(file) : file.WriteTo(Session.Output);
        Tell(file, totals);
    }

    private RepairTotals Show(FileRepair file)
    {
        var totals = new RepairTotals();
        foreach (var part in file.Parts)
        {
            totals.Add(part);
            Session.Output.Write(Encoding.UTF8.GetBytes(part.After));
        }

        return totals;
    }
}
