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
        "--output", "--errors", "--fresh", "--dry-run", "--max-errors", "--on-error", "--retry-failed", "--shard", "--report", "--quarantine",
        "--jobs", "--limit", "--files-from", "--null", "--include", "--exclude", "--follow-links", "--cdx",
        "--quiet", "--verbose", "--color", "--log-format", "--no-config", "--help",

        // Told by name and hash.
        "--profile",
    ];

    /// <summary>Reads the settings of a command line.</summary>
    public static RunSettings Of(ParseResult parse, Verb verb, InputOptions inputs, ExtractOptions extract) => new()
    {
        Options = verb.Options.Where(option => !Passing.Contains(option.Name) && parse.Has(option)).ToDictionary(
            option => option.Name,
            option => string.Join(' ', parse.GetResult(option)!.Tokens.Select(token => token.Value))),
        Profiles = [.. extract.Profiles.All.Select(profile => profile.Identity)],
        Sources = string.Join('\n', parse.GetValue(inputs.Paths) is { Length: > 0 } paths ? paths : [parse.GetValue(inputs.FilesFrom) ?? InputFile.StandardInput]),
    };
}
