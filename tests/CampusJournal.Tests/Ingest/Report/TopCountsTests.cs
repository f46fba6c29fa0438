using CampusJournal.Ingest.Report;

namespace CampusJournal.Tests.Ingest.Report;

public class TopCountsTests
{
    [Fact]
    public void Few_names_are_counted_exactly_and_the_first_of_equals_is_by_its_letters()
    {
        var counts = new TopCounts(capacity: 3);
        foreach (var name in new[] { "나", "가", "다", "나", "다", "나" })
        {
            counts.Add(name);
        }

        Assert.Equal([new("나", 3), new("다", 2), new("가", 1)], counts.Top(9));
        Assert.Equal((6, 0, 3), (counts.Total, counts.Missed, counts.Names));
        Assert.Equal([new("나", 3)], counts.Top(1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_any_number_of_names_each_count_is_a_lower_bound_that_lacks_no_more_than_it_says(int seed)
    {
        const int Capacity = 50;
        var random = new Random(seed);
        var (counts, truth) = (new TopCounts(Capacity), new Dictionary<string, long>());
        for (var i = 0; i < 20_000; i++)
        {
            // A few names are frequent, thousands are rare.
            var name = $"기자{(int)(5000 * Math.Pow(random.NextDouble(), 6))}";
            counts.Add(name);
            truth[name] = truth.GetValueOrDefault(name) + 1;
            Assert.True(counts.Names <= Capacity);
        }

        Assert.True(truth.Count > Capacity);
        Assert.InRange(counts.Missed, 1, 20_000 / (Capacity + 1));
        Assert.All(counts.Top(Capacity), pair => Assert.InRange(truth[pair.Key], pair.Value, pair.Value + counts.Missed));
        Assert.All(truth.Where(pair => pair.Value > counts.Missed), pair => Assert.Contains(counts.Top(Capacity), kept => kept.Key == pair.Key));
        Assert.Equal(20_000, counts.Total);
    }

    [Fact]
    public void A_name_as_long_as_a_page_is_cut()
    {
        var counts = new TopCounts();
        counts.Add(new('가', 1_000_000));
        Assert.Equal(200, counts.Top(1)[0].Key.Length);
    }
}
