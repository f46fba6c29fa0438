using System.Text.RegularExpressions;

namespace CampusJournal.Cli.Tests.Readme;

/// <summary>The README says what the program does: its console blocks are run, its tables compared with the help.</summary>
public partial class ReadmeTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(ReadmeShell.Root, "README.md"));

    public static TheoryData<string> Verbs => ["detect", "repair", "extract", "ingest", "fetch", "verify", "merge", "search", "profiles", "schema"];

    [Fact]
    public void Every_console_block_gives_the_output_that_it_shows()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The blocks are for a POSIX shell.");
        using var shell = new ReadmeShell();
        foreach (var step in ConsoleStep.In(Lines))
        {
            var output = shell.Run(step.Command);
            Assert.True(step.Matches(output), $"README.md:{step.Line}: {step.Command}\nshown:\n{string.Join('\n', step.Shown)}\ngiven:\n{string.Join('\n', output)}");
        }
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void The_option_table_of_a_verb_is_the_one_of_its_help(string verb)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The help is read through a POSIX shell.");
        using var shell = new ReadmeShell();
        var help = shell.Run($"cjt {verb} --help").SkipWhile(line => line != "Options:").Skip(1).TakeWhile(line => line.StartsWith(' '));
        var offered = help.Select(line => LongOption().Match(line).Value);
        var documented = TableRows($"### cjt {verb}").Concat(TableRows("### Options of every verb")).Concat(ReadsFiles(verb) ? TableRows("### Options of every verb that reads pages") : []);
        Assert.Equal(offered.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    private static bool ReadsFiles(string verb) => verb is not ("schema" or "search" or "profiles" or "fetch" or "merge" or "verify");

    private static IEnumerable<string> TableRows(string heading) =>
        Lines.SkipWhile(line => line != heading).Skip(1).TakeWhile(line => !line.StartsWith('#'))
            .Where(line => line.StartsWith("| `-", StringComparison.Ordinal)).Select(line => LongOption().Match(line).Value);

    [GeneratedRegex("--[a-z][a-z-]*", RegexOptions.CultureInvariant)]
    private static partial Regex LongOption();
}
