using System.CommandLine;
using CampusJournal.Articles;
using CampusJournal.Cli.Inputs;
using CampusJournal.Cli.Options;
using CampusJournal.Ingest;

namespace CampusJournal.Cli.Ingest;

/// <summary>What of a command line a target remembers, so that the next run may be compared with it.</summary>
internal static class RunSettingsList
{
    // These say how a run goes, what it reads or where else it writes; the records that it makes are the same.
    private static readonly HashSet<string> Passing =
    [
        "--output", "--errors", "--fresh", "--dry-run", "--max-errors", "--on-error", "--retry-failed", "--shard", "--report", "--quarantine", "--review",
        "--review-below",
        "--jobs", "--limit", "--files-from", "--null", "--include", "--exclude", "--follow-links", "--cdx", "--max-record-size",
        "--quiet", "--verbose", "--color", "--log-format", "--no-config", "--help",

        // Told by name and hash.
        "--profile", "--decisions",
    ];

    /// <summary>Reads the settings of a command line.</summary>
    /// <param name="parse">What was typed.</param>
    /// <param name="verb">The verb, for its options.</param>
    /// <param name="inputs">The options of its inputs.</param>
    /// <param name="extract">How pages are read.</param>
    /// <param name="named">Options whose value is a file that counts by what is in it, as name and hash; null where one is not given.</param>
    public static RunSettings Of(ParseResult parse, Verb verb, InputOptions inputs, ExtractOptions extract, params (string Option, string? Value)[] named) => new()
    {
        Options = verb.Options.Where(option => !Passing.Contains(option.Name) && parse.Has(option))
            .Select(option => (option.Name, Value: string.Join(' ', parse.GetResult(option)!.Tokens.Select(token => token.Value))))
            .Concat(named.Where(file => file.Value is not null).Select(file => (Name: file.Option, Value: file.Value!)))
            .ToDictionary(option => option.Name, option => option.Value),
        Profiles = [.. extract.Profiles.All.Select(profile => profile.Identity)],
        Sources = string.Join('\n', parse.GetValue(inputs.Paths) is { Length: > 0 } paths ? paths : [parse.GetValue(inputs.FilesFrom) ?? InputFile.StandardInput]),
    };
}
