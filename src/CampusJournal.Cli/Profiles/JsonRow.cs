using System.Text.Json;
using CampusJournal.Text;

namespace CampusJournal.Cli.Profiles;

/// <summary>One line of JSON on standard output.</summary>
internal static class JsonRow
{
    /// <summary>Writes an object with the members that the caller writes.</summary>
    public static void Write(Session session, Action<Utf8JsonWriter> members)
    {
        using (var writer = new Utf8JsonWriter(session.Output, JsonText.WriterOptions))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        session.Output.WriteByte((byte)'\n');
    }
}
