using System.Text;
using CampusJournal.Articles;
using CampusJournal.Articles.Review;

namespace CampusJournal.Tests.Articles;

public class RepairDecisionTests
{
    // 상단여백 and 학생들이 텃밭, read as Latin-1 and between good text.
    private const string Html = "<html><meta charset=utf-8><title>»ó´Ü¿©¹é</title><h1>»ó´Ü¿©¹é</h1><p>앞에 온 글. ÇÐ»ýµéÀÌ ÅÔ¹ç. 뒤에 온 글.</p></html>";
    private const string Scrape = "»ó´Ü¿©¹é\n\n앞에 온 글.\nÇÐ»ýµéÀÌ ÅÔ¹ç.\n뒤에 온 글.\n";

    [Theory]
    [InlineData(Html)]
    [InlineData(Scrape)]
    public void A_rejected_repair_leaves_the_text_as_it_was_found_and_touches_no_other(string page)
    {
        var proposed = Extract(page);
        var rejected = Extract(page, Decide(proposed, "학생들이", new(RepairVerdict.Reject)));
        Assert.Contains("학생들이 텃밭", proposed.Body, StringComparison.Ordinal);
        Assert.Contains("ÇÐ»ýµéÀÌ", rejected.Body, StringComparison.Ordinal);
        Assert.Contains(rejected.Repair.Steps, step => step.After == "상단여백");
        Assert.Equal(proposed.Id, rejected.Id);
        Assert.True(rejected.Repair.DamagedChars < proposed.Repair.DamagedChars);
        Assert.Equal(RepairVerdict.Reject, Assert.Single(rejected.Repair.Decided).Verdict);
    }

    [Theory]
    [InlineData(Html)]
    [InlineData(Scrape)]
    public void An_editors_own_text_stands_exactly_so_and_is_sure_but_never_proven(string page)
    {
        const string Own = "<b>학생</b> & \U0001F331 \"텃밭\"";
        var proposed = Extract(page);
        var replaced = Extract(page, Decide(proposed, "학생들이", new(RepairVerdict.Replace, Own)));
        Assert.True(proposed.Repair.Proven);
        Assert.Contains(Own, replaced.Body, StringComparison.Ordinal);
        Assert.False(replaced.Repair.Proven);
        var step = Assert.Single(replaced.Repair.Steps, step => step.After == Own);
        Assert.Equal((1, false), (step.Confidence, step.Proven));
    }

    [Fact]
    public void A_kept_repair_is_as_sure_as_can_be_and_no_more_proven_than_before()
    {
        var proposed = Extract(Html);
        var kept = Extract(Html, Decide(proposed, "학생들이", new(RepairVerdict.Keep)));
        Assert.Equal(proposed.Body, kept.Body);
        Assert.Equal(proposed.Repair.Proven, kept.Repair.Proven);
        Assert.All(kept.Repair.Steps.Where(step => step.After.Contains("학생들이", StringComparison.Ordinal)), step => Assert.Equal(1, step.Confidence));
    }

    [Fact]
    public void The_record_says_that_an_editor_had_a_hand_in_it()
    {
        var decided = Extract(Html, Decide(Extract(Html), "학생들이", new(RepairVerdict.Replace, "학생들이")));
        var warning = Assert.Single(decided.Warnings, warning => warning.Code == "repair-decided");
        Assert.Equal("An editor decided about repairs: 0 kept, 0 left as found, 1 in the editor's words.", warning.Message);
        Assert.DoesNotContain(Extract(Html).Warnings, warning => warning.Code == "repair-decided");
    }

    [Fact]
    public void A_page_of_which_every_repair_is_rejected_counts_as_undamaged()
    {
        var proposed = Extract(Html);
        var decisions = proposed.Repair.Places.DistinctBy(place => place.Id).ToDictionary(place => place.Id, _ => new RepairDecision(RepairVerdict.Reject));
        var rejected = Extract(Html, new RepairDecisions(decisions));
        Assert.Equal((0, 0, false, 1.0), (rejected.Repair.DamagedChars, rejected.Repair.RepairedChars, rejected.Repair.Proven, rejected.Repair.Confidence));
        Assert.Equal("»ó´Ü¿©¹é", rejected.Title);
    }

    [Fact]
    public void Decisions_about_other_repairs_change_nothing()
    {
        var others = new RepairDecisions(new Dictionary<string, RepairDecision> { ["r00000000000000000000"] = new(RepairVerdict.Replace, "엉뚱한 글") });
        Assert.Equal(ArticleJson.Write(Extract(Html)), ArticleJson.Write(Extract(Html, others)));
    }

    [Fact]
    public void The_same_damage_in_the_same_place_has_one_name_on_every_page_and_another_place_another()
    {
        string[] Ids(string page) => [.. Extract(page).Repair.Places.Select(place => place.Id)];
        const string Menu = "<li>»ó´Ü¿©¹é</li>";
        Assert.Equal(Ids($"<meta charset=utf-8>{Menu}<p>하나"), Ids($"<meta charset=utf-8><p>둘</p>{Menu}"));
        Assert.NotEqual(Ids($"<meta charset=utf-8>{Menu}"), Ids("<meta charset=utf-8><li>가 »ó´Ü¿©¹é</li>"));
        Assert.All(Ids(Html), id => Assert.Matches("^r[0-9a-f]{20}$", id));
    }

    [Theory]
    [InlineData(Html)]
    [InlineData(Scrape)]
    public void A_place_shows_the_repaired_text_around_it(string page)
    {
        var place = Assert.Single(Extract(page).Repair.Places, place => place.Step.After.Contains("학생들이", StringComparison.Ordinal));
        Assert.EndsWith("앞에 온 글.", place.Left.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains("뒤에 온 글", place.Right, StringComparison.Ordinal);
    }

    private static RepairDecisions Decide(ArticleRecord record, string after, RepairDecision decision)
    {
        var places = record.Repair.Places.Where(place => place.Step.After.Contains(after, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(places);
        return new(places.ToDictionary(place => place.Id, _ => decision));
    }

    private static ArticleRecord Extract(string page, RepairDecisions? decisions = null) =>
        new ArticleExtractor(new() { Decisions = decisions }).Extract(Encoding.UTF8.GetBytes(page), new PageOrigin { Path = "a.html" });
}
