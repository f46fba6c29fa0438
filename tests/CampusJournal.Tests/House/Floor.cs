using System.Xml.Linq;

namespace CampusJournal.Tests.House;

/// <summary>One shipped project, from the ground up.</summary>
/// <param name="Name">The project's name.</param>
/// <param name="Packages">The packages that it may use.</param>
public sealed record Floor(string Name, IReadOnlyList<string> Packages)
{
    /// <summary>The floors, the ground floor first.</summary>
    public static IReadOnlyList<Floor> All { get; } =
    [
        new("CampusJournal.Text", ["System.Text.Encoding.CodePages"]),
        new("CampusJournal.Articles", ["AngleSharp"]),
        new(
            "CampusJournal.Ingest",
            [
                "CsvHelper", "Microsoft.Data.Sqlite", "Microsoft.Extensions.FileSystemGlobbing", "MimeKit", "Parquet.Net", "Polly.Core",
                "SharpCompress", "SharpZipLib", "System.IO.Hashing", "ZstdSharp.Port",
            ]),
        new("CampusJournal.Cli", ["System.CommandLine", "Spectre.Console"]),
    ];

    /// <summary>The program, which alone may print.</summary>
    public static Floor Roof => All[^1];

    /// <summary>The floors' numbers, for theories.</summary>
    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, All.Count)];

    private XDocument Project => XDocument.Load(RepositoryFolder.Combine("src", Name, Name + ".csproj"));

    /// <summary>The names of the projects that this one refers to.</summary>
    public IEnumerable<string> ProjectReferences() =>
        Includes("ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));

    /// <summary>The names of the packages that this one refers to.</summary>
    public IEnumerable<string> PackageReferences() => Includes("PackageReference");

    private IEnumerable<string> Includes(string item) => Project.Descendants(item).Select(reference => reference.Attribute("Include")!.Value);
}
