using System.CommandLine;
using CampusJournal.Cli.Inputs;
using CampusJournal.Cli.JsonLines;
using CampusJournal.Cli.Options;
using CampusJournal.Cli.Repair;
using CampusJournal.Text;
using CampusJournal.Text.Mojibake;

namespace CampusJournal.Cli.Commands;

/// <summary><c>cjt repair</c>: decode, repair, write UTF-8.</summary>
internal sealed class RepairCommand : Verb
{
    private readonly InputOptions inputs = new();
    private readonly RepairOptionSet options = new();

    public RepairCommand()
        : base("repair", "Decode files, repair their text and write UTF-8; every change can be explained")
    {
        Aliases.Add("fix");
        Arguments.Add(inputs.Paths);
        foreach (var option in options.All.Concat(inputs.All))
        {
            Options.Add(option);
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("cjt repair page.html > fixed.html", "the repaired page in UTF-8"),
        new("cjt repair -i pages/*.html", "repair files in place, originals kept as *.orig"),
    ];

    /// <inheritdoc/>
    public override string Notes =>
        """
        Text without damage stays byte for byte, except that legacy bytes become UTF-8. In HTML only text and attribute
        values change, and the charset declaration. With -i an unchanged file is not written, a kept original is never
        overwritten, and a file with lost or undecodable parts is refused without --force.
        Exit: 0 done; 1 some inputs failed, or --check found something; 2 not done or refused.
        """;

    /// <inheritdoc/>
    public override int Run(ParseResult parse, Session session)
    {
        if (UsageError(parse, session.Typed) is { } error)
        {
            session.Log.Error(error);
            return ExitCode.NotDone;
        }

        var repairer = new MojibakeRepairer(new RepairOptions
        {
            MinimumConfidence = parse.GetValue(options.MinConfidence) ?? RepairOptions.Default.MinimumConfidence,
            ExcludedChains = parse.GetValue(options.NoChain) ?? [],
            InferLost = parse.GetValue(options.InferLost),
        });
        if (parse.Has(options.JsonLines))
        {
            return RunJsonLines(parse, session, repairer);
        }

        var hints = new CharsetHints { Forced = parse.GetValue(inputs.Charset), IgnoreDeclared = parse.GetValue(inputs.IgnoreDeclared) };
        var files = new FileRepairer(repairer, hints, parse.GetValue(options.Target) is { } target ? CharsetCheck.Target(target) : FileRepair.Utf8);
        return parse.Has(options.Undo) ? Undo(parse, session, files) : RunFiles(parse, session, files);
    }

    private int RunJsonLines(ParseResult parse, Session session, MojibakeRepairer repairer)
    {
        var fields = parse.GetValue(options.Fields) is { Length: > 0 } named ? named : ["text"];
        var repair = new JsonLineRepair(repairer, fields.ToHashSet(StringComparer.Ordinal), parse.GetValue(options.Explain));
        using var input = StandardStreams.OpenInput();
        return new JsonLinesRun(session, repair, parse.GetValue(options.Document), parse.GetValue(inputs.Jobs)).Run(input);
    }

    private int RunFiles(ParseResult parse, Session session, FileRepairer repairer)
    {
        var run = new RepairRun(repairer, session)
        {
            Jobs = parse.GetValue(inputs.Jobs),
            IsForced = parse.GetValue(options.Force),
            HasList = parse.Has(inputs.FilesFrom),
        };
        if (parse.GetValue(options.Text) is { } text)
        {
            return new RepairDestination(parse, options, session).TryOpen([], run.Outcome, out var textOutput, out var unwritable)
                ? run.RepairText(text, textOutput)
                : Refuse(session, unwritable);
        }

        var suffix = parse.GetValue(options.Suffix) ?? Backup.DefaultSuffix;
        var files = new InputFiles(parse, inputs) { LeftOut = parse.GetValue(options.Output), BackupSuffix = suffix };
        if (files.PathBatches() is not { } batches)
        {
            return session.ShowUsage(this);
        }

        // Before files are written, all that could speak against it must be known.
        IReadOnlyList<string> paths = parse.Has(options.InPlace) || parse.Has(options.Output) ? [.. batches.SelectMany(batch => batch)] : [];
        batches = paths.Count > 0 ? [paths] : batches;
        if (parse.Has(options.InPlace) && RefusedInPlace(paths) is { } special)
        {
            return Refuse(session, special);
        }

        return new RepairDestination(parse, options, session).TryOpen(paths, run.Outcome, out var output, out var refusal)
            ? run.Repair(files.Expand(batches), output)
            : Refuse(session, refusal);
    }

    private int Undo(ParseResult parse, Session session, FileRepairer repairer)
    {
        var suffix = parse.GetValue(options.Suffix) ?? Backup.DefaultSuffix;
        var files = new InputFiles(parse, inputs) { BackupSuffix = suffix };
        if (files.PathBatches()?.SelectMany(batch => batch).ToList() is not { } paths || paths.Contains(InputFile.StandardInput))
        {
            return session.ShowUsage(this);
        }

        if (RefusedInPlace(paths) is { } special)
        {
            return Refuse(session, special);
        }

        var run = new UndoRun(repairer, session, suffix) { IsForced = parse.GetValue(options.Force), HasList = parse.Has(inputs.FilesFrom) };
        return run.Restore(files.Expand([paths]).SelectMany(batch => batch));
    }

    // Before anything is read: reading a pipe would empty it.
    private static Message? RefusedInPlace(IReadOnlyList<string> paths)
    {
        if (paths.Contains(InputFile.StandardInput))
        {
            return Messages.RefusedInPlaceStdin();
        }

        return paths.FirstOrDefault(path => File.Exists(path) && !UnixFile.IsRegular(path)) is { } special ? Messages.NotAFile(special) : null;
    }

    private static int Refuse(Session session, Message message)
    {
        session.Log.Error(message);
        return ExitCode.NotDone;
    }

    private Message? UsageError(ParseResult parse, ParseResult typed)
    {
        Option[] destinations = [.. options.Destinations, .. parse.Has(options.JsonLines) ? Array.Empty<Option>() : [options.Explain]];
        if (destinations.Where(typed.Has).ToList() is [var one, var other, ..])
        {
            return Messages.Conflict(one.Name, other.Name);
        }

        if (typed.Has(options.Suffix) && !typed.Has(options.InPlace) && !typed.Has(options.Undo))
        {
            return Messages.Needs(options.Suffix.Name, $"{options.InPlace.Name} or {options.Undo.Name}");
        }

        return (parse.Has(options.JsonLines) ? JsonLinesError(parse, typed) : FilesError(typed)) ?? ValueError(parse);
    }

    private Message? JsonLinesError(ParseResult parse, ParseResult typed)
    {
        Option[] forFiles = [options.Text, options.Target, .. options.Destinations];
        if (forFiles.FirstOrDefault(typed.Has) is { } odd)
        {
            return Messages.Conflict("--jsonl", odd.Name);
        }

        if (parse.GetValue(inputs.Paths) is { Length: > 0 } paths && paths is not ["-"])
        {
            return Messages.Conflict("--jsonl", "PATH");
        }

        return parse.Has(options.Explain) && (parse.GetValue(options.Fields) ?? []).Contains(JsonLineRepair.ExplanationName)
            ? Messages.Conflict($"--field {JsonLineRepair.ExplanationName}", "--explain")
            : null;
    }

    private Message? FilesError(ParseResult typed)
    {
        Option[] forLines = [options.Fields, options.Document];
        return forLines.FirstOrDefault(typed.Has) is { } orphan ? Messages.Needs(orphan.Name, "--jsonl") : null;
    }

    private Message? ValueError(ParseResult parse)
    {
        if (parse.Has(options.Text) && (parse.GetValue(inputs.Paths) is { Length: > 0 } || parse.Has(options.InPlace) || parse.Has(options.Undo)))
        {
            return Messages.Conflict("--text", parse.Has(options.InPlace) ? "--in-place" : parse.Has(options.Undo) ? "--undo" : "PATH");
        }

        if (parse.GetValue(options.Suffix) is { } suffix && !Backup.IsSuffix(suffix))
        {
            return Messages.BadSuffix(suffix);
        }

        if ((parse.GetValue(options.NoChain) ?? []).FirstOrDefault(word => !ChainWords.All.Contains(word)) is { } unknown)
        {
            return Messages.UnknownChain(unknown, ChainWords.All);
        }

        return inputs.Refusal(parse) ?? CharsetCheck.Refusal(parse.GetValue(inputs.Charset)) ?? CharsetCheck.Refusal(parse.GetValue(options.Target));
    }
}
