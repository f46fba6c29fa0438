using System.Text.Json.Nodes;

namespace CampusJournal.Tests.Samples;

/// <summary>One page of <c>samples/pages</c> and what its record must say.</summary>
/// <param name="Name">The page's file name.</param>
public sealed record Sample(string Name)
{
    private static readonly string Pages = RepositoryFolder.Combine("samples", "pages");
    private static readonly string Expectations = RepositoryFolder.Combine("samples", "expected");

    /// <summary>Every page, by name.</summary>
    public static TheoryData<string> Names => [.. FileNames(Pages)];

    /// <summary>The pages that an expectation was written for.</summary>
    public static IEnumerable<string> ExpectedNames => FileNames(Expectations).Select(name => Path.ChangeExtension(name, null));

    /// <summary>The path of the page as the README's command names it.</summary>
    public string RelativePath => "samples/pages/" + Name;

    /// <summary>The page's bytes.</summary>
    public byte[] Content => File.ReadAllBytes(Path.Combine(Pages, Name));

    /// <summary>The fields that matter, written by hand from the page.</summary>
    public JsonObject Expected => JsonNode.Parse(File.ReadAllText(Path.Combine(Expectations, Name + ".json")))!.AsObject();

    private static IEnumerable<string> FileNames(string folder) =>
        Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
}
