using System.Text.Json;
using CampusJournal.Cli.Inputs;

namespace CampusJournal.Cli.Repair.Outputs;

/// <summary>Why each file would change, one JSON object a line.</summary>
internal sealed class ExplanationOutput(Session session, Outcome outcome) : RepairOutput(session, outcome)
{
    /// <inheritdoc/>
    public override void Write(RepairedFile file)
    {
        using (var writer = new Utf8JsonWriter(Session.Output, JsonText.WriterOptions))
        {
            writer.WriteStartObject();
            ExplanationJson.WriteMembers(writer, file.Repaired);
            if (file.Input.Path != InputFile.PastedText)
            {
                writer.WriteText("charset", file.Decoded.Charset.Charset);
                writer.WriteText("path", file.Input.Path);
            }

            writer.WriteEndObject();
        }

        Session.Output.WriteByte((byte)'\n');
    }
}
