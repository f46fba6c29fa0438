using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;

namespace CampusJournal.Tests.Ingest.Warc;

public class CaptureListTests
{
    private static readonly byte[][] Members = WarcBuilder.SixMembers();
    private static readonly byte[] Archive = WarcBuilder.Join(Members);

    private static int Third => Members[0].Length + Members[1].Length;

    public static TheoryData<string> Indexes =>
    [
        $" CDX N b a m s k r M S V g\nkr,ac,example,news)/view.html?idxno=3 20100302000003 {WarcBuilder.Url(3)} text/html 200 AAAA - - {Members[2].Length} {Third} crawls/crawl.warc.gz\n",
        $"kr,ac,example,news)/view.html?idxno=3 20100302000003 {WarcBuilder.Url(3)} text/html 200 AAAA - - 99 {Third} crawl.warc.gz\n",
        $"kr,ac,example,news)/view.html?idxno=3 20100302000003 {{\"url\":\"{WarcBuilder.Url(3)}\",\"offset\":\"{Third}\",\"filename\":\"crawl.warc.gz\"}}\n",
        $"!meta 0 {{\"form\":\"x\"}}\nkr,ac,example,news)/view.html?idxno=3 20100302000003 {{\"url\":\"{WarcBuilder.Url(3)}\"}}\n",
    ];

    [Theory]
    [MemberData(nameof(Indexes))]
    public void Only_the_captures_that_an_index_lists_are_read(string index)
    {
        var captures = CaptureList.Read(new StringReader(index));

        Assert.Equal((1, null), (captures.Count, captures.FirstBadLine));
        const string AllLookedAt = "skip:not-listed skip:not-listed 3 skip:not-listed skip:not-listed skip:not-listed";
        var hasPlaces = index.Contains("crawl.warc.gz", StringComparison.Ordinal);
        Assert.Equal(hasPlaces ? "3" : AllLookedAt, Archives.Read(Archive, new() { Captures = captures }).Describe());
        Assert.Equal(AllLookedAt, Archives.Read(new SlowStream(Archive, 100), new() { Captures = captures }).Describe());
        Assert.Equal(hasPlaces ? "skip:not-listed" : AllLookedAt, Archives.Read(Archive, new() { Captures = captures }, "other.warc.gz").Describe());
    }

    [Fact]
    public void A_record_that_is_listed_and_not_there_is_a_failure() =>
        Assert.Equal(
            $"1 failure:bad-member@{Third + 1} 4 failure:not-there@99999999",
            Archives.Read(Archive, new() { Captures = At(0, Third + 1, Third + Members[2].Length, 99_999_999) }).Describe());

    [Fact]
    public void Of_an_archive_without_compression_only_the_listed_records_are_read()
    {
        byte[][] records = [.. Enumerable.Range(1, 4).Select(number => WarcBuilder.Response(number))];
        var archive = WarcBuilder.Join(records);
        var reading = new CountedReads(archive);

        Assert.Equal("2 4", Archives.Read(reading, new() { Captures = At(records[0].Length, archive.Length - records[3].Length) }).Describe());
        Assert.DoesNotContain(reading.Starts, start => start > records[0].Length && start < archive.Length - records[3].Length);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Each_frame_of_a_Zstandard_archive_is_found_by_its_offset(bool statesSize)
    {
        byte[][] frames = [.. Enumerable.Range(1, 4).Select(number => WarcBuilder.Response(number)).Select(record => statesSize ? Frame(record) : Containers.Packed.Zstandard(record))];
        var archive = WarcBuilder.Join(frames);
        long[] offsets = [0, frames[0].Length, frames[0].Length + frames[1].Length, archive.Length - frames[3].Length];

        var items = Archives.Read(archive);

        Assert.Equal("1 2 3 4", items.Describe());
        Assert.Equal(offsets.Select(offset => (long?)offset), items.OfType<SourcePage>().Select(page => page.Origin.Offset));
        Assert.Equal("2 4", Archives.Read(archive, new() { Captures = At(offsets[1], offsets[3]) }).Describe());
    }

    [Fact]
    public void A_listed_revisit_finds_an_original_that_is_not_listed()
    {
        byte[] revisit = WarcBuilder.Gzip(WarcBuilder.Record("revisit", WarcBuilder.Url(9), WarcBuilder.Http([]), $"WARC-Refers-To: {WarcBuilder.Id(3)}\r\n", 9));
        var items = Archives.Read([.. Archive, .. revisit], new() { Captures = At(Archive.Length) });

        Assert.Equal("9", items.Describe());
        Assert.Equal(WarcBuilder.Page(3), ((SourcePage)items[0]).Content.ToArray());
    }

    [Fact]
    public void A_line_without_an_end_is_named_and_not_held() =>
        Assert.Equal(1, CaptureList.Read(new StreamReader(new EndlessLine(1L << 28))).FirstBadLine);

    private static byte[] Frame(byte[] record)
    {
        using var compressor = new ZstdSharp.Compressor();
        compressor.SetParameter(ZstdSharp.Unsafe.ZSTD_cParameter.ZSTD_c_checksumFlag, 1);
        return compressor.Wrap(record).ToArray();
    }

    private static CaptureList At(params IEnumerable<long> offsets) => CaptureList.Read(new StringReader(string.Concat(offsets.Select(offset =>
        $"kr,ac,example,news)/view 20100302000003 {{\"url\":\"http://x.kr/\",\"offset\":\"{offset}\",\"filename\":\"crawl.warc.gz\"}}\n"))));

    [Fact]
    public void A_line_that_is_none_is_named() => Assert.Equal(2, CaptureList.Read(new StringReader("\nno index\n")).FirstBadLine);

    private sealed class CountedReads(byte[] bytes) : MemoryStream(bytes, writable: false)
    {
        public List<long> Starts { get; } = [];

        public override int Read(byte[] buffer, int offset, int count)
        {
            Starts.Add(Position);
            return base.Read(buffer, offset, count);
        }
    }

    private sealed class EndlessLine(long length) : ForwardStream
    {
        private long left = length;

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(left, buffer.Length);
            buffer[..count].Fill((byte)'x');
            left -= count;
            return count;
        }
    }
}
