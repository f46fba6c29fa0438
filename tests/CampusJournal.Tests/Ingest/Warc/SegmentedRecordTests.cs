using CampusJournal.Ingest.Archives;

namespace CampusJournal.Tests.Ingest.Warc;

/// <summary>Records that go on in others (ISO 28500, section 7).</summary>
public class SegmentedRecordTests
{
    [Fact]
    public void Of_a_record_in_segments_the_first_is_kept_and_flagged()
    {
        var page = WarcBuilder.Page(1);
        var digest = $"WARC-Segment-Number: 1\r\nWARC-Payload-Digest: {WarcBuilder.Sha1(page)}\r\n";
        var rest = WarcBuilder.Record("continuation", WarcBuilder.Url(1), page[400..], $"WARC-Segment-Origin-ID: {WarcBuilder.Id(1)}\r\nWARC-Segment-Number: 2\r\n", 2);

        var items = Archives.Read(WarcBuilder.Join(WarcBuilder.Response(1, body: page[..400], extra: digest), rest, WarcBuilder.Response(3)));

        Assert.Equal("1(truncated) skip:continuation 3", items.Describe());
        Assert.Equal(page[..400], ((SourcePage)items[0]).Content.ToArray());
    }
}
