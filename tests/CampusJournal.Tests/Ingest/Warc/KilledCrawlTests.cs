using System.Text;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;
using CampusJournal.Ingest.Archives.Members;

namespace CampusJournal.Tests.Ingest.Warc;

/// <summary>
/// A crawler that is killed while it writes a record, and started again, writes the next record directly behind the bytes of the last: each
/// page that is whole is given, the one that is cut is told, and none gets the text of another.
/// </summary>
public class KilledCrawlTests
{
    private static readonly byte[][] Whole = [.. Enumerable.Range(1, 5).Select(number => Sized(number))];

    private static readonly SourceOptions Small = new() { MaxRecordSize = 100_000 };

    private static readonly byte[] Large = WarcBuilder.Response(2, body: [.. WarcBuilder.Page(2), .. new byte[6_000_000]]);

    [Fact]
    public void Wherever_the_first_run_was_killed_the_pages_of_the_second_are_whole()
    {
        for (var cut = 9; cut < Whole[1].Length - 4; cut += 7)
        {
            var items = Archives.Read(WarcBuilder.Join(Whole[0], Whole[1][..cut], Whole[2], Whole[3]), name: "crawl.warc");

            var pages = items.OfType<SourcePage>().Where(page => page.Fault is null).ToList();
            Assert.True(pages.Describe() == "1 3 4" && items.Any(IsLoss), $"{cut}: {items.Describe()}");
            Assert.Equal([WarcBuilder.Page(1), WarcBuilder.Page(3), WarcBuilder.Page(4)], pages.Select(page => page.Content.ToArray()));
        }
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("length")]
    [InlineData("digest")]
    public void The_record_in_flight_is_flagged_and_keeps_its_own_bytes_only(string sign)
    {
        var record = sign switch
        {
            "plain" => WarcBuilder.Response(2),
            "length" => Sized(2),
            _ => WarcBuilder.Response(2, extra: $"WARC-Block-Digest: {WarcBuilder.Sha1(WarcBuilder.Http(WarcBuilder.Page(2)))}\r\n"),
        };

        var items = Archives.Read(WarcBuilder.Join(Whole[0], record[..^500], Whole[2], Whole[3]), name: "crawl.warc");

        Assert.Equal("1 2(truncated) 3 4", items.Describe());
        Assert.Equal(WarcBuilder.Page(2)[..^496], ((SourcePage)items[1]).Content.ToArray());
    }

    [Fact]
    public void The_same_in_one_gzip_over_the_whole_file()
    {
        var archive = WarcBuilder.Gzip(WarcBuilder.Join(Whole[0], Whole[1][..^500], Whole[2], Whole[3]));
        Assert.Equal("1 2(truncated) 3 4 notice:one-member", Archives.Read(archive).Describe());
    }

    [Fact]
    public void A_record_that_lacks_more_bytes_than_follow_it_swallows_none_of_them()
    {
        var large = WarcBuilder.Response(2, body: [.. WarcBuilder.Page(2), .. new byte[90_000]]);
        Assert.Equal("1 2(truncated) 3", Archives.Read(WarcBuilder.Join(Whole[0], large[..900], Whole[2]), name: "crawl.warc").Describe());
    }

    [Fact]
    public void A_record_without_any_byte_of_its_block_swallows_none()
    {
        var header = Whole[1].AsSpan().IndexOf("\r\n\r\n"u8) + 4;
        var items = Archives.Read(WarcBuilder.Join(Whole[0], Whole[1][..header], Whole[2]), name: "crawl.warc");
        Assert.EndsWith(" 3", items.Describe(), StringComparison.Ordinal);
        Assert.Contains(items, IsLoss);
    }

    [Fact]
    public void A_header_that_is_cut_gives_its_name_to_no_other_record()
    {
        var offset = Whole[0].Length;
        var items = Archives.Read(WarcBuilder.Join(Whole[0], Whole[1][..90], Whole[2], Whole[3]), name: "crawl.warc");

        Assert.Equal($"1 failure:cut-header@{offset} 3 4", items.Describe());
        var next = ((SourcePage)items[2]).Origin;
        Assert.Equal(
            ("urn:uuid:00000000-0000-0000-0000-000000000003", offset + 90L, WarcBuilder.Url(3)), (next.RecordId, next.Offset, next.Url));
        Assert.NotNull(next.CapturedAt);
    }

    [Fact]
    public void Of_two_runs_that_were_killed_in_a_header_both_are_told()
    {
        var archive = WarcBuilder.Join(Whole[0], Whole[1][..60], Whole[2][..80], Whole[3], Whole[4]);
        Assert.Equal(
            $"1 failure:cut-header@{Whole[0].Length} failure:cut-header@{Whole[0].Length + 60} 4 5", Archives.Read(archive, name: "crawl.warc").Describe());
    }

    [Fact]
    public void A_record_behind_bytes_without_a_line_end_is_found()
    {
        byte[] rubbish = [.. Enumerable.Range(0, 500).Select(number => (byte)(33 + (number % 90)))];
        var archive = WarcBuilder.Join(Whole[0], rubbish, Whole[1], Whole[2]);
        Assert.Equal($"1 failure:bad-record@{Whole[0].Length} 2 3", Archives.Read(archive, name: "crawl.warc").Describe());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-6)]
    [InlineData(+20)]
    public void A_page_that_shows_the_beginning_of_a_record_stays_one_page(int error)
    {
        var shown = Encoding.UTF8.GetBytes(
            Pages.Html("기록 형식", "<pre>WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 5\r\n\r\nabcde\r\n\r\n</pre><p>여기까지가 보기이다.</p>"));
        var length = WarcBuilder.Http(shown).Length + error;
        var archive = WarcBuilder.Join(WarcBuilder.Response(1, body: shown, length: $"Content-Length: {length}\r\n"), Whole[1]);

        var items = Archives.Read(archive, name: "crawl.warc");

        Assert.Equal(shown, ((SourcePage)items[0]).Content.ToArray());
        Assert.Equal("2", ((SourcePage)items[1]).Origin.Url![^1..]);
    }

    [Fact]
    public void A_whole_record_within_a_record_whose_length_is_right_stays_there()
    {
        var outer = WarcBuilder.Record("resource", WarcBuilder.Url(1), [.. "a line, then "u8, .. Whole[1]], "Content-Type: text/plain\r\n");
        Assert.Equal("1 3", Archives.Read(WarcBuilder.Join(outer, Whole[2]), name: "crawl.warc").Describe());
    }

    [Theory]
    [InlineData(2_000_000)]
    [InlineData(5_500_000)]
    public void A_cut_record_too_large_to_be_held_hides_none_of_those_behind_it(int cut)
    {
        var items = Archives.Read(WarcBuilder.Join(Whole[0], Large[..cut], Whole[2], Whole[3]), Small, "crawl.warc");
        Assert.Equal($"1 failure:too-large@{Whole[0].Length} 3 4", items.Describe());
    }

    [Fact]
    public void The_same_where_the_length_it_states_ends_within_a_later_page()
    {
        var later = Enumerable.Repeat(Whole[2], 1500).ToArray();
        var items = Archives.Read(WarcBuilder.Join([Whole[0], Large[..5_900_000], .. later]), Small, "crawl.warc");
        Assert.Equal(later.Length, items.OfType<SourcePage>().Count(page => page.Origin.Url == WarcBuilder.Url(3)));
    }

    [Fact]
    public void The_same_where_the_next_header_lies_over_the_end_of_what_is_held()
    {
        var limit = MemberLimits.For(Small.MaxRecordSize).Decoded;
        for (var cut = limit - 40; cut < limit + 400; cut += 13)
        {
            var items = Archives.Read(WarcBuilder.Join(Large[..cut], Whole[2], Whole[3]), Small, "crawl.warc");
            Assert.EndsWith(" 3 4", items.Describe(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_large_record_that_is_whole_is_one_failure() =>
        Assert.Equal("failure:too-large@0 3", Archives.Read(WarcBuilder.Join(Large, Whole[2]), Small, "crawl.warc").Describe());

    private static bool IsLoss(SourceItem item) => item is PageFailure or SourcePage { Fault: not null };

    private static byte[] Sized(int number) => WarcBuilder.Response(
        number, $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {WarcBuilder.Page(number).Length}\r\n");
}
