namespace CampusJournal.Articles;

/// <summary>The JSON Schema of a record (draft 2020-12): one root object with <c>properties</c>.</summary>
public static class RecordSchema
{
    private static readonly Lazy<string> Text = new(() => Resources.Text("Schema/record.schema.json"));

    /// <summary>Gets the schema as indented JSON.</summary>
    public static string Json => Text.Value;
}
