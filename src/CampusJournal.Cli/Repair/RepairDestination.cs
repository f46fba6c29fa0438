using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using CampusJournal.Cli.Inputs;
using CampusJournal.Cli.Options;
using CampusJournal.Cli.Repair.Outputs;

namespace CampusJournal.Cli.Repair;

/// <summary>Chooses where the repaired files of a command line go.</summary>
internal sealed class RepairDestination(ParseResult parse, RepairOptionSet options, Session session)
{
    private const string StandardOutputName = "-";

    /// <summary>Opens the destination of files, or, without a path, of a text from the command line; refuses one in which something could be lost.</summary>
    public bool TryOpen(IReadOnlyList<string> paths, Outcome outcome, [NotNullWhen(true)] out RepairOutput? output, out Message refusal)
    {
        refusal = default;
        var target = parse.GetValue(options.Output) is { } named and not StandardOutputName ? named : null;
        output = Report(outcome) ?? (target is null ? Plain(outcome) : null);
        return output is not null || TryOpenTarget(paths, outcome, target!, out output, out refusal);
    }

    private RepairOutput? Report(Outcome outcome)
    {
        if (parse.GetValue(options.Check))
        {
            return new ChangeList(session, outcome);
        }

        if (parse.GetValue(options.Diff))
        {
            return new DiffOutput(session, outcome);
        }

        return parse.GetValue(options.Explain) ? new ExplanationOutput(session, outcome) : null;
    }

    private RepairOutput Plain(Outcome outcome) => parse.GetValue(options.InPlace)
        ? new InPlaceOutput(session, outcome, parse.GetValue(options.Suffix) ?? Backup.DefaultSuffix, parse.GetValue(options.Force))
        : new StandardOutput(session, outcome);

    private bool TryOpenTarget(
        IReadOnlyList<string> paths, Outcome outcome, string target, [NotNullWhen(true)] out RepairOutput? output, out Message refusal)
    {
        output = null;
        refusal = default;
        var isForced = parse.GetValue(options.Force);
        var isTree = Path.EndsInDirectorySeparator(target) || Directory.Exists(target) || paths.Count > 1 || paths.Any(Directory.Exists);
        if (paths.FirstOrDefault(path => IsSame(path, target)) is { } same)
        {
            refusal = Messages.OutputIsInput(same);
            return false;
        }

        if (!isTree)
        {
            output = new SingleFileOutput(session, outcome, target, isForced);
            return true;
        }

        if (parse.Has(options.Text) || paths.Contains(InputFile.StandardInput))
        {
            refusal = Messages.Conflict("-o DIR/", parse.Has(options.Text) ? options.Text.Name : "standard input");
            return false;
        }

        if (File.Exists(target) || (!TreeOutput.IsOurs(target) && !isForced))
        {
            refusal = Messages.TargetNotOurs(target);
            return false;
        }

        output = new TreeOutput(session, outcome, target, isForced);
        return true;
    }

    private static bool IsSame(string path, string target) => path != InputFile.StandardInput
        && RealPath.Of(path) == RealPath.Of(target);
}
