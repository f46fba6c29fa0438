using System.Text;
using System.Text.Json;
using CampusJournal.Articles;
using CampusJournal.Ingest.Export;

namespace CampusJournal.Tests.Ingest.Outputs;

public class ConversionSinkTests
{
    private const string Capture = "<urn:uuid:0a0b0c0d-0000-4000-8000-000000000001>";

    // Each gzip member by itself: its header lines, then its block in hex.
    private const string Members =
        """
        import base64, hashlib, json, sys, zlib
        rest = open(sys.argv[1], 'rb').read()
        while rest:
            member = zlib.decompressobj(31)
            record = member.decompress(rest) + member.flush()
            assert member.eof
            rest = member.unused_data
            head, tail = record.split(b'\r\n\r\n', 1)
            lines = head.decode('utf-8').split('\r\n')
            fields = dict(line.split(': ', 1) for line in lines[1:])
            block = tail[:int(fields['Content-Length'])]
            assert lines[0] == 'WARC/1.1' and tail[len(block):] == b'\r\n\r\n'
            digests = {name: name + ':' + base64.b32encode(hashlib.new(name, block).digest()).decode() for name in ('sha1', 'sha256')}
            print(json.dumps(dict(fields, block=block.hex(), **digests)))
        """;

    [Fact]
    public async Task Each_record_is_a_member_that_refers_to_its_capture()
    {
        var record = OutputRecords.Plain with { Source = OutputRecords.Plain.Source with { RecordId = Capture } };

        var members = await WriteAsync(record, OutputRecords.Titled("둘", 2) with { Source = new() { Path = "a.html" } });

        Assert.Equal(["warcinfo", "conversion", "conversion"], members.Select(member => member["WARC-Type"]));
        Assert.Equal(Capture, members[1]["WARC-Refers-To"]);
        Assert.Equal("2010-03-02T00:00:01Z", members[1]["WARC-Date"]);
        Assert.Equal(record.Source.Url, members[1]["WARC-Target-URI"]);
        Assert.Equal("<urn:uuid:01234567-89ab-8def-8123-456789abcdef>", members[1]["WARC-Record-ID"]);
        Assert.Equal("text/plain; charset=utf-8", members[1]["Content-Type"]);
        Assert.Equal(ArticleText.Write(record), Encoding.UTF8.GetString(Convert.FromHexString(members[1]["block"])));
        Assert.False(members[2].ContainsKey("WARC-Refers-To"));
        Assert.StartsWith("urn:", members[2]["WARC-Target-URI"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Digests_are_those_of_the_block()
    {
        var member = (await WriteAsync(OutputRecords.Plain))[1];

        Assert.Equal(member["sha1"], member["WARC-Payload-Digest"]);
        Assert.Equal(member["sha256"], member["WARC-Block-Digest"]);
    }

    [Fact]
    public async Task No_address_can_begin_another_header_field()
    {
        var members = await WriteAsync(OutputRecords.Plain with { Source = new() { Path = "a", Url = "http://e.example/\r\nX: y", RecordId = "<a>\r\nZ: y" } });

        Assert.False(members[1].ContainsKey("X") || members[1].ContainsKey("Z"));
    }

    [Fact]
    public async Task Two_runs_give_the_same_bytes_whatever_the_clock_says()
    {
        using var folder = new TemporaryFolder();
        ArticleRecord[] records = [OutputRecords.Titled("하나", 1) with { Source = new() { Path = "a.html" } }, OutputRecords.Titled("둘", 2) with { Id = "no digest" }];

        await RecordSinks.Open(folder["a.conversion.warc.gz"], new() { Time = new FixedClock(1) }).FillAsync(records);
        await RecordSinks.Open(folder["b.conversion.warc.gz"], new() { Time = new FixedClock(2) }).FillAsync(records);

        Assert.Equal(File.ReadAllBytes(folder["a.conversion.warc.gz"]), File.ReadAllBytes(folder["b.conversion.warc.gz"]));
    }

    [Fact]
    public async Task A_capture_without_a_time_has_a_date_that_nobody_takes_for_true() =>
        Assert.All(await WriteAsync(OutputRecords.Plain with { Source = new() { Path = "a.html" } }), member => Assert.Equal("1970-01-01T00:00:00Z", member["WARC-Date"]));

    [Theory]
    [InlineData("urn:uuid:0a0b0c0d-0000-4000-8000-000000000001", Capture)]
    [InlineData(Capture, Capture)]
    [InlineData("17", null)]
    [InlineData("urn:a b", null)]
    [InlineData("urn:a\u001b", null)]
    public async Task Only_an_id_of_a_WARC_is_referred_to_as_it_stands_there(string id, string? expected)
    {
        var members = await WriteAsync(OutputRecords.Plain with { Source = OutputRecords.Plain.Source with { RecordId = id } });

        Assert.Equal(expected, members[1].GetValueOrDefault("WARC-Refers-To"));
    }

    [Fact]
    public async Task An_address_is_one_by_its_standard()
    {
        var members = await WriteAsync(OutputRecords.Plain with { Source = new() { Path = "a", Url = "http://e.example/?q=한 글&b=%20" } });

        Assert.Equal("http://e.example/?q=%ED%95%9C%20%EA%B8%80&b=%20", members[1]["WARC-Target-URI"]);
    }

    private sealed class FixedClock(int day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, day, 0, 0, 0, TimeSpan.Zero);
    }

    private static async Task<List<Dictionary<string, string>>> WriteAsync(params ArticleRecord[] records)
    {
        using var folder = new TemporaryFolder();
        await RecordSinks.Open(folder["a.conversion.warc.gz"]).FillAsync(records);
        var output = Python.Run(Members, ["zlib"], folder["a.conversion.warc.gz"]);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<Dictionary<string, string>>(line)!)];
    }
}
