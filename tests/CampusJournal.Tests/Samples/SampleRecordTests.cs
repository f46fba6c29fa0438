using System.Text.Json.Nodes;
using CampusJournal.Articles;

namespace CampusJournal.Tests.Samples;

/// <summary>Each page must give the record that was written for it by hand. Where the two disagree, the page decides.</summary>
public class SampleRecordTests
{
    private static readonly ArticleExtractor Extractor = new();

    [Theory]
    [MemberData(nameof(Sample.Names), MemberType = typeof(Sample))]
    public void A_page_gives_the_record_that_it_must(string name)
    {
        var sample = new Sample(name);
        var record = Extractor.Extract(sample.Content, new PageOrigin { Path = sample.RelativePath });
        var actual = Comparable(JsonNode.Parse(ArticleJson.Write(record))!.AsObject());
        var differences = string.Join('\n', RecordDifferences.Between(sample.Expected, actual));
        Assert.True(differences.Length == 0, $"{sample.RelativePath}\n{differences}");
    }

    // Warnings are compared by code; "damaged" says that there was damage, not how many characters.
    private static JsonObject Comparable(JsonObject record)
    {
        record["warnings"] = new JsonArray([.. record["warnings"]!.AsArray().Select(warning => warning!["code"]!.DeepClone())]);
        record["repair"]!["damaged"] = (int)record["repair"]!["damaged_chars"]! > 0;
        return record;
    }
}
