using System.Text.Json;
using CampusJournal.Text;
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
            Write(writer, step, 0);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("unrecoverable");
        foreach (var lost in repaired.Unrecoverable)
        {
            Write(writer, lost, 0);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes items after others, with commas between.</summary>
    /// <param name="spool">The items written so far.</param>
    /// <param name="items">The items.</param>
    /// <param name="offset">The offset of the part that they are in.</param>
    /// <param name="write">Writes one item.</param>
    public static void WriteItems<T>(this Spool spool, IEnumerable<T> items, long offset, Action<Utf8JsonWriter, T, long> write)
    {
        using var buffer = new MemoryStream();
        using var writer = new Utf8JsonWriter(buffer, JsonText.WriterOptions);
        foreach (var item in items)
        {
            if (spool.Length > 0)
            {
                spool.Write(","u8);
            }

            write(writer, item, offset);
            writer.Flush();
            spool.Write(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
            buffer.SetLength(0);
            writer.Reset();
        }
    }

    /// <summary>Writes a step.</summary>
    public static void Write(Utf8JsonWriter writer, RepairStep step, long offset)
    {
        writer.WriteStartObject();
        writer.WriteNumber("start", offset + step.Start);
        writer.WriteNumber("end", offset + step.End);
        writer.WriteText("before", step.Before);
        writer.WriteText("after", step.After);
        writer.WriteTexts("chain", step.Chain);
        writer.WriteNumber("confidence", step.Confidence);
        writer.WriteBoolean("proven", step.Proven);
        if (step.Inferred)
        {
            writer.WriteBoolean("inferred", true);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes a stretch that is lost.</summary>
    public static void Write(Utf8JsonWriter writer, UnrecoverableText lost, long offset)
    {
        writer.WriteStartObject();
        writer.WriteNumber("start", offset + lost.Start);
        writer.WriteNumber("end", offset + lost.End);
        writer.WriteText("reason", lost.Reason);
        writer.WriteEndObject();
    }
}
