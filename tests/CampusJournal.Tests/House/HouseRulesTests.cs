using System.Text.RegularExpressions;

namespace CampusJournal.Tests.House;

/// <summary>The rules that keep the house easy to understand. A rule that goes red is either obeyed or changed here, with a reason.</summary>
public partial class HouseRulesTests
{
    private const int LongFile = 300;

    [Theory]
    [MemberData(nameof(Floor.Numbers), MemberType = typeof(Floor))]
    public void A_floor_refers_only_to_the_floor_directly_below_it(int number)
    {
        var floor = Floor.All[number];
        string[] below = number == 0 ? [] : [Floor.All[number - 1].Name];
        Assert.Equal(below, floor.ProjectReferences());
    }

    [Theory]
    [MemberData(nameof(Floor.Numbers), MemberType = typeof(Floor))]
    public void A_floor_uses_only_the_packages_that_it_may(int number) =>
        Assert.Empty(Floor.All[number].PackageReferences().Except(Floor.All[number].Packages));

    [Fact]
    public void Only_the_roof_speaks_to_the_console() =>
        AssertNowhere(SourceFile.All.Where(file => file.Floor != Floor.Roof), ConsoleUse());

    [Fact]
    public void No_file_asks_the_framework_for_a_charset_by_its_label() =>
        AssertNowhere(SourceFile.All, EncodingByLabel());

    [Fact]
    public void Only_the_roof_knows_the_options_of_the_command_line() =>
        AssertNowhere(SourceFile.All.Where(file => file.Floor != Floor.Roof), OptionName());

    [Fact]
    public void Readers_and_sinks_do_not_mention_each_other()
    {
        var archives = SourceFile.All.Where(file => file.Path.Contains("/CampusJournal.Ingest/Archives/", StringComparison.Ordinal)).ToList();
        var export = SourceFile.All.Where(file => file.Path.Contains("/CampusJournal.Ingest/Export/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(archives);
        Assert.NotEmpty(export);
        AssertNowhere(archives, AnyOf(export));
        AssertNowhere(export, AnyOf(archives));
    }

    [Fact]
    public void A_long_file_says_why_it_is_long()
    {
        var unexplained = SourceFile.All
            .Where(file => file.Lines.Count > LongFile && !file.Lines.Any(line => line.Contains("// Long because: ", StringComparison.Ordinal)))
            .Select(file => $"{file.Path}: {file.Lines.Count} lines");
        Assert.Empty(unexplained);
    }

    [Fact]
    public void An_unfinished_thought_names_its_issue() => AssertNowhere(SourceFile.All, TodoWithoutIssue(), comments: true);

    private static void AssertNowhere(IEnumerable<SourceFile> files, Regex pattern, bool comments = false)
    {
        var hits =
            from file in files
            from line in file.Lines.Select((text, index) => (Text: text, Number: index + 1))
            where (comments || !line.Text.TrimStart().StartsWith("//", StringComparison.Ordinal)) && pattern.IsMatch(line.Text)
            select $"{file.Path}:{line.Number}: {line.Text.Trim()}";
        Assert.Empty(hits);
    }

    private static Regex AnyOf(IReadOnlyList<SourceFile> files)
    {
        var types = files.Select(file => file.Name.Split('.')[0]).Distinct(StringComparer.Ordinal).Select(Regex.Escape);
        return new Regex($@"\b(?:{string.Join('|', types)})\b", RegexOptions.CultureInvariant);
    }

    [GeneratedRegex(@"\bConsole\.", RegexOptions.CultureInvariant)]
    private static partial Regex ConsoleUse();

    // In a sentence; <!-- and --> are HTML, and i-- is C#.
    [GeneratedRegex(@"""[^""]*[\s'(]--[a-z]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex OptionName();

    // A number, or a name that ends in "page" or "number", is a code page; everything else is a label.
    [GeneratedRegex(@"\bGetEncoding\((?!\d|(?i:\w*(?:page|number))\b)", RegexOptions.CultureInvariant)]
    private static partial Regex EncodingByLabel();

    [GeneratedRegex(@"\b(?:TODO|FIXME|HACK)\b(?!.*#\d)", RegexOptions.CultureInvariant)]
    private static partial Regex TodoWithoutIssue();
}
