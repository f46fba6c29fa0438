namespace CampusJournal.Cli.Repair.Outputs;

/// <summary>What would change, as a unified diff.</summary>
internal sealed class DiffOutput(Session session, Outcome outcome) : RepairOutput(session, outcome)
{
    // The diff escapes for itself: its colours must reach the terminal.
    private readonly Stream output = StandardStreams.OpenOutput();

    /// <inheritdoc/>
    public override void Write(RepairedFile file)
    {
        if (file.FinalText != file.Decoded.Text)
        {
            var diff = new UnifiedDiff(file.Decoded.Text, file.FinalText, Session.ColorsOutput, Session.OutputIsTerminal);
            diff.Write(output, file.Input.Path);
        }
        else if (file.IsChanged)
        {
            Session.Log.Tell(Messages.OnlyCharset(file.Input.Path, file.Decoded.Charset.Charset, file.TargetCharset));
        }
    }

    /// <inheritdoc/>
    public override void Finish() => output.Flush();
}
