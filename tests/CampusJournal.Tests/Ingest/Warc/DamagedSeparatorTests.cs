using System.Globalization;
using System.Text;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;

namespace CampusJournal.Tests.Ingest.Warc;

/// <summary>Files that are not compressed have no checksums: what a flipped bit does between two records must be told, and costs no page that is whole.</summary>
public class DamagedSeparatorTests
{
    private const int Separator = 4;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_flipped_bit_in_the_line_ends_behind_a_record_is_told_and_costs_no_page(int at)
    {
        var records = Three();
        var offset = records[0].Length - Separator + at;
        var archive = Flip(WarcBuilder.Join(records), offset);

        var items = Archives.Read(archive, name: "crawl.warc");

        Assert.Equal($"1 failure:bad-record@{offset} 2 3", items.Describe());
        Assert.Equal(WarcBuilder.Page(1), ((SourcePage)items[0]).Content.ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(6)]
    public void A_flipped_bit_in_the_version_costs_that_record_alone_and_its_bytes_go_to_the_quarantine(int at)
    {
        using var folder = new TemporaryFolder();
        var records = Three();
        var offset = records[0].Length;
        var archive = Flip(WarcBuilder.Join(records), offset + at);

        var items = Archives.Read(archive, new() { Quarantine = new(folder["q"]) }, "crawl.warc");

        Assert.Equal($"1 failure:bad-record@{offset} 3", items.Describe());
        Assert.Equal(WarcBuilder.Page(1), ((SourcePage)items[0]).Content.ToArray());
        Assert.Equal(archive[offset..(offset + records[1].Length)], File.ReadAllBytes(folder[$"q/{((PageFailure)items[1]).Quarantined}"]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(512)]
    [InlineData(200_000)]
    public void Zeros_between_records_cost_none(int count)
    {
        var records = Three();
        var archive = WarcBuilder.Join(records[0], new byte[count], records[1], records[2]);

        Assert.Equal("1 2 3 notice:padding", Archives.Read(archive, name: "crawl.warc").Describe());
    }

    [Fact]
    public void A_flipped_bit_behind_the_last_record_is_told()
    {
        var archive = WarcBuilder.Join(Three());
        Assert.Equal($"1 2 3 failure:bad-record@{archive.Length - 1}", Archives.Read(Flip(archive, archive.Length - 1), name: "crawl.warc").Describe());
    }

    [Theory]
    [InlineData("digest")]
    [InlineData("chunks")]
    [InlineData("request")]
    [InlineData("revisit")]
    public void A_block_proves_its_length_also_by_other_signs(string sign)
    {
        var first = Proven(sign);
        var offset = first.Length;
        var archive = Flip(WarcBuilder.Join(first, WarcBuilder.Response(2), WarcBuilder.Response(3)), offset);

        Assert.Contains($"failure:bad-record@{offset} 3", Archives.Read(archive, name: "crawl.warc").Describe(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_behind_a_damaged_line_end_is_found_even_when_the_block_proves_nothing()
    {
        var first = WarcBuilder.Response(1);
        var archive = Flip(WarcBuilder.Join(first, WarcBuilder.Response(2)), first.Length - 1);
        Assert.Equal($"1 failure:bad-record@{first.Length - 1} 2", Archives.Read(archive, name: "crawl.warc").Describe());
    }

    [Fact]
    public void A_flipped_bit_between_the_records_of_an_ARC_is_told_and_costs_no_page()
    {
        var records = Enumerable.Range(1, 3).Select(Arc).ToArray();
        var offset = records[0].Length - 1;
        Assert.Equal($"1 failure:bad-record@{offset} 2 3", Archives.Read(Flip(WarcBuilder.Join(records), offset), name: "crawl.arc").Describe());
    }

    [Fact]
    public void A_flipped_bit_in_the_scheme_of_an_ARC_record_flags_its_page()
    {
        var records = Enumerable.Range(1, 3).Select(Arc).ToArray();
        var archive = Flip(WarcBuilder.Join(records), records[0].Length + 2);
        Assert.Equal("1 2(bad-url) 3", Archives.Read(archive, name: "crawl.arc").Describe());
    }

    private static byte[][] Three() => [.. Enumerable.Range(1, 3).Select(number => WarcBuilder.Response(number, Header(number)))];

    private static string Header(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {WarcBuilder.Page(number).Length}\r\n");

    private static byte[] Proven(string sign)
    {
        var block = WarcBuilder.Http(WarcBuilder.Page(1));
        const string Chunked = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n";
        byte[] chunks = [.. Encoding.ASCII.GetBytes($"{WarcBuilder.Page(1).Length:x}\r\n"), .. WarcBuilder.Page(1), .. "\r\n0\r\n\r\n"u8];
        return sign switch
        {
            "digest" => WarcBuilder.Record("response", WarcBuilder.Url(1), block, $"WARC-Block-Digest: {WarcBuilder.Sha1(block)}\r\n"),
            "chunks" => WarcBuilder.Response(1, Chunked, chunks),
            "request" => WarcBuilder.Record("request", WarcBuilder.Url(1), WarcBuilder.Http([], "GET /view.html?idxno=1 HTTP/1.1\r\nHost: news.example.ac.kr\r\n")),
            _ => WarcBuilder.Record("revisit", WarcBuilder.Url(1), WarcBuilder.Http([], Header(1))),
        };
    }

    private static byte[] Arc(int number)
    {
        var block = WarcBuilder.Http(WarcBuilder.Page(number), Header(number));
        return [.. Encoding.ASCII.GetBytes($"{WarcBuilder.Url(number)} 127.0.0.1 2012030501100{number} text/html {block.Length}\n"), .. block, (byte)'\n'];
    }

    private static byte[] Flip(byte[] bytes, int at)
    {
        byte[] flipped = [.. bytes];
        flipped[at] ^= 4;
        return flipped;
    }
}
