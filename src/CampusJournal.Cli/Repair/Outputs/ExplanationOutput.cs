using System.Text.Json;
using CampusJournal.Cli.Inputs;
using CampusJournal.Text;

namespace CampusJournal.Cli.Repair.Outputs;

/// <summary>Why each file would change, one JSON object a line. It is written part by part; what comes after the text waits meanwhile.</summary>
internal sealed class ExplanationOutput(Session session, Outcome outcome) : RepairOutput(session, outcome)
{
    /// <inheritdoc/>
    public override void Write(FileRepair file)
    {
        using var steps = new Spool();
        using var lost = new Spool();
        var totals = new RepairTotals();
        var offset = 0L;
        Session.Output.Write("{\"text\":\""u8);
        foreach (var part in file.Parts)
        {
            Session.Output.Write(JsonText.Encode(part.Repaired.Text).AsSpan()[1..^1]);
            steps.WriteItems(part.Repaired.Steps, offset, ExplanationJson.Write);
            lost.WriteItems(part.Repaired.Unrecoverable, offset, ExplanationJson.Write);
            totals.Add(part);
            offset += part.Before.Length;
        }

        Session.Output.Write("\","u8);
        WriteMembers(writer =>
        {
            writer.WriteNumber("confidence", totals.Confidence);
            writer.WriteTexts("chain", totals.Chain);
            writer.WriteBoolean("proven", totals.IsProven);
        });
        Copy(",\"steps\":["u8, steps);
        Copy("],\"unrecoverable\":["u8, lost);
        Session.Output.Write("]"u8);
        if (file.Input.Path != InputFile.PastedText)
        {
            Session.Output.WriteByte((byte)',');
            WriteMembers(writer =>
            {
                writer.WriteText("charset", file.Charset.Charset);
                writer.WriteText("path", file.Input.Path);
            });
        }

        Session.Output.Write("}\n"u8);
    }

    private void WriteMembers(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, JsonText.WriterOptions))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        Session.Output.Write(buffer.GetBuffer().AsSpan(1, (int)buffer.Length - 2));
    }

    private void Copy(ReadOnlySpan<byte> opening, Spool items)
    {
        Session.Output.Write(opening);
        using var content = items.Open();
        content.CopyTo(Session.Output);
    }
}
