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
        Assert.Equal(
            "skip:not-listed skip:not-listed 3 skip:not-listed skip:not-listed skip:not-listed", Archives.Read(Archive, new() { Captures = captures }).Describe());
        Assert.Equal(
            index.Contains("crawl.warc.gz", StringComparison.Ordinal) ? 0 : 1,
            Archives.Read(Archive, new() { Captures = captures }, "other.warc.gz").Count(item => item is SourcePage));
    }

    [Fact]
    public void A_line_that_is_none_is_named() => Assert.Equal(2, CaptureList.Read(new StringReader("\nno index\n")).FirstBadLine);
}
