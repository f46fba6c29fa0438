using System.Text.Json;
using CampusJournal.Text.Mojibake;

namespace CampusJournal.Cli.Repair;

/// <summary>Why a text was changed, as JSON.</summary>
internal static class ExplanationJson
{
    /// <summary>Writes the members text, confidence, chain, proven, steps and unrecoverable into an object that the caller opened.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, RepairedText repaired)
    {
        writer.WriteText("text", repaired.Text);
        writer.WriteNumber("confidence", repaired.Confidence);
        writer.WriteTexts("chain", repaired.Chain);
        writer.WriteBoolean("proven", repaired.IsProven);
        writer.WriteStartArray("steps");
        foreach (var step in repaired.Steps)
        {
            Write(writer, step);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("unrecoverable");
        foreach (var lost in repaired.Unrecoverable)
        {
            writer.WriteStartObject();
            writer.WriteNumber("start", lost.Start);
            writer.WriteNumber("end", lost.End);
            writer.WriteText("reason", lost.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, RepairStep step)
    {
        writer.WriteStartObject();
        writer.WriteNumber("start", step.Start);
        writer.WriteNumber("end", step.End);
        writer.WriteText("before", step.Before);
        writer.WriteText("after", step.After);
        writer.WriteTexts("chain", step.Chain);
        writer.WriteNumber("confidence", step.Confidence);
        writer.WriteBoolean("proven", step.Proven);
        writer.WriteEndObject();
    }
}
