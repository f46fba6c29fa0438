using System.Buffers;

namespace CampusJournal.Ingest.Archives;

/// <summary>
/// Takes the contents of <c>data:</c> addresses out of a page while it is read: a page that was saved with its images in one file may have
/// hundreds of megabytes of them, and none of its text. The extractor does the same to what is decoded, by the same rules.
/// </summary>
internal sealed class EmbeddedBytes
{
    private const int Shortest = 256;
    private const int LongestType = 128;

    private static readonly SearchValues<byte> NeverInType = SearchValues.Create("\"'<> \n"u8);
    private static readonly byte[] UnquotedEnds = [.. " \t\r\n>"u8];

    private int scanned;
    private byte[]? open;

    private static ReadOnlySpan<byte> Mark => "data:"u8;

    /// <summary>Drops what can be dropped.</summary>
    /// <param name="content">The bytes that are held, of which earlier calls have kept the first.</param>
    /// <returns>How many bytes are left, at the front.</returns>
    public int Drop(Span<byte> content)
    {
        var (kept, at) = (scanned, scanned);
        while (at < content.Length)
        {
            if (open is not null)
            {
                var end = content[at..].IndexOfAny(open);
                at = end < 0 ? content.Length : at + end;
                open = end < 0 ? open : null;
                continue;
            }

            var next = NextContent(content, at, out var ends);
            content[at..next].CopyTo(content[kept..]);
            kept += next - at;
            (at, open) = (next, ends);
            if (ends is null)
            {
                // What is left may be the beginning of an address.
                scanned = kept;
                content[at..].CopyTo(content[kept..]);
                return kept + content.Length - at;
            }
        }

        return scanned = kept;
    }

    /// <summary>Finds where the content of an address begins that is worth dropping.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="ends">The bytes that end it; null when there is none.</param>
    /// <returns>Its place; without one the place up to which there is none.</returns>
    private static int NextContent(ReadOnlySpan<byte> content, int from, out byte[]? ends)
    {
        for (var at = from; ; at += Mark.Length)
        {
            var found = content[at..].IndexOf(Mark);
            at = found < 0 ? Math.Max(from, content.Length - Mark.Length) : at + found;
            if (content.Length - at < LongestType + Shortest)
            {
                ends = null;
                return Math.Max(from, at - 1);
            }

            ends = at == 0 ? null : EndsBehind(content[at - 1]);
            var comma = content.Slice(at, LongestType).IndexOf((byte)',');
            if (ends is not null && comma >= 0 && !content.Slice(at, comma).ContainsAny(NeverInType)
                && content.Slice(at + comma + 1, Shortest - 1).IndexOfAny(ends) < 0)
            {
                return at + comma + 1;
            }
        }
    }

    private static byte[]? EndsBehind(byte before) => before switch
    {
        (byte)'"' or (byte)'\'' => [before],
        (byte)'(' => [(byte)')'],

        // Behind a quote that is a reference.
        (byte)';' => [(byte)'&'],
        (byte)'=' => UnquotedEnds,
        _ => null,
    };
}
