using System.Text;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;
using CampusJournal.Ingest.Archives.Warc;

namespace CampusJournal.Tests.Ingest.Warc;

/// <summary>
/// The ARC file of a crawler that was killed while it wrote a record, and started again: the next record stands directly behind the bytes of the
/// last, on no line of its own.
/// </summary>
public class KilledArcCrawlTests
{
    private const string Version = "1 0 Archive\nURL IP-address Archive-date Content-type Archive-length\n";

    private static readonly byte[][] Whole = [.. Enumerable.Range(1, 5).Select(number => Sized(number))];

    private static readonly byte[] Description =
        [.. Encoding.ASCII.GetBytes($"filedesc://crawl.arc 0.0.0.0 20120305011000 text/plain {Version.Length}\n{Version}\n")];

    [Fact]
    public void Wherever_the_first_run_was_killed_in_a_page_those_of_the_second_are_whole()
    {
        var header = Whole[1].AsSpan().IndexOf((byte)'\n') + 1;
        for (var cut = header + 1; cut < Whole[1].Length - 1; cut += 7)
        {
            var items = Read(Description, Whole[0], Whole[1][..cut], Whole[2], Whole[3]);

            var pages = items.OfType<SourcePage>().Where(page => page.Fault is null).ToList();
            Assert.True(pages.Describe() == "1 3 4" && items.Any(IsLoss), $"{cut}: {items.Describe()}");
            Assert.Equal([WarcBuilder.Page(1), WarcBuilder.Page(3), WarcBuilder.Page(4)], pages.Select(page => page.Content.ToArray()));
        }
    }

    [Fact]
    public void Wherever_it_was_killed_in_a_header_the_next_page_keeps_its_own_address()
    {
        var header = Whole[1].AsSpan().IndexOf((byte)'\n');
        for (var cut = 1; cut < header; cut++)
        {
            // Behind these an address may stand within an address, as in share?u=http://...
            if (Whole[1][cut - 1] is (byte)'/' or (byte)'?' or (byte)'=')
            {
                continue;
            }

            var items = Read(Whole[0], Whole[1][..cut], Whole[2], Whole[3]);

            Assert.Equal($"{cut}: 1 failure:cut-header@{Whole[0].Length} 3 4", $"{cut}: {items.Describe()}");
            Assert.Equal([1, 3, 4], items.OfType<SourcePage>().Select(page => page.Origin.CapturedAt!.Value.Second));
        }
    }

    [Fact]
    public void The_page_in_flight_is_flagged_and_keeps_its_own_bytes_only()
    {
        var items = Read(Whole[0], Whole[1][..^500], Whole[2], Whole[3]);

        Assert.Equal("1 2(truncated) 3 4", items.Describe());
        Assert.Equal(WarcBuilder.Page(2)[..^499], ((SourcePage)items[1]).Content.ToArray());
    }

    [Fact]
    public void A_run_that_begins_with_a_description_of_its_own_is_read_on()
    {
        var items = Read(Description, Whole[0], Whole[1][..^500], Description, Whole[2]);
        Assert.Equal("skip:filedesc 1 2(truncated) skip:filedesc 3", items.Describe());
    }

    [Fact]
    public void The_same_in_one_gzip_over_the_whole_file()
    {
        var archive = WarcBuilder.Gzip(WarcBuilder.Join(Description, Whole[0], Whole[1][..^500], Whole[2]));
        Assert.Equal("skip:filedesc 1 2(truncated) 3 notice:one-member", Archives.Read(archive, name: "crawl.arc.gz").Describe());
    }

    [Fact]
    public void An_address_within_an_address_is_none_of_its_own()
    {
        const string url = "http://share.example/?u=http://news.example.ac.kr/view.html?idxno=2";
        var items = Read(Whole[0], Sized(2, url), Whole[2][..^300], Sized(2, url), Whole[3]);

        Assert.Equal("1 2 3(truncated) 2 4", items.Describe());
        Assert.Equal([url, url], items.OfType<SourcePage>().Where(page => page.Content.Span.SequenceEqual(WarcBuilder.Page(2))).Select(page => page.Origin.Url));
    }

    [Theory]
    [InlineData("<a href=\"http://www.example/a\">기사</a> 3")]
    [InlineData("http://www.example/ 192.0.2.7 20120305 text/html")]
    [InlineData("dns: 3")]
    [InlineData("")]
    public void A_line_of_a_page_is_no_header(string line) => Assert.Equal(-1, ArcLine.Find(Encoding.UTF8.GetBytes(line), isAtStart: true));

    [Fact]
    public void A_line_of_many_addresses_is_looked_through_quickly()
    {
        var line = string.Concat(Enumerable.Repeat("=http://a", 1_800)) + " 1.2.3 5";
        Assert.Equal(-1, ArcLine.Find(Encoding.ASCII.GetBytes(line), isAtStart: true));
    }

    private static bool IsLoss(SourceItem item) => item is PageFailure or SourcePage { Fault: not null };

    private static List<SourceItem> Read(params byte[][] parts) => Archives.Read(WarcBuilder.Join(parts), name: "crawl.arc");

    private static byte[] Sized(int number, string? url = null)
    {
        var block = WarcBuilder.Http(WarcBuilder.Page(number), $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {WarcBuilder.Page(number).Length}\r\n");
        return [.. Encoding.ASCII.GetBytes($"{url ?? WarcBuilder.Url(number)} 192.0.2.7 2012030501100{number} text/html {block.Length}\n"), .. block, (byte)'\n'];
    }
}
