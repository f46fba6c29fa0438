using System.Text;
using CampusJournal.Ingest.Fetch;
using CampusJournal.Ingest.WarcWriting;
using CampusJournal.Tests.Ingest.Warc;

namespace CampusJournal.Tests.Ingest.Fetch;

public class StoredAnswerTests
{
    [Fact]
    public void An_answer_without_a_length_ends_where_its_record_ends()
    {
        var members = WarcBuilder.SixMembers();
        using var folder = new TemporaryFolder().With("site.warc.gz", WarcBuilder.Join(members));

        var answer = StoredAnswer.Read(folder["site.warc.gz"], Entry(members[0].Length, members[1].Length))!;

        Assert.Equal(Encoding.UTF8.GetString(WarcBuilder.Page(2)), Encoding.UTF8.GetString(answer.Body).TrimEnd());
    }

    [Fact]
    public void An_index_that_leads_to_no_record_gives_no_answer()
    {
        using var folder = new TemporaryFolder().With("site.warc.gz", WarcBuilder.Join(WarcBuilder.SixMembers()));

        Assert.Null(StoredAnswer.Read(folder["site.warc.gz"], Entry(7, 100)));
    }

    private static WarcIndexEntry Entry(long offset, long length) => new()
    {
        Url = WarcBuilder.Url(2),
        Date = DateTimeOffset.UnixEpoch,
        MediaType = "text/html",
        Offset = offset,
        Length = length,
        File = "site.warc.gz",
    };
}
