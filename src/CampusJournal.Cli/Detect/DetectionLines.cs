using System.Text.Json;
using CampusJournal.Text;

namespace CampusJournal.Cli.Detect;

/// <summary>One JSON object a file.</summary>
internal sealed class DetectionLines(Session session) : DetectionOutput(session)
{
    /// <inheritdoc/>
    public override void Write(Detection detection)
    {
        using (var writer = new Utf8JsonWriter(Session.Output, JsonText.WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteText("path", detection.Input.Path);
            if (detection.Page?.Origin.Member is { } member)
            {
                writer.WriteText("member", member);
            }

            writer.WriteNumber("bytes", detection.Bytes);
            writer.WriteString("sha256", detection.Sha256);
            WriteCharset(writer, detection);
            WriteMojibake(writer, detection);
            writer.WriteEndObject();
        }

        Session.Output.WriteByte((byte)'\n');
    }

    private static void WriteCharset(Utf8JsonWriter writer, Detection detection)
    {
        var guess = detection.Charset;
        writer.WriteText("charset", guess.Charset);
        writer.WriteNumber("confidence", guess.Confidence);
        writer.WriteString("evidence", guess.Evidence);
        writer.WriteStartArray("declared");
        foreach (var declaration in guess.Declared)
        {
            writer.WriteStartObject();
            writer.WriteString("where", declaration.Where);
            writer.WriteText("label", declaration.Label);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteBoolean("conflict", guess.Conflict);
        writer.WriteNumber("undecodable", detection.Undecodable);
        WriteSegments(writer, "segments", detection.Segments);
        WriteSegments(writer, "foreign", guess.Foreign);
    }

    private static void WriteSegments(Utf8JsonWriter writer, string name, IReadOnlyList<CharsetSegment> segments)
    {
        if (segments.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var segment in segments)
        {
            writer.WriteStartObject();
            writer.WriteNumber("start", segment.Start);
            writer.WriteNumber("end", segment.End);
            writer.WriteString("charset", segment.Charset);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteMojibake(Utf8JsonWriter writer, Detection detection)
    {
        writer.WriteStartObject("mojibake");
        writer.WriteBoolean("damaged", detection.IsDamaged);
        writer.WriteTexts("chain", detection.Mojibake.Chain);
        writer.WriteNumber("damaged_chars", detection.DamagedChars);
        writer.WriteNumber("unrecoverable", detection.Mojibake.Unrecoverable.Count);
        writer.WriteEndObject();
    }
}
