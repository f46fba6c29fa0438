using System.Text;
using CampusJournal.Articles;
using CampusJournal.Articles.Profiles;

namespace CampusJournal.Tests.Articles;

public class ProfileTests
{
    private const string Page = "<html><body><div class='kopf'>Das neue Boot</div><div class='wer'>Eva Muster</div><div class='wann'>03/12/2021</div>"
        + "<div class='rumpf'>Das Boot liegt am Steg, und niemand weiß, wem es gehört. <span class='weg'>Werbung hier</span></div></body></html>";

    public static TheoryData<string> Names => [.. SiteProfiles.BuiltIn.All.Select(profile => profile.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_built_in_profile_reads_its_sample(string name)
    {
        var profile = SiteProfiles.BuiltIn.Find(name)!;
        var sample = RepositoryFolder.Combine(profile.Sample!.Split('/'));
        var content = File.ReadAllBytes(sample);
        var test = new ArticleExtractor().TestProfile(content, new PageOrigin { Path = sample }, profile);
        Assert.True(test.Matches);
        Assert.Superset(new HashSet<string> { "title", "byline", "date", "body" }, test.Hits.Select(hit => hit.Field).ToHashSet());
        Assert.Equal(profile.Identity, new ArticleExtractor().Extract(content, new PageOrigin { Path = sample }).Profile);
    }

    [Fact]
    public void A_user_profile_gives_the_fields_and_its_name()
    {
        var profile = SiteProfiles.Parse("""
            { "name": "boot", "match": { "html": [".kopf"] }, "title": [".kopf"], "byline": [".wer"],
              "date": { "select": [".wann"], "formats": ["dd/MM/yyyy"] }, "body": [".rumpf"] }
            """);
        var record = Extract(profile);
        Assert.Equal("boot@" + profile.Hash, record.Profile);
        Assert.Equal(("Das neue Boot", "2021-12-03", "profile"), (record.Title, record.Date, record.DateSource));
        Assert.Equal("Eva Muster", Assert.Single(record.Authors).Name);
        Assert.StartsWith("Das Boot liegt am Steg", record.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_that_finds_nothing_leaves_the_page_to_the_generic_way_and_says_so()
    {
        var record = Extract(SiteProfiles.Parse("""{ "name": "leer", "match": { "html": [".kopf"] }, "title": [".nichts"], "body": ["#nichts"] }"""));
        Assert.Null(record.Profile);
        Assert.Contains(record.Warnings, warning => warning.Code == "profile-empty");
        Assert.NotEmpty(record.Body);
    }

    [Fact]
    public void A_profile_for_another_address_is_not_used()
    {
        var profile = SiteProfiles.Parse("""{ "name": "fern", "match": { "url": ["*/news/articleView.html?idxno=*"], "html": [".kopf"] }, "title": [".wer"] }""");
        Assert.Null(Extract(profile, "https://boot.example/blog/1").Profile);
        Assert.NotNull(Extract(profile, "https://boot.example/news/articleView.html?idxno=1").Profile);
    }

    [Theory]
    [InlineData("""{ "name": "Böse" }""")]
    [InlineData("""{ "name": "a", "titel": [".x"] }""")]
    [InlineData("""{ "name": "a", "title": ["a:contains(x)"] }""")]
    [InlineData("""{ "name": "a", "title": ["a:has(b:has(c))"] }""")]
    [InlineData("""{ "name": "a", "title": [">>>"] }""")]
    [InlineData("""{ "name": "a", "title": ["a b c d e f g h i j k l m n o p q r s"] }""")]
    [InlineData("""{ "name": "a", "match": { "url": ["*a*a*a*a*a*a*a*a*a*a*"] } }""")]
    [InlineData("""{ "name": null }""")]
    [InlineData("""{ "name": "a", "title": [null] }""")]
    [InlineData("""{ "name": "a", "date": { "select": [".x"], "formats": [null] } }""")]
    [InlineData("""{ "name": "a", "match": { "url": [null] } }""")]
    [InlineData("[]")]
    [InlineData("")]
    public void An_unsafe_or_misspelt_profile_is_refused(string json) => Assert.Throws<FormatException>(() => SiteProfiles.Parse(json));

    [Fact]
    public void A_user_profile_replaces_the_built_in_one_of_its_name()
    {
        var own = SiteProfiles.Parse("""{ "name": "ndsoft-a", "title": ["h1"] }""");
        var profiles = SiteProfiles.BuiltIn.With(own);
        Assert.Same(own, profiles.Find("ndsoft-a"));
        Assert.Equal(SiteProfiles.BuiltIn.All.Count, profiles.All.Count);
    }

    private static ArticleRecord Extract(SiteProfile profile, string? url = null) =>
        new ArticleExtractor(new ExtractOptions { Profiles = SiteProfiles.BuiltIn.With(profile) })
            .Extract(Encoding.UTF8.GetBytes(Page), new PageOrigin { Path = "p.html", Url = url });
}
