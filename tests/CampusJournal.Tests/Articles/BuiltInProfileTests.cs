using System.Text.Json.Nodes;
using CampusJournal.Articles;
using CampusJournal.Articles.Html;
using CampusJournal.Articles.Pages;
using CampusJournal.Articles.Profiles;
using CampusJournal.Tests.Samples;
using CampusJournal.Text;

namespace CampusJournal.Tests.Articles;

/// <summary>The profiles that ship with the tool, each on the page that was written for it.</summary>
public class BuiltInProfileTests
{
    private static readonly ArticleExtractor Extractor = new();

    public static TheoryData<string> Names => [.. SiteProfiles.BuiltIn.All.Select(profile => profile.Name)];

    public static TheoryData<string> Papers => [.. SiteProfiles.BuiltIn.All.Where(profile => profile.Sample!.StartsWith("tests/", StringComparison.Ordinal)).Select(profile => profile.Name)];

    public static TheoryData<string> Pages => [.. SamplePages().Concat(CasePages())];

    [Fact]
    public void Portals_publishing_systems_and_twenty_papers_are_built_in()
    {
        Assert.Superset(new HashSet<string> { "dadamedia", "naver-news", "daum-news", "gnuboard", "xe", "ndsoft-a", "ndsoft-g" }, SiteProfiles.BuiltIn.All.Select(profile => profile.Name).ToHashSet());
        Assert.True(SiteProfiles.BuiltIn.All.Count(profile => profile.About.Contains("just-news", StringComparison.Ordinal)) >= 20);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_profile_finds_its_fields_in_its_sample(string name)
    {
        var profile = SiteProfiles.BuiltIn.Find(name)!;
        var content = File.ReadAllBytes(RepositoryFolder.Combine(profile.Sample!.Split('/')));
        var test = Extractor.TestProfile(content, new PageOrigin { Path = profile.Sample }, profile);
        Assert.True(test.IsUsed);
        var given = profile.FieldSelectors.Where(member => member.Selectors.Count > 0 && member.Field is "title" or "byline" or "date" or "body").Select(member => member.Field);
        Assert.Superset(given.ToHashSet(), test.Hits.Where(hit => hit.Value is { Length: > 0 }).Select(hit => hit.Field).ToHashSet());
        Assert.Superset(new HashSet<string> { "title", "date", "body" }, given.ToHashSet());
        Assert.NotEmpty(profile.About);
        Assert.Equal(profile.Identity, Extractor.Extract(content, new PageOrigin { Path = profile.Sample }).Profile);
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void A_sample_gives_the_record_written_beside_it(string name)
    {
        var sample = SiteProfiles.BuiltIn.Find(name)!.Sample!;
        Assert.Equal($"tests/cases/articles/{name}/page.html", sample);
        var path = RepositoryFolder.Combine(sample.Split('/'));
        var record = Extractor.Extract(File.ReadAllBytes(path), new PageOrigin { Path = sample });
        var actual = JsonNode.Parse(ArticleJson.Write(record))!.AsObject();
        actual["warnings"] = new JsonArray([.. record.Warnings.Select(warning => JsonValue.Create(warning.Code))]);
        var expected = JsonNode.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, "expected.json")));
        Assert.Empty(RecordDifferences.Between(expected, actual));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_of_one_profile_at_most_and_a_sample_of_its_own(string path)
    {
        var content = File.ReadAllBytes(RepositoryFolder.Combine(path.Split('/')));
        var decoded = PageDecoder.Decode(content);
        using var document = PageParser.Parse(decoded.Text);
        var features = FeatureWalk.Over(document);
        var page = new PageContext(features, new PageOrigin { Path = path, Url = features.Canonical }, decoded.Charset.Charset);
        var reader = new ProfileReader(page, new SelectorCache());
        var found = SiteProfiles.BuiltIn.All.Where(reader.Matches).ToList();
        var own = SiteProfiles.BuiltIn.All.Where(profile => profile.Sample == path).ToList();
        Assert.True(found.Count <= 1, string.Join(", ", found.Select(profile => profile.Name)));
        Assert.Subset(found.ToHashSet(), own.ToHashSet());
        if (path.StartsWith("samples/", StringComparison.Ordinal))
        {
            Assert.All(found, profile => Assert.StartsWith("samples/", profile.Sample, StringComparison.Ordinal));
        }
    }

    private static IEnumerable<string> SamplePages() => Sample.Names.Select(row => "samples/pages/" + row.Data);

    private static IEnumerable<string> CasePages() =>
        from path in Directory.EnumerateFiles(RepositoryFolder.Combine("tests", "cases", "articles"), "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        select Path.GetRelativePath(RepositoryFolder.Root, path).Replace('\\', '/');
}
