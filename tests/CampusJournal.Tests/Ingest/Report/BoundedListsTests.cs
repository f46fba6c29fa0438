using CampusJournal.Articles;
using CampusJournal.Ingest.Report;
using CampusJournal.Tests.Ingest.Outputs;
using CampusJournal.Text.Mojibake;

namespace CampusJournal.Tests.Ingest.Report;

public class BoundedListsTests
{
    [Fact]
    public void The_least_sure_repairs_are_kept_whatever_the_order()
    {
        var list = new RepairList(most: 10);
        foreach (var number in Enumerable.Range(0, 500).OrderBy(number => number * 7919 % 500))
        {
            list.Add(Repaired($"before{number}", "뒤", 0.5 + (number / 1000.0)));
        }

        Assert.Equal(Enumerable.Range(0, 10).Select(number => $"before{number}"), list.Lowest.Select(repair => repair.Before));
        Assert.Equal(500, list.Met);
    }

    [Fact]
    public void What_every_page_repeats_is_one_repair_met_many_times()
    {
        var list = new RepairList();
        list.Add(Repaired("»ó", "상", 0.97));
        list.Add(Repaired("»ó", "상", 0.95));
        list.Add(Repaired("»ó", "성", 0.96));
        Assert.Equal([("상", 2L, 0.95), ("성", 1L, 0.96)], list.Lowest.Select(repair => (repair.After, repair.Times, repair.Confidence)));
    }

    [Fact]
    public void What_is_certain_needs_no_eye_and_a_few_show_what_was_done()
    {
        var list = new RepairList();
        for (var i = 0; i < 100; i++)
        {
            list.Add(Repaired($"»ó{i / 2}", "상", 1));
        }

        Assert.Empty(list.Lowest);
        Assert.Equal(100, list.Met);
        Assert.Equal(Enumerable.Range(0, RepairList.MostCertain).Select(number => $"»ó{number}"), list.Certain.Select(repair => repair.Before));
    }

    [Fact]
    public void Only_pages_of_an_earlier_run_that_could_change_the_list_are_wanted()
    {
        var list = new RepairList(most: 1);
        Assert.True(list.Wants(0.9) && list.Wants(1));

        list.Add(Repaired("»ó", "상", 0.8));
        Enumerable.Range(0, RepairList.MostCertain).ToList().ForEach(number => list.Add(Repaired($"»ó{number}", "상", 1)));

        Assert.Equal((true, false, false), (list.Wants(0.7), list.Wants(0.9), list.Wants(1)));
    }

    [Fact]
    public void Long_texts_are_cut_but_never_within_a_character()
    {
        var list = new RepairList();
        list.Add(Repaired(new string('a', 199) + "😀😀", new('가', 100_000), 0.9));
        Assert.Equal((new string('a', 199) + "…", 201), (list.Lowest[0].Before, list.Lowest[0].After.Length));
    }

    [Fact]
    public void Equal_failures_are_one_thing_to_know_with_their_first_places()
    {
        var list = new FailureList();
        for (var i = 0; i < 1000; i++)
        {
            list.Add(new($"p{i}", i, "read", i == 500 ? "bad-crc" : "unreadable", new('x', 10_000)));
        }

        Assert.Equal([("unreadable", 999L, 201), ("bad-crc", 1L, 201)], list.Groups.Select(group => (group.Code, group.Count, group.Message.Length)));
        Assert.Equal(["p0", "p1", "p2", "p3", "p4"], list.Groups[0].Places.Select(place => place.Source));
    }

    [Fact]
    public void Failures_that_all_differ_are_bounded()
    {
        var list = new FailureList();
        for (var i = 0; i < FailureList.Most + 5; i++)
        {
            list.Add(new("p", null, "read", "unreadable", $"{i}"));
        }

        Assert.Equal(FailureList.Most, list.Groups.Count);
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(11.9)]
    [InlineData(12.1)]
    [InlineData(86_400 * 9.0)]
    public void The_pace_of_a_run_of_any_length_fits_its_buckets_and_loses_no_page(double seconds)
    {
        var pace = new PaceBuckets();
        for (var i = 0; i < 1000; i++)
        {
            pace.Add(TimeSpan.FromSeconds(seconds * i / 1000));
        }

        var columns = pace.Until(TimeSpan.FromSeconds(seconds));
        Assert.InRange(columns.Count, 1, PaceBuckets.Most);
        Assert.Equal(1000, columns.Sum());
        Assert.True(pace.Width * columns.Count >= TimeSpan.FromSeconds(seconds));
    }

    private static ArticleRecord Repaired(string before, string after, double confidence) => OutputRecords.Plain with
    {
        Repair = new(before.Length, after.Length, 0, ["cp949", "latin-1"], false, confidence)
        {
            Steps = [new RepairStep { Start = 0, End = before.Length, Before = before, After = after, Chain = ["cp949", "latin-1"], Confidence = confidence, Proven = false }],
        },
    };
}
