using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace CampusJournal.Text.Html;

/// <summary>Looks in UTF-8, before it is decoded, for what may be a charset declaration: <c>charset</c> in any case, and a <c>meta</c> that it may stand in.</summary>
/// <remarks>
/// A prolog counts at the start of a page only, and is not looked for. Of the word two neighbours that pages seldom hold otherwise are
/// compared at sixteen places at a time; the rest is looked at only there.
/// </remarks>
internal static class DeclaringWords
{
    private const byte LowerCase = 0x20;

    // cha|rs|et: "rs" begins three bytes into the word.
    private const int BytesBeforePair = 3;

    /// <summary>Says whether a declaration may stand somewhere; <c>script charset</c> is none.</summary>
    /// <param name="utf8">A stretch of a page; the tag at its start may be cut.</param>
    public static bool StandIn(ReadOnlySpan<byte> utf8)
    {
        if (IndexOfCharset(utf8) is not (>= 0 and var charset))
        {
            return false;
        }

        // The tag around it may have begun before the stretch.
        return !utf8[..charset].Contains((byte)'<') || HasMeta(utf8);
    }

    private static int IndexOfCharset(ReadOnlySpan<byte> utf8)
    {
        var i = 0;
        for (ref var first = ref MemoryMarshal.GetReference(utf8); i + Vector128<byte>.Count < utf8.Length; i += Vector128<byte>.Count)
        {
            for (var pairs = Pairs(ref Unsafe.Add(ref first, i)); pairs != 0; pairs &= pairs - 1)
            {
                var pair = i + BitOperations.TrailingZeroCount(pairs);
                if (StandsAround(utf8, pair))
                {
                    return pair - BytesBeforePair;
                }
            }
        }

        for (; i < utf8.Length; i++)
        {
            if (StandsAround(utf8, i))
            {
                return i - BytesBeforePair;
            }
        }

        return -1;
    }

    /// <summary>Where <c>rs</c> begins, a bit for each of sixteen places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Pairs(ref byte first)
    {
        var block = Vector128.LoadUnsafe(ref first) | Vector128.Create(LowerCase);
        var oneAfter = Vector128.LoadUnsafe(ref Unsafe.Add(ref first, 1)) | Vector128.Create(LowerCase);
        return (Vector128.Equals(block, Vector128.Create((byte)'r')) & Vector128.Equals(oneAfter, Vector128.Create((byte)'s'))).ExtractMostSignificantBits();
    }

    private static bool StandsAround(ReadOnlySpan<byte> utf8, int pair) => pair >= BytesBeforePair && StartsWith(utf8[(pair - BytesBeforePair)..], "charset"u8);

    private static bool HasMeta(ReadOnlySpan<byte> utf8)
    {
        for (; utf8.IndexOf((byte)'<') is >= 0 and var tag; utf8 = utf8[(tag + 1)..])
        {
            if (StartsWith(utf8[tag..], "<meta"u8))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWith(ReadOnlySpan<byte> utf8, ReadOnlySpan<byte> word) => utf8.Length >= word.Length && Ascii.EqualsIgnoreCase(utf8[..word.Length], word);
}
