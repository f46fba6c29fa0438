using System.CommandLine;
using CampusJournal.Articles;

namespace CampusJournal.Cli.Commands;

/// <summary><c>cjt schema</c>: the JSON Schema of the record.</summary>
internal sealed class SchemaCommand() : Verb("schema", "Print the JSON Schema of the record")
{
    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("cjt schema > record.schema.json", "keep the schema beside your records"),
        new("cjt schema | jq '.properties | keys'", "the names of the record's members"),
    ];

    /// <inheritdoc/>
    public override bool TakesDefaults => false;

    /// <inheritdoc/>
    public override int Run(ParseResult parse, Session session)
    {
        session.WriteLine(RecordSchema.Json.TrimEnd());
        return ExitCode.Done;
    }
}
