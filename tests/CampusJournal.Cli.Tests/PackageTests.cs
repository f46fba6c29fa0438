namespace CampusJournal.Cli.Tests;

/// <summary>What the packages hold. The long form, which installs and runs them, is <c>dotnet run --project tests/CampusJournal.Soak -- pack</c>.</summary>
public sealed class PackageTests(PackedSolution packed) : IClassFixture<PackedSolution>
{
    [Fact]
    public void Only_the_libraries_and_the_tool_are_packages() =>
        Assert.Equal(["CampusJournal.Articles", "CampusJournal.Ingest", "CampusJournal.Text", "CampusJournal.Tools"], packed.Ids);

    [Theory]
    [InlineData("CampusJournal.Text")]
    [InlineData("CampusJournal.Articles")]
    [InlineData("CampusJournal.Ingest")]
    public void A_library_comes_with_its_documentation_licence_and_symbols(string id)
    {
        Assert.Superset(
            new HashSet<string> { $"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml", "README.md", "LICENSE", "THIRD-PARTY-NOTICES.md" },
            packed.Names(id, "nupkg").ToHashSet());
        Assert.Contains($"lib/net10.0/{id}.pdb", packed.Names(id, "snupkg"));
    }

    [Theory]
    [InlineData("CampusJournal.Text")]
    [InlineData("CampusJournal.Articles", "CampusJournal.Text", "AngleSharp")]
    public void A_library_asks_for_no_more_packages_than_its_floor_may(string id, params string[] wanted) =>
        Assert.Equal(wanted, packed.Nuspec(id).Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => element.Attribute("id")!.Value));

    [Theory]
    [InlineData("CampusJournal.Text")]
    [InlineData("CampusJournal.Tools")]
    public void A_package_says_what_it_is(string id)
    {
        var said = packed.Nuspec(id).Descendants().Where(element => !element.HasElements).ToLookup(element => element.Name.LocalName, element => element.Value);
        Assert.Equal("MIT", said["license"].Single());
        Assert.Equal("README.md", said["readme"].Single());
        Assert.Contains("cp949", said["tags"].Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("Package Description", said["description"].Single(), StringComparison.Ordinal);
        Assert.Empty(said["repository"]);
        Assert.Equal(Cjt.Run("--version").Output.Trim(), $"cjt {said["version"].Single()}");
    }

    [Fact]
    public void The_tool_names_a_package_for_every_platform_and_one_for_the_rest()
    {
        var settings = packed.Document("CampusJournal.Tools", "tools/any/any/DotnetToolSettings.xml");
        Assert.Equal("cjt", settings.Descendants("Command").Single().Attribute("Name")!.Value);
        Assert.Equal(
            ["linux-x64", "linux-arm64", "win-x64", "osx-arm64", "any"],
            settings.Descendants("RuntimeIdentifierPackage").Select(package => package.Attribute("RuntimeIdentifier")!.Value));
    }
}
