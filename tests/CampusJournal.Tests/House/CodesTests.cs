using System.Text.RegularExpressions;

namespace CampusJournal.Tests.House;

/// <summary><c>cjt help codes</c> and the README against what the code can say.</summary>
public partial class CodesTests
{
    // Words with a hyphen that are no codes: of HTTP, charsets, digests, a folder, a feed's categories.
    private static readonly HashSet<string> NoCodes =
    [
        "duplicate-of", "euc-kr", "hts-cache", "http-header-user-agent", "sha-1", "sha-256", "sha-512", "superseded-by", "us-ascii", "utf-16be", "utf-16le", "utf-8", "x-gzip",
    ];

    private static string Topic { get; } = File.ReadAllText(RepositoryFolder.Combine("src", "CampusJournal.Cli", "Help", "codes.txt"));

    private static IReadOnlyList<string> Explained { get; } =
        [.. Rows().Matches(Topic).SelectMany(row => row.Groups[1].Value.Split(", ")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_code_that_can_be_said_is_explained()
    {
        var said =
            from file in SourceFile.All
            from line in file.Lines
            from code in file.Floor.Name switch
            {
                "CampusJournal.Ingest" when !file.Path.Contains("/Report/", StringComparison.Ordinal) => Hyphenated().Matches(line),
                "CampusJournal.Articles" => Warnings().Matches(line),
                _ => Enumerable.Empty<Match>(),
            }
            where !NoCodes.Contains(code.Groups[1].Value)
            select code.Groups[1].Value;

        Assert.Empty(said.Except(Explained, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_code_that_is_explained_can_be_said()
    {
        var source = string.Join('\n', SourceFile.All.Where(file => file.Floor.Name is "CampusJournal.Ingest" or "CampusJournal.Articles").SelectMany(file => file.Lines));

        Assert.NotEmpty(Explained);
        Assert.DoesNotContain(Explained, code => !source.Contains($"\"{code.Replace("NNN", "", StringComparison.Ordinal)}\"", StringComparison.Ordinal));
    }

    [Fact]
    public void The_README_names_no_other_warnings()
    {
        var row = File.ReadLines(RepositoryFolder.Combine("README.md")).Single(line => line.StartsWith("| `warnings` |", StringComparison.Ordinal));

        Assert.Empty(Codes().Matches(row).Select(code => code.Groups[1].Value).Except([.. Explained, "warnings", "code", "message"], StringComparer.Ordinal));
    }

    [GeneratedRegex("^    ((?:[a-zA-Z0-9-]+)(?:, [a-zA-Z0-9-]+)*)  ", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex("\"([a-z0-9]+(?:-[a-z0-9]+)+)\"")]
    private static partial Regex Hyphenated();

    // A warning whose code is a constant has it in RecordWarning.
    [GeneratedRegex("(?:Warn\\(|const string RepairDecided = )\"([a-z-]+)\"")]
    private static partial Regex Warnings();

    [GeneratedRegex("`([a-z-]+)`")]
    private static partial Regex Codes();
}
