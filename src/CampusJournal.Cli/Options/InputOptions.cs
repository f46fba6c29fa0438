using System.CommandLine;
using CampusJournal.Cli.Inputs;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;
using CampusJournal.Text;

namespace CampusJournal.Cli.Options;

/// <summary>The options of every verb that reads files.</summary>
/// <param name="noun">What the help calls the arguments.</param>
internal sealed class InputOptions(string noun = "PATH")
{
    /// <summary>Gets the PATHs.</summary>
    public Argument<string[]> Paths { get; } = new(noun)
    {
        Description = "A file, a folder (read with all its subfolders), or - for standard input",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>Gets the option that names a list of paths.</summary>
    public Option<string?> FilesFrom { get; } = New.Text("--files-from", "FILE", "Read paths from FILE, one a line; - for standard input");

    /// <summary>Gets the option that separates that list by NUL.</summary>
    public Option<bool> NulSeparated { get; } = New.Switch("--null", "Paths of --files-from end with NUL, as of find -print0", "-0");

    /// <summary>Gets the option that takes only some files of folders.</summary>
    public Option<string[]> Include { get; } = New.Texts("--include", "GLOB", "Of folders, read only files that match; repeatable");

    /// <summary>Gets the option that leaves out some files of folders.</summary>
    public Option<string[]> Exclude { get; } = New.Texts("--exclude", "GLOB", "Of folders, leave out files that match; repeatable");

    /// <summary>Gets the option that follows symbolic links within folders.</summary>
    public Option<bool> FollowLinks { get; } = New.Switch("--follow-links", "Follow symbolic links within folders");

    /// <summary>Gets the option that sets the number of workers.</summary>
    public Option<int?> Jobs { get; } = New.Count("--jobs", 1, "Files worked on at a time (all cores)", IngestOptions.MostJobs);

    /// <summary>Gets the option that ends the run early.</summary>
    public Option<int?> Limit { get; } = New.Count("--limit", 1, "Stop after N files");

    /// <summary>Gets the option that forces a charset.</summary>
    public Option<string?> Charset { get; } = New.Text("--charset", "LABEL", "Read the bytes in this charset, whatever they say").Suggesting(() => Charsets.Names);

    /// <summary>Gets the option that distrusts declarations.</summary>
    public Option<bool> IgnoreDeclared { get; } = New.Switch("--ignore-declared", "Distrust the charset that page and server declare");

    /// <summary>Gives what is wrong with how inputs are named, or null.</summary>
    public Message? Refusal(ParseResult parse)
    {
        var list = parse.GetValue(FilesFrom);
        if (parse.Has(NulSeparated) && list is null)
        {
            return Messages.Needs("-0", FilesFrom.Name);
        }

        var uses = (parse.GetValue(Paths) ?? []).Count(path => path == InputFile.StandardInput) + (list == InputFile.StandardInput ? 1 : 0);
        return uses > 1 ? Messages.StandardInputTwice() : null;
    }

    /// <summary>Gives which files of folders are read.</summary>
    public SourceOptions Walk(ParseResult parse) => new()
    {
        FollowLinks = parse.GetValue(FollowLinks),
        Include = parse.GetValue(Include) ?? [],
        Exclude = parse.GetValue(Exclude) ?? [],
    };

    /// <summary>Says whether there may be several inputs: a list is not read ahead for its length, so it always counts as several.</summary>
    public bool MayNameSeveral(ParseResult parse) =>
        parse.GetValue(FilesFrom) is not null || (parse.GetValue(Paths) ?? []).Distinct(StringComparer.Ordinal).Count() > 1;

    /// <summary>Gives the list that <c>--files-from</c> names, which is opened when it is read; null for none.</summary>
    /// <param name="parse">The command line.</param>
    /// <param name="reading">How to read what the list names.</param>
    public FileListSource? List(ParseResult parse, SourceOptions reading) => parse.GetValue(FilesFrom) is { } path
        ? new(() => FileReading.OpenNamed(path), parse.GetValue(NulSeparated), reading)
        : null;

    /// <summary>Gets the options that say which files are read, in the order of the help.</summary>
    public IReadOnlyList<Option> OfFiles => [FilesFrom, NulSeparated, Include, Exclude, FollowLinks];

    /// <summary>Gets every option, in the order of the help.</summary>
    public IReadOnlyList<Option> All => [.. OfFiles, Charset, IgnoreDeclared, Jobs, Limit];
}
