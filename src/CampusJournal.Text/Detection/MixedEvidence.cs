using System.Buffers;
using System.Text;
using CampusJournal.Text.CodePages;

namespace CampusJournal.Text.Detection;

/// <summary>
/// Whether a page is UTF-8 with code page 949 in it, or the reverse: somewhere in it a stretch proves the one, and somewhere another the
/// other. How much else there is in the page says nothing.
/// </summary>
internal sealed class MixedEvidence
{
    /// <summary>So many bytes that are not UTF-8 say whether they are Korean: of 250 syllables three in four are frequent ones.</summary>
    private const int EnoughRest = 512;

    private readonly IslandReader reader;
    private readonly ArrayBufferWriter<byte> rest = new();
    private bool hasUtf8;
    private bool hasCp949;
    private bool beginsInCp949;

    private MixedEvidence(bool isMainlyCp949) => reader = new IslandReader(new MixedShape(isMainlyCp949, isMainlyCp949));

    private bool IsDecided => hasUtf8 && hasCp949 && rest.WrittenCount >= EnoughRest;

    /// <summary>Says how a page that is not all UTF-8 mixes both charsets; null when it does not.</summary>
    public static MixedShape? Find(PageSample sample, Utf8Evidence utf8)
    {
        if (utf8.Errors == 0 || !(MayHaveUtf8(sample.Head) || MayHaveUtf8(sample.Middle) || MayHaveUtf8(sample.Tail)))
        {
            return null;
        }

        var evidence = new MixedEvidence(utf8.IsMinor);
        evidence.Add(sample.Head.StartsWith(Encoding.UTF8.Preamble) ? sample.Head[Encoding.UTF8.Preamble.Length..] : sample.Head);
        evidence.Add(sample.Middle);
        evidence.Add(sample.Tail);
        return evidence.hasUtf8 && evidence.hasCp949 && evidence.IsRestKorean() ? new MixedShape(utf8.IsMinor, evidence.beginsInCp949) : null;
    }

    /// <summary>
    /// Looks for what code page 949 hardly ever looks like: two syllables of UTF-8 side by side, one between tags, or a byte order mark within
    /// the page. The first byte of a syllable, EA to ED, is a hanja's first byte there.
    /// </summary>
    private static bool MayHaveUtf8(ReadOnlySpan<byte> bytes)
    {
        for (var rest = bytes; rest.IndexOfAnyInRange((byte)0xEA, (byte)0xED) is >= 0 and var start; rest = rest[(start + 1)..])
        {
            var at = bytes.Length - rest.Length + start;
            if (IsSyllable(bytes, at) && (IsSyllable(bytes, at + 3) || (at > 0 && bytes[at - 1] == '>' && bytes[(at + 3)..] is [(byte)'<', ..])))
            {
                return true;
            }
        }

        return bytes.LastIndexOf("\uFEFF"u8) > 0;
    }

    private static bool IsSyllable(ReadOnlySpan<byte> bytes, int at) =>
        bytes[at..] is [>= 0xEA and <= 0xED, >= 0x80 and <= 0xBF, >= 0x80 and <= 0xBF, ..];

    private void Add(ReadOnlySpan<byte> bytes)
    {
        var before = (byte)'\n';
        while (!IsDecided && bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is >= 0 and var start)
        {
            before = start > 0 ? bytes[start - 1] : before;
            bytes = bytes[start..];
            var length = bytes.IndexOfAnyInRange((byte)0, (byte)0x7F);
            var island = length < 0 ? bytes : bytes[..length];
            byte? after = length < 0 ? null : bytes[length];
            AddIsland(island, before, after);
            bytes = bytes[island.Length..];
        }
    }

    private void AddIsland(ReadOnlySpan<byte> island, byte before, byte? after)
    {
        while (island.Length > IslandReader.LongestIsland)
        {
            var stretches = reader.ReadPiece(island[..IslandReader.LongestIsland], before);
            Note(island, stretches, before, after);
            island = island[stretches[^1].End..];
        }

        Note(island, reader.ReadWhole(island, before, after), before, after);
    }

    private void Note(ReadOnlySpan<byte> island, IReadOnlyList<IslandStretch> stretches, byte before, byte? after)
    {
        foreach (var stretch in stretches)
        {
            var bytes = island[stretch.Start..stretch.End];
            var next = stretch.End < island.Length ? island[stretch.End] : after ?? (byte)'\n';
            if (!stretch.IsUtf8 || stretch.IsDoubtful)
            {
                // With the byte behind it: a trail may be ASCII.
                rest.Write(bytes);
                rest.Write([next < 0x80 ? next : (byte)' ']);
            }

            if (!stretch.IsDoubtful && !(stretch.IsUtf8 ? hasUtf8 : hasCp949))
            {
                var isProof = StretchEvidence.IsProof(bytes, stretch.IsUtf8, stretch.Start > 0 ? island[stretch.Start - 1] : before, next);
                beginsInCp949 |= isProof && !stretch.IsUtf8 && !hasUtf8;
                hasUtf8 |= stretch.IsUtf8 && isProof;
                hasCp949 |= !stretch.IsUtf8 && isProof;
            }
        }
    }

    /// <summary>Whether what is not UTF-8 may be Korean: Japanese in Shift_JIS, say, would become rare syllables.</summary>
    private bool IsRestKorean() => KoreanEvidence.Measure(PageSample.Of(rest.WrittenSpan), Cp949.Table).IsPlausible;
}
