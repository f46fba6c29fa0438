using System.Text.Json.Nodes;
using CampusJournal.Articles;
using CampusJournal.Tests.Samples;

namespace CampusJournal.Tests.Articles;

/// <summary>Pages of <c>tests/cases/articles</c>, each with the fields that its record must have.</summary>
public class ArticleCaseTests
{
    private static readonly ArticleExtractor Extractor = new();

    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(RepositoryFolder.Combine("tests", "cases", "articles"))
        .Where(path => !path.EndsWith(".json", StringComparison.Ordinal)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_gives_the_fields_written_beside_it(string name)
    {
        var path = RepositoryFolder.Combine("tests", "cases", "articles", name);
        var record = Extractor.Extract(File.ReadAllBytes(path), new PageOrigin { Path = name, Url = "https://harbor.example/news/1" });
        var actual = JsonNode.Parse(ArticleJson.Write(record))!.AsObject();
        actual["warnings"] = new JsonArray([.. record.Warnings.Select(warning => JsonValue.Create(warning.Code))]);
        var expected = JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(path, ".json")));
        Assert.Empty(RecordDifferences.Between(expected, actual));
    }
}
