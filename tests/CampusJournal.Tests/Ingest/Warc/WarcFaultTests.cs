using System.Text;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;
using CampusJournal.Tests.Ingest.Containers;

namespace CampusJournal.Tests.Ingest.Warc;

/// <summary>The table of faults: each archive that crawlers, disks and transfers leave behind gives every record that can be had.</summary>
public class WarcFaultTests
{
    private static readonly byte[] Whole = WarcBuilder.Join(WarcBuilder.SixMembers());

    [Fact]
    public void A_whole_archive_gives_every_page_and_no_more() => Assert.Equal("1 2 3 4 5 6", Archives.Read(Whole).Describe());

    [Fact]
    public void An_archive_cut_by_ten_bytes_gives_all_six_the_last_flagged() =>
        Assert.Equal("1 2 3 4 5 6(truncated)", Archives.Read(Whole[..^10]).Describe());

    [Fact]
    public void An_archive_cut_within_its_last_checksum_gives_all_six_the_last_flagged() =>
        Assert.Equal("1 2 3 4 5 6(truncated)", Archives.Read(Whole[..^3]).Describe());

    [Fact]
    public void An_archive_cut_in_the_middle_of_a_member_gives_what_is_whole_and_the_readable_part()
    {
        var members = WarcBuilder.SixMembers();
        var cut = WarcBuilder.Join([.. members[..3], members[3][..(members[3].Length * 3 / 4)]]);

        var items = Archives.Read(cut);

        Assert.Equal("1 2 3 4(truncated)", items.Describe());
        Assert.StartsWith("<!doctype html>", Encoding.UTF8.GetString(((SourcePage)items[3]).Content.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void A_flipped_bit_costs_one_record_and_its_bytes_go_to_the_quarantine()
    {
        using var folder = new TemporaryFolder();
        var members = WarcBuilder.SixMembers();
        var offset = members[0].Length + members[1].Length;
        var damaged = Whole.ToArray();
        damaged[offset + (members[2].Length / 2)] ^= 0x10;

        var items = Archives.Read(damaged, new() { Quarantine = new(folder["q"]) });

        Assert.Equal($"1 2 failure:bad-crc@{offset} 4 5 6", items.Describe());
        var kept = File.ReadAllBytes(folder[$"q/{((PageFailure)items[2]).Quarantined}"]);
        Assert.Equal(damaged[offset..(offset + members[2].Length)], kept);
    }

    [Fact]
    public void Each_single_flipped_bit_costs_at_most_one_record_and_is_told()
    {
        var damaged = Whole.ToArray();
        for (var at = 0; at < damaged.Length; at += 7)
        {
            damaged[at] ^= 4;
            var items = Archives.Read(damaged);
            damaged[at] ^= 4;
            var pages = items.OfType<SourcePage>().Count(page => page.Fault is null);
            Assert.True(pages == 6 || (pages == 5 && items.Any(item => item is PageFailure or SourcePage { Fault: not null })), $"{at}: {items.Describe()}");
        }
    }

    [Fact]
    public void Zeros_behind_the_last_member_cost_nothing() =>
        Assert.Equal("1 2 3 4 5 6 notice:trailing-nuls", Archives.Read([.. Whole, .. new byte[512]]).Describe());

    [Fact]
    public void Zeros_between_members_cost_nothing()
    {
        var members = WarcBuilder.SixMembers();
        Assert.Equal("1 2 notice:padding", Archives.Read([.. members[0], .. new byte[300], .. members[1]]).Describe());
    }

    [Fact]
    public void Rubbish_behind_the_last_member_costs_nothing() =>
        Assert.Equal("1 2 3 4 5 6 notice:trailing-garbage", Archives.Read([.. Whole, .. "</html> no member"u8]).Describe());

    [Fact]
    public void Rubbish_between_members_is_a_failure_as_it_may_have_been_a_record()
    {
        var members = WarcBuilder.SixMembers();
        Assert.Equal($"1 failure:bad-member@{members[0].Length} 2", Archives.Read([.. members[0], .. "rubbish"u8, .. members[1]]).Describe());
    }

    [Fact]
    public void One_gzip_over_the_whole_file_costs_nothing() =>
        Assert.Equal("1 2 3 notice:one-member", Archives.Read(WarcBuilder.Gzip(WarcBuilder.Join(Three()))).Describe());

    [Fact]
    public void A_record_header_that_is_cut_is_a_failure()
    {
        var record = WarcBuilder.Response(3);
        Assert.Equal(
            "1 2 failure:cut-header@" + WarcBuilder.Join(Three()[..2]).Length,
            Archives.Read(WarcBuilder.Join([.. Three()[..2], record[..60]]), name: "crawl.warc").Describe());
    }

    [Fact]
    public void A_length_beyond_the_end_is_flagged() =>
        Assert.Equal(
            "1 2(truncated)",
            Archives.Read(WarcBuilder.Join(WarcBuilder.Response(1), WarcBuilder.Response(2, length: "Content-Length: 999999\r\n"))).Describe());

    [Theory]
    [InlineData("Content-Length: 900000\r\n", "wrong-length")]
    [InlineData("Content-Length: 12\r\n", "wrong-length")]
    [InlineData("Content-Length: -1\r\n", "no-length")]
    [InlineData("", "no-length")]
    public void A_wrong_or_missing_length_costs_nothing_as_the_next_record_tells_the_end(string length, string code)
    {
        var plain = WarcBuilder.Join(WarcBuilder.Response(1), WarcBuilder.Response(2, length: length), WarcBuilder.Response(3));

        var items = Archives.Read(plain, name: "crawl.warc");

        Assert.Equal($"1 2 3 notice:{code}", items.Describe());
        Assert.Equal(WarcBuilder.Page(2), ((SourcePage)items[1]).Content.ToArray());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Lines_of_LF_only_folded_headers_and_blank_lines_are_read(bool isCompressed)
    {
        var text = Encoding.UTF8.GetString(WarcBuilder.Response(7)).Replace("WARC-Date: ", "WARC-Date:\r\n  ", StringComparison.Ordinal);
        byte[] record = Encoding.UTF8.GetBytes("\r\n\r\n" + text.Replace("\r\n", "\n", StringComparison.Ordinal) + "\n\n\n");
        record = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(record).Replace(
            $"Content-Length: {WarcBuilder.Http(WarcBuilder.Page(7)).Length}", $"Content-Length: {WarcBuilder.Http(WarcBuilder.Page(7)).Length - 3}", StringComparison.Ordinal));
        var archive = isCompressed ? WarcBuilder.Join(WarcBuilder.Gzip(record), WarcBuilder.Gzip(record)) : WarcBuilder.Join(record, record);

        Assert.Equal("7 7", Archives.Read(archive).Describe());
    }

    [Fact]
    public void Brackets_and_spaces_in_a_URL_are_read()
    {
        var archive = WarcBuilder.Record("response", "<http://news.example.ac.kr/a b.html?n=5>", WarcBuilder.Http(WarcBuilder.Page(5)));
        var page = Assert.IsType<SourcePage>(Assert.Single(Archives.Read(archive)));
        Assert.Equal("http://news.example.ac.kr/a b.html?n=5", page.Origin.Url);
    }

    [Fact]
    public void A_digest_that_does_not_match_is_told_and_costs_nothing()
    {
        var block = WarcBuilder.Http(WarcBuilder.Page(1));
        var right = WarcBuilder.Record("response", WarcBuilder.Url(1), block, $"WARC-Block-Digest: {WarcBuilder.Sha1(block)}\r\nWARC-Payload-Digest: {WarcBuilder.Sha1(WarcBuilder.Page(1))}\r\n");
        var wrong = WarcBuilder.Record("response", WarcBuilder.Url(2), block, $"WARC-Block-Digest: {WarcBuilder.Sha1([1])}\r\n");
        Assert.Equal("1 2 notice:digest-mismatch", Archives.Read(WarcBuilder.Join(right, wrong)).Describe());
    }

    [Fact]
    public void A_digest_that_does_not_match_is_told_of_each_page_and_of_what_is_none()
    {
        var page = WarcBuilder.Record("response", WarcBuilder.Url(1), WarcBuilder.Http(WarcBuilder.Page(1)), $"WARC-Payload-Digest: {WarcBuilder.Sha1([1])}\r\n");
        byte[] image = [0x89, .. "PNG\r\n"u8];
        byte[] Image(byte[] digested) =>
            WarcBuilder.Record("response", WarcBuilder.Url(2), WarcBuilder.Http(image, "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n"), $"WARC-Payload-Digest: {WarcBuilder.Sha1(digested)}\r\n");

        var items = Archives.Read(WarcBuilder.Join(page, Image([1]), Image(image)), new() { ListsEachNotice = true });

        Assert.Equal("notice:digest-mismatch 1 notice:digest-mismatch skip:not-a-page skip:not-a-page", items.Describe());
        Assert.Equal("digest-mismatch", Assert.Single(((SourcePage)items[1]).Notices).Code);
    }

    [Fact]
    public void Lengths_that_all_reach_over_the_records_behind_them_cost_no_more_than_a_few_readings()
    {
        const int Records = 4000;
        var archive = WarcBuilder.Join(Enumerable.Range(1, Records).Select(number => WarcBuilder.Response(number, length: "Content-Length: 900000\r\n")));
        var allocated = GC.GetAllocatedBytesForCurrentThread();

        var items = Archives.Read(archive, name: "crawl.warc");

        Assert.Equal(Records, items.OfType<SourcePage>().Count());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 1, 600L << 20);
    }

    [Fact]
    public void Records_of_a_member_too_large_to_be_held_are_flagged_when_its_checksum_is_wrong()
    {
        byte[][] records = [.. Enumerable.Range(1, 9).Select(number => WarcBuilder.Response(number, body: [.. WarcBuilder.Page(number), .. new byte[200_000]]))];
        var archive = WarcBuilder.Gzip(WarcBuilder.Join(records));
        archive[^6] ^= 1;
        var options = new SourceOptions { MaxRecordSize = 300_000 };

        Assert.Equal(
            string.Concat(Enumerable.Range(1, 9).Select(number => $"{number}(bad-crc) ")) + "failure:bad-crc@0 notice:one-member", Archives.Read(archive, options).Describe());
        Assert.Equal(
            string.Concat(Enumerable.Range(1, 9).Select(number => $"{number} ")) + "failure:bad-crc@0 notice:one-member", Archives.Read(new SlowStream(archive, 5000), options).Describe());
    }

    [Fact]
    public void A_record_above_the_limit_is_a_failure_and_the_reading_goes_on()
    {
        var large = WarcBuilder.Response(2, body: [.. WarcBuilder.Page(2), .. Enumerable.Repeat((byte)'x', 3_000_000)]);
        foreach (var archive in new[] { WarcBuilder.Join(WarcBuilder.Response(1), large, WarcBuilder.Response(3)), Members(WarcBuilder.Response(1), large, WarcBuilder.Response(3)) })
        {
            var items = Archives.Read(archive, new() { MaxRecordSize = 100_000 });
            Assert.Equal(["1", "failure:too-large", "3"], items.Describe().Split(' ').Select(word => word.Split('@')[0]));
        }
    }

    [Fact]
    public void A_record_that_its_crawler_cut_is_flagged() =>
        Assert.Equal("1 2(truncated)", Archives.Read(WarcBuilder.Join(WarcBuilder.Response(1), WarcBuilder.Response(2, extra: "WARC-Truncated: length\r\n"))).Describe());

    [Fact]
    public void A_cut_within_a_record_that_nobody_wants_is_told()
    {
        var image = WarcBuilder.Response(2, "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n", new byte[5000]);
        Assert.StartsWith("1 failure:truncated@", Archives.Read(WarcBuilder.Join(WarcBuilder.Response(1), image[..3000])).Describe(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_one_gzip_over_the_whole_file_the_records_before_its_damage_are_read()
    {
        var packed = WarcBuilder.Gzip(WarcBuilder.Join(Enumerable.Range(1, 400).Select(number => WarcBuilder.Response(number))));
        packed.AsSpan(packed.Length / 2, 40).Clear();

        var items = Archives.Read(packed);

        Assert.InRange(items.OfType<SourcePage>().Count(page => page.Fault?.Code == "bad-crc"), 100, 300);
        Assert.Contains(items, item => item is PageFailure { Code: "bad-crc" });
    }

    [Fact]
    public void Of_one_gzip_with_a_wrong_checksum_each_record_is_flagged_that_does_not_prove_itself()
    {
        var block = WarcBuilder.Http(WarcBuilder.Page(2));
        var proven = WarcBuilder.Response(2, extra: $"WARC-Block-Digest: {WarcBuilder.Sha1(block)}\r\n");
        var packed = WarcBuilder.Gzip(WarcBuilder.Join(WarcBuilder.Response(1), proven, WarcBuilder.Response(3)));
        packed[^6] ^= 1;

        var items = Archives.Read(packed);

        Assert.Equal("failure:bad-crc@0 1(bad-crc) 2 3(bad-crc) notice:one-member", items.Describe());
        Assert.StartsWith("The checksum does not match: ", ((PageFailure)items[0]).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_left_of_a_header_goes_to_the_quarantine(bool isCompressed)
    {
        using var folder = new TemporaryFolder();
        var cut = WarcBuilder.Response(2)[..60];
        var archive = isCompressed ? Members(WarcBuilder.Response(1), cut) : WarcBuilder.Join(WarcBuilder.Response(1), cut);

        var failure = Assert.Single(Archives.Read(archive, new() { Quarantine = new(folder["q"]) }).OfType<PageFailure>());

        Assert.Equal("cut-header", failure.Code);
        Assert.Equal(cut, File.ReadAllBytes(folder[$"q/{failure.Quarantined}"]));
    }

    [Theory]
    [InlineData("crawl.warc")]
    [InlineData("crawl.warc.gz")]
    public async Task An_archive_of_nothing_but_zeros_is_a_failure(string name)
    {
        Assert.Equal([$"no-record {name}", $"notice trailing-nuls {name}"], await Packed.ReadAsync(name, new byte[200_000]));
        Assert.Equal([$"no-record {name}", $"notice trailing-nuls {name}"], await Packed.ReadAsync(name, WarcBuilder.Gzip(new byte[2000])));
    }

    [Fact]
    public async Task A_file_of_nothing_but_zeros_has_a_reason_of_its_own() =>
        Assert.Equal(["skipped zeros page.html"], await Packed.ReadAsync("page.html", new byte[2000]));

    [Fact]
    public void Records_that_reach_over_members_are_read()
    {
        var plain = WarcBuilder.Join(Three());
        var blocks = plain.Chunk(1000).Select(WarcBuilder.Gzip);
        Assert.Equal("1 2 3", Archives.Read(WarcBuilder.Join(blocks)).Describe());
    }

    private static byte[][] Three() => [WarcBuilder.Response(1), WarcBuilder.Response(2), WarcBuilder.Response(3)];

    private static byte[] Members(params byte[][] records) => WarcBuilder.Join(records.Select(WarcBuilder.Gzip));
}
