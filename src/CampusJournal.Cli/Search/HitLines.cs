using System.Globalization;
using System.Text.Json;
using CampusJournal.Ingest.Search;
using CampusJournal.Text;

namespace CampusJournal.Cli.Search;

/// <summary>One JSON object a hit.</summary>
internal sealed class HitLines(Session session) : HitOutput
{
    /// <inheritdoc/>
    public override void Write(SearchHit hit)
    {
        using (var writer = new Utf8JsonWriter(session.Output, JsonText.WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteText("id", hit.Id);
            writer.WriteText("title", hit.Title?.Text);
            writer.WriteText("date", hit.Date);
            writer.WriteText("url", hit.Url);
            writer.WriteText("path", hit.Path);
            writer.WritePropertyName("score");
            WriteScore(writer, hit.Score);
            writer.WriteText("snippet", hit.Snippet.Text);
            writer.WriteText("superseded_by", hit.SupersededBy);
            writer.WriteText("duplicate_of", hit.DuplicateOf);
            writer.WriteEndObject();
        }

        session.Output.WriteByte((byte)'\n');
    }

    /// <inheritdoc/>
    public override void Finish() => session.Flush();

    private static void WriteScore(Utf8JsonWriter writer, double? score)
    {
        if (score is { } number)
        {
            // A word that most articles hold scores almost nothing: digits that count, not places.
            writer.WriteRawValue(number.ToString("G6", CultureInfo.InvariantCulture));
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
