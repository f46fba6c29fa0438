using System.Text;
using CampusJournal.Articles;
using CampusJournal.Articles.Profiles;

namespace CampusJournal.Tests.Articles;

public class ProfileTests
{
    private const string Page = "<html><body><div class='kopf'>Das neue Boot</div><div class='wer'>Eva Muster</div><div class='wann'>03/12/2021</div>"
        + "<div class='rumpf'>Das Boot liegt am Steg, und niemand weiß, wem es gehört. <span class='weg'>Werbung hier</span></div></body></html>";

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

    [Fact]
    public void A_profile_after_one_that_finds_nothing_is_tried()
    {
        var empty = SiteProfiles.Parse("""{ "name": "leer", "match": { "html": [".kopf"] }, "title": [".nichts"] }""");
        var record = Extract(SiteProfiles.Parse("""{ "name": "voll", "match": { "html": [".kopf"] }, "title": [".kopf"] }"""), null, empty);
        Assert.StartsWith("voll@", record.Profile, StringComparison.Ordinal);
        Assert.Contains(record.Warnings, warning => warning.Code == "profile-empty" && warning.Message.Contains("leer@", StringComparison.Ordinal));
    }

    [Fact]
    public void A_profile_without_conditions_is_for_every_page() =>
        Assert.StartsWith("alle@", Extract(SiteProfiles.Parse("""{ "name": "alle", "title": [".kopf"] }""")).Profile, StringComparison.Ordinal);

    [Theory]
    [InlineData("https://boot.example/1", true)]
    [InlineData("http://WWW.Boot.example:8080/1", true)]
    [InlineData("https://notboot.example/1", false)]
    [InlineData("https://boot.example.evil.example/1", false)]
    [InlineData("https://evil.example/?u=https://boot.example/1", false)]
    [InlineData(null, false)]
    public void A_site_is_a_host_and_what_lies_below_it(string? url, bool isFor) =>
        Assert.Equal(isFor, Extract(SiteProfiles.Parse("""{ "name": "ort", "match": { "site": ["boot.example"], "html": [".kopf"] }, "title": [".kopf"] }"""), url).Profile is not null);

    [Fact]
    public void A_test_tells_values_cuts_and_what_gave_nothing()
    {
        var profile = SiteProfiles.Parse("""
            { "name": "boot", "match": { "site": ["boot.example"], "html": [".kopf", ".hut"] }, "title": [".titel", ".kopf", ".spät"], "byline": [".wer"],
              "date": { "select": [".kopf", ".wann"], "formats": ["dd/MM/yyyy"] }, "body": [".rumpf"], "drop": [".weg", ".kopf", ".fort"] }
            """);
        var test = new ArticleExtractor().TestProfile(Encoding.UTF8.GetBytes(Page), new PageOrigin { Path = "p.html" }, profile);
        Assert.False(test.Matches);
        Assert.Equal([("title", ".kopf", "Das neue Boot"), ("byline", ".wer", "Eva Muster"), ("date", ".wann", "2021-12-03")], test.Hits.Take(3).Select(hit => (hit.Field, hit.Selector, hit.Value!)));
        Assert.EndsWith("wem es gehört.", test.Hits[3].Value, StringComparison.Ordinal);
        Assert.Equal([new ProfileCut(".weg", "Werbung hier")], test.Cuts);
        Assert.Equal(
            [
                new("match.site", "boot.example", "no-element"), new("match.html", ".hut", "no-element"), new("title", ".titel", "no-element"), new("title", ".spät", "no-element"),
                new("date", ".kopf", "no-value"), new("drop", ".kopf", "outside-body"), new("drop", ".fort", "no-element"),
            ],
            test.Misses);
        Assert.True(new ArticleExtractor().TestProfile(Encoding.UTF8.GetBytes(Page), new PageOrigin { Path = "p.html", Url = "https://boot.example/1" }, profile).IsUsed);
    }

    [Theory]
    [InlineData("{\n  \"name\": \"a\",\n  \"titel\": []\n}", "line 3, column 3: there is no member \"titel\"")]
    [InlineData("{\n  \"name\": \"가\", \"title\": [\"h1\"] }", "line 2, column 11: name: ")]
    [InlineData("{ \"name\": \"a\", \"about\": \"가나\", \"title\": [\"h1\", \"a:contains(x)\"] }", "line 1, column 47: title: \"a:contains(x)\" is no selector")]
    [InlineData("{ \"name\": \"a\",\n \"title\" [] }", "line 2, column 10: ")]
    [InlineData("{ \"name\": \"a\", \"title\": \"h1\" }", "line 1, column 25: \"title\" is a list of texts")]
    [InlineData("{ \"name\": \"a\", \"title\": [[\"h1\"]] }", "line 1, column 26: \"title\" is a list of texts")]
    [InlineData("{ \"name\": \"a\", \"name\": \"b\" }", "line 1, column 16: \"name\" is given twice")]
    [InlineData("{ \"name\": \"a\", \"date\": [] }", "line 1, column 24: \"date\" is an object")]
    [InlineData("{ \"name\": \"a\", \"date\": { \"formats\": [\"HH:mm\"] } }", "line 1, column 38: date.formats: ")]
    [InlineData("{ \"name\": \"a\", \"match\": { \"site\": [\"http://a.b/\"] } }", "line 1, column 36: match.site: ")]
    [InlineData("{ \"name\": \"\\ud800\" }", "line 1, column 11: half a surrogate pair")]
    [InlineData("{ \"about\": \"\" }", "line 1, column 15: the profile has no \"name\"")]
    [InlineData("{ \"name\": \"a\" } x", "line 1, column 17: ")]
    public void What_is_wrong_with_a_profile_has_a_place(string json, string message) =>
        Assert.StartsWith(message, Assert.Throws<FormatException>(() => SiteProfiles.Parse(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_profile_has_few_selectors()
    {
        string[] members = ["title", "subtitle", "section", "byline", "email", "body"];
        string Json(int each) => "{ \"name\": \"a\", " + string.Join(", ", members.Select(member => $"\"{member}\": [{string.Join(", ", Enumerable.Repeat("\"a\"", each))}]")) + " }";
        Assert.Equal(20, SiteProfiles.Parse(Json(20)).Body.Count);
        Assert.Throws<FormatException>(() => SiteProfiles.Parse(Json(21)));
        Assert.Throws<FormatException>(() => SiteProfiles.Parse("{ \"name\": \"a\", \"title\": [" + string.Join(", ", Enumerable.Repeat("\"a\"", 25)) + "] }"));
    }

    [Fact]
    public void A_profile_keeps_its_file()
    {
        const string json = """{ "name": "a", /* why */ "title": ["h1"], }""";
        var profile = SiteProfiles.Parse(json);
        Assert.Equal(json, profile.Json);
        Assert.StartsWith(profile.Hash, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(json))), StringComparison.Ordinal);
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

    private static ArticleRecord Extract(SiteProfile profile, string? url = null, SiteProfile? before = null) =>
        new ArticleExtractor(new ExtractOptions { Profiles = SiteProfiles.BuiltIn.With(before is null ? [profile] : [before, profile]) })
            .Extract(Encoding.UTF8.GetBytes(Page), new PageOrigin { Path = "p.html", Url = url });
}
