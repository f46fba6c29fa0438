using System.Xml.Linq;

namespace CampusJournal.Tests.House;

/// <summary>What lies where in the repository.</summary>
public class RepositoryRulesTests
{
    // One line each for what belongs here, and for what a build, a test run or the README's commands leave behind.
    private static readonly HashSet<string> Belongs =
    [
        "src", "tests", "samples", "CampusJournal.Tools.sln", "README.md", "LICENSE", "CHANGELOG.md", "THIRD-PARTY-NOTICES.md",
        "Directory.Build.props", "Directory.Packages.props", "global.json",
    ];

    private static readonly HashSet<string> LeftBehind = ["artifacts", "TestResults", "BenchmarkDotNet.Artifacts", "bin", "obj"];

    private static IEnumerable<string> Projects =>
        from folder in new[] { "src", "tests" }
        from file in Directory.EnumerateFiles(RepositoryFolder.Combine(folder), "*.csproj", SearchOption.AllDirectories)
        select Path.GetRelativePath(RepositoryFolder.Root, file).Replace('\\', '/');

    [Fact]
    public void The_top_level_holds_only_what_belongs_there()
    {
        var names = Directory.EnumerateFileSystemEntries(RepositoryFolder.Root).Select(path => Path.GetFileName(path));
        Assert.All(names, name => Assert.True(
            name.StartsWith('.') || name.StartsWith("articles.", StringComparison.Ordinal) || Belongs.Contains(name) || LeftBehind.Contains(name), name));
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(RepositoryFolder.Combine("CampusJournal.Tools.sln")).Replace('\\', '/');
        Assert.All(Projects, project => Assert.Contains($"\"{project}\"", solution, StringComparison.Ordinal));
    }

    [Fact]
    public void Versions_stand_in_one_place_and_are_exact()
    {
        var elsewhere =
            from project in Projects
            from reference in XDocument.Load(RepositoryFolder.Combine(project)).Descendants("PackageReference")
            where reference.Attributes().Any(attribute => attribute.Name.LocalName.StartsWith("Version", StringComparison.Ordinal)) || reference.Elements().Any()
            select $"{project}: {reference}";
        Assert.Empty(elsewhere);

        var versions = XDocument.Load(RepositoryFolder.Combine("Directory.Packages.props")).Descendants("PackageVersion");
        Assert.All(versions, version => Assert.Matches(@"^\d+(\.\d+)+(-[\w.]+)?$", version.Attribute("Version")!.Value));
    }

    [Fact]
    public void Every_shipped_package_is_named_in_the_notices()
    {
        var notices = File.ReadAllText(RepositoryFolder.Combine("THIRD-PARTY-NOTICES.md"));
        Assert.All(Floor.All.SelectMany(floor => floor.PackageReferences()), package => Assert.Contains(package, notices, StringComparison.Ordinal));
    }

    [Fact]
    public void The_changelog_has_a_section_for_what_is_not_released_yet() =>
        Assert.Contains("## Unreleased", File.ReadAllLines(RepositoryFolder.Combine("CHANGELOG.md")));
}
