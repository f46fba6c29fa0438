using System.Text;

namespace CampusJournal.Tests.Ingest.Warc;

/// <summary>The archives of the table of faults: six pages each, and what happened to them.</summary>
internal static class FaultTable
{
    private const string Chunked = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n";

    /// <summary>Each case with what warcio 1.8.1 gave for it (<c>warcio index</c>) and with what cjt must give.</summary>
    public static IReadOnlyList<FaultCase> Cases { get; } =
    [
        new("nothing wrong", "6 records, exit 0", "6 records, exit 0", Whole),
        new("cut by 10 bytes", "6 records, exit 0", "6 records, 1 of them flagged, exit 1", () => Whole()[..^10]),
        new("cut in the middle of the fourth record", "3 records, exit 0", "4 records, 1 of them flagged, exit 1", CutInTheFourth),
        new("a bit flipped in the third of six", "2 records, the rest lost", "5 records, 1 failure, exit 1", Flipped),
        new("512 zero bytes behind the last", "exit 1", "6 records, 1 notice, exit 0", () => [.. Whole(), .. new byte[512]]),
        new("one gzip over the whole file", "exit 1", "6 records, 1 notice, exit 0", () => WarcBuilder.Gzip(WarcBuilder.Join(Records()))),
        new("chunks of other lengths than they say", "exit 1", "6 records, 1 notice, exit 0", WrongChunks),
        new("a length beyond the end", "exit 0", "6 records, 1 of them flagged, exit 1", LengthBeyondTheEnd),
    ];

    private static IEnumerable<byte[]> Records() => Enumerable.Range(1, 6).Select(number => WarcBuilder.Response(number));

    private static byte[] Whole() => WarcBuilder.Join(WarcBuilder.SixMembers());

    private static byte[] CutInTheFourth()
    {
        var members = WarcBuilder.SixMembers();
        return WarcBuilder.Join([.. members[..3], members[3][..(members[3].Length * 3 / 4)]]);
    }

    private static byte[] Flipped()
    {
        var members = WarcBuilder.SixMembers();
        members[2][members[2].Length / 2] ^= 0x10;
        return WarcBuilder.Join(members);
    }

    private static byte[] WrongChunks()
    {
        var page = WarcBuilder.Page(6);
        byte[] body = [.. Encoding.ASCII.GetBytes($"{page.Length - 2:x}\r\n"), .. page, .. "\r\n0\r\n\r\n"u8];
        return WarcBuilder.Join([.. WarcBuilder.SixMembers()[..5], WarcBuilder.Gzip(WarcBuilder.Response(6, Chunked, body))]);
    }

    private static byte[] LengthBeyondTheEnd() =>
        WarcBuilder.Join([.. WarcBuilder.SixMembers()[..5], WarcBuilder.Gzip(WarcBuilder.Response(6, length: "Content-Length: 999999\r\n"))]);
}
