using System.Buffers;
using System.Text;
using CampusJournal.Text.Mojibake.Readings;

namespace CampusJournal.Text;

/// <summary>
/// Some lines of a plain text in UTF-8, cut into stretches: what is good beyond doubt stays bytes, what may be damaged becomes text. The
/// stretches share what is learned about the damage. The bytes are lent: they are others after <see cref="Dispose"/>.
/// </summary>
public sealed class TextBlock : IDisposable
{
    // Good lines between two others are taken along up to this length: a stretch costs more than they do.
    private const int ShortGap = 512;

    private byte[]? lent;

    internal TextBlock(byte[] lent, int length)
    {
        this.lent = lent;
        Utf8 = lent.AsMemory(0, length);
        Stretches = Cut(Utf8);
        Undecodable = Stretches.Sum(stretch => stretch.Undecodable);
    }

    /// <summary>Gets all bytes.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>Gets the stretches in the order of the text; together they are all bytes.</summary>
    public IReadOnlyList<TextStretch> Stretches { get; }

    /// <summary>Gets the number of sequences that are no UTF-8.</summary>
    public int Undecodable { get; }

    /// <summary>Gives the bytes back.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref lent, null) is { } buffer)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static List<TextStretch> Cut(ReadOnlyMemory<byte> utf8)
    {
        var stretches = new List<TextStretch>(1);
        var done = 0;
        for (var next = FindSuspect(utf8.Span, 0, out var endOfLine); next >= 0;)
        {
            var start = utf8.Span[..next].LastIndexOf((byte)'\n') + 1;
            AddGood(stretches, utf8[done..start]);
            do
            {
                done = endOfLine;
                next = FindSuspect(utf8.Span, done, out endOfLine);
            }
            while (next >= 0 && next - done <= ShortGap);
            stretches.Add(Decode(utf8[start..done]));
        }

        AddGood(stretches, utf8[done..]);
        return stretches;
    }

    private static void AddGood(List<TextStretch> stretches, ReadOnlyMemory<byte> utf8)
    {
        if (!utf8.IsEmpty)
        {
            stretches.Add(new TextStretch(utf8, null, 0));
        }
    }

    /// <summary>Finds the next suspect and the end of what must be looked at: its line; where a code begins, all that follows, which is judged together.</summary>
    private static int FindSuspect(ReadOnlySpan<byte> utf8, int from, out int end)
    {
        end = utf8.Length;
        var next = SuspectBytes.IndexIn(utf8[from..]);
        if (next < 0)
        {
            return -1;
        }

        next += from;
        var line = utf8[next..];
        line = line[..(line.IndexOf((byte)'\n') + 1)];
        end = line.IsEmpty || SuspectBytes.HaveCode(line) ? end : next + line.Length;
        return next;
    }

    private static TextStretch Decode(ReadOnlyMemory<byte> utf8)
    {
        // Each maximal part of an ill-formed sequence is one U+FFFD here too, as the WHATWG Encoding Standard says.
        var text = Encoding.UTF8.GetString(utf8.Span);
        var undecodable = System.Text.Unicode.Utf8.IsValid(utf8.Span) ? 0 : text.AsSpan().Count('\uFFFD') - utf8.Span.Count("\uFFFD"u8);
        return new TextStretch(utf8, text, undecodable);
    }
}
