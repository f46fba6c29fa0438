using CampusJournal.Ingest.Archives;

namespace CampusJournal.Tests.Ingest.Warc;

/// <summary>Files that are compressed and files that are not, joined to one by <c>cat</c>, give every page of both.</summary>
public class JoinedArchivesTests
{
    [Theory]
    [InlineData("zzpp")]
    [InlineData("zppz")]
    [InlineData("ppzz")]
    [InlineData("pzpz")]
    [InlineData("zpzpzpzp")]
    public void Every_page_of_both_is_given(string forms)
    {
        var items = Archives.Read(Join(forms));
        Assert.Equal(string.Join(' ', Enumerable.Range(1, forms.Length)), items.Describe());
        Assert.Equal(Enumerable.Range(1, forms.Length).Select(WarcBuilder.Page), items.OfType<SourcePage>().Select(page => page.Content.ToArray()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4096)]
    public void The_same_when_it_comes_in_small_pieces(int most) =>
        Assert.Equal("1 2 3 4 5", Archives.Read(new SlowStream(Join("pzzpz"), most)).Describe());

    [Fact]
    public void Each_record_can_be_read_from_its_offset()
    {
        byte[][] parts = [Part('z', 1), Part('p', 2), Part('p', 3), Part('z', 4)];
        var offsets = parts.Select((_, number) => (long)parts[..number].Sum(part => part.Length));
        Assert.Equal(offsets.Cast<long?>(), Archives.Read(WarcBuilder.Join(parts)).OfType<SourcePage>().Select(page => page.Origin.Offset));
    }

    [Fact]
    public void Many_records_of_each_form_are_all_given()
    {
        var forms = string.Concat(Enumerable.Repeat(new string('p', 40) + new string('z', 7), 5));
        Assert.Equal(string.Join(' ', Enumerable.Range(1, forms.Length)), Archives.Read(Join(forms)).Describe());
    }

    [Fact]
    public void A_damaged_member_behind_records_that_are_not_compressed_costs_itself_only()
    {
        byte[][] parts = [Part('p', 1), Part('z', 2), Part('z', 3), Part('z', 4), Part('p', 5)];
        parts[2][parts[2].Length / 2] ^= 4;
        Assert.Equal($"1 2 failure:bad-crc@{parts[0].Length + parts[1].Length} 4 5", Archives.Read(WarcBuilder.Join(parts)).Describe());
    }

    [Fact]
    public void A_compressed_archive_within_a_record_stays_there()
    {
        var outer = WarcBuilder.Record("resource", WarcBuilder.Url(9), WarcBuilder.Join(Part('z', 7), Part('z', 8)), "Content-Type: application/gzip\r\n");
        Assert.Equal("1 skip:not-a-page 2", Archives.Read(WarcBuilder.Join(Part('p', 1), outer, Part('p', 2)), name: "crawl.warc").Describe());
    }

    private static byte[] Join(string forms) => WarcBuilder.Join(forms.Select((form, index) => Part(form, index + 1)));

    private static byte[] Part(char form, int number) => form == 'z' ? WarcBuilder.Gzip(WarcBuilder.Response(number)) : WarcBuilder.Response(number);
}
