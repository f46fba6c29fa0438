using CampusJournal.Ingest.Archives;

namespace CampusJournal.Tests.Ingest.Warc;

/// <summary>Revisits: a page that was the same when it was asked for again, or under another address.</summary>
public class RevisitTests
{
    [Theory]
    [InlineData("WARC-Refers-To: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n")]
    [InlineData("WARC-Refers-To-Target-URI: http://news.example.ac.kr/view.html?idxno=1\r\nWARC-Refers-To-Date: 2010-03-02T00:00:01Z\r\n")]
    public void A_revisit_gives_the_page_of_its_original_and_points_to_it(string reference)
    {
        var archive = WarcBuilder.Join(
            WarcBuilder.Gzip(WarcBuilder.Response(1)),
            WarcBuilder.Gzip(WarcBuilder.Record("revisit", WarcBuilder.Url(9), WarcBuilder.Http([]), reference, 9)),
            WarcBuilder.Gzip(WarcBuilder.Response(2)));

        var items = Archives.Read(archive);

        Assert.Equal("1 9 2", items.Describe());
        Assert.Equal(WarcBuilder.Page(1), ((SourcePage)items[1]).Content.ToArray());
        Assert.Equal("urn:uuid:00000000-0000-0000-0000-000000000001", ((SourcePage)items[1]).Origin.RefersTo);
    }

    [Fact]
    public void A_revisit_that_stands_before_its_original_gives_its_page_at_the_end()
    {
        const string Reference = "WARC-Refers-To-Target-URI: http://news.example.ac.kr/view.html?idxno=1\r\nWARC-Refers-To-Date: 2010-03-02T00:00:01Z\r\n";
        byte[][] records = [WarcBuilder.Record("revisit", WarcBuilder.Url(9), WarcBuilder.Http([]), Reference, 9), WarcBuilder.Response(1), WarcBuilder.Response(2)];

        foreach (var archive in new[] { WarcBuilder.Join(records), WarcBuilder.Join(records.Select(WarcBuilder.Gzip)) })
        {
            var items = Archives.Read(archive);
            Assert.Equal("1 2 9", items.Describe());
            Assert.Equal(WarcBuilder.Page(1), ((SourcePage)items[2]).Content.ToArray());
            Assert.Equal("urn:uuid:00000000-0000-0000-0000-000000000001", ((SourcePage)items[2]).Origin.RefersTo);
            Assert.Equal(0, ((SourcePage)items[2]).Origin.Offset);
        }
    }

    [Fact]
    public void A_revisit_that_names_nothing_but_its_address_repeats_the_last_page_of_it()
    {
        var revisit = WarcBuilder.Record("revisit", WarcBuilder.Url(1), WarcBuilder.Http([]), number: 9);

        var items = Archives.Read(WarcBuilder.Join(WarcBuilder.Response(1), WarcBuilder.Response(2), revisit));

        Assert.Equal("1 2 1", items.Describe());
        Assert.Equal("urn:uuid:00000000-0000-0000-0000-000000000001", ((SourcePage)items[2]).Origin.RefersTo);
        Assert.True(((SourcePage)Archives.Read(WarcBuilder.Join(revisit, WarcBuilder.Response(1)))[1]).Origin.IsElsewhere);
    }

    [Fact]
    public void A_revisit_whose_digest_no_page_has_is_none_of_the_same_address()
    {
        var revisit = WarcBuilder.Record("revisit", WarcBuilder.Url(1), [], "WARC-Payload-Digest: sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ\r\n", 9);

        var page = Assert.IsType<SourcePage>(Archives.Read(WarcBuilder.Join(WarcBuilder.Response(1), revisit))[1]);

        Assert.Equal((true, 0, "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ"), (page.Origin.IsElsewhere, page.Content.Length, page.Origin.RefersTo));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/css\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/css\r\nTransfer-Encoding: chunked\r\n")]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Type: text/html; charset=utf-8\r\n")]
    public void A_revisit_is_what_its_own_header_says_whatever_the_original_was_called(string headOfOriginal)
    {
        var page = WarcBuilder.Page(1);
        var digest = $"WARC-Payload-Digest: {WarcBuilder.Sha1(page)}\r\n";
        var sent = headOfOriginal.Contains("chunked", StringComparison.Ordinal) ? [.. WarcBuilder.Chunk(page), .. "0\r\n\r\n"u8] : page;
        var original = WarcBuilder.Record("response", "http://site.example/a.css", WarcBuilder.Http(sent, headOfOriginal), digest, 8);
        var head = WarcBuilder.Http([], "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=euc-kr\r\nTransfer-Encoding: chunked\r\n");

        foreach (var archive in new[] { WarcBuilder.Join(original, Revisit()), WarcBuilder.Join(Revisit(), original) })
        {
            var read = Assert.Single(Archives.Read(archive).OfType<SourcePage>());
            Assert.Equal(page, read.Content.ToArray());
            Assert.Equal(("euc-kr", "urn:uuid:00000000-0000-0000-0000-000000000008"), (read.Origin.HttpCharset, read.Origin.RefersTo));
        }

        byte[] Revisit() => WarcBuilder.Record("revisit", WarcBuilder.Url(9), head, digest, 9);
    }

    [Fact]
    public void A_revisit_of_a_page_that_calls_it_a_style_sheet_is_none()
    {
        var digest = $"WARC-Payload-Digest: {WarcBuilder.Sha1(WarcBuilder.Page(1))}\r\n";
        var revisit = WarcBuilder.Record("revisit", WarcBuilder.Url(9), WarcBuilder.Http([], "HTTP/1.1 200 OK\r\nContent-Type: text/css\r\n"), digest, 9);

        Assert.Equal("1 skip:not-a-page", Archives.Read(WarcBuilder.Join(WarcBuilder.Response(1, extra: digest), revisit)).Describe());
    }

    [Fact]
    public void A_revisit_that_says_that_nothing_was_modified_is_what_its_original_was()
    {
        var unchanged = WarcBuilder.Http([], "HTTP/1.1 304 Not Modified\r\nContent-Type: text/css\r\n");
        var revisit = WarcBuilder.Record("revisit", WarcBuilder.Url(1), unchanged, "WARC-Refers-To: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n", 9);

        Assert.Equal("1 1", Archives.Read(WarcBuilder.Join(WarcBuilder.Response(1), revisit)).Describe());
    }

    [Fact]
    public void A_revisit_of_a_robots_file_is_no_page_even_where_a_page_is_the_same()
    {
        var body = WarcBuilder.Page(1);
        var digest = $"WARC-Payload-Digest: {WarcBuilder.Sha1(body)}\r\n";
        var page = WarcBuilder.Record("response", WarcBuilder.Url(1), WarcBuilder.Http(body), digest);
        var robots = WarcBuilder.Record("revisit", "http://site.example/robots.txt", WarcBuilder.Http([]), digest, 9);

        Assert.Equal("1 skip:robots-txt", Archives.Read(WarcBuilder.Join(page, robots)).Describe());
        Assert.Equal("skip:robots-txt", Archives.Read(robots).Describe());
    }
}
