using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace CampusJournal.Text.Html;

/// <summary>Looks in UTF-8 for the words of a charset declaration, <c>charset</c> in any case and <c>&lt;?xml</c>, in one pass.</summary>
/// <remarks>Of each word two neighbours that pages seldom hold otherwise are compared at sixteen places at a time; the rest is looked at only there.</remarks>
internal static class DeclaringWords
{
    private const byte LowerCase = 0x20;

    // cha|rs|et: "rs" begins three bytes into the word.
    private const int BytesBeforePair = 3;

    /// <summary>Says whether one of the words stands somewhere.</summary>
    public static bool StandIn(ReadOnlySpan<byte> utf8)
    {
        var i = 0;
        for (ref var first = ref MemoryMarshal.GetReference(utf8); i + Vector128<byte>.Count < utf8.Length; i += Vector128<byte>.Count)
        {
            var pairs = Pairs(ref Unsafe.Add(ref first, i));
            if (pairs != Vector128<byte>.Zero && StandIn(utf8, i, pairs.ExtractMostSignificantBits()))
            {
                return true;
            }
        }

        for (; i < utf8.Length; i++)
        {
            if (StandsAround(utf8, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where <c>rs</c> or <c>?x</c> begin.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Pairs(ref byte first)
    {
        var block = Vector128.LoadUnsafe(ref first) | Vector128.Create(LowerCase);
        var oneAfter = Vector128.LoadUnsafe(ref Unsafe.Add(ref first, 1)) | Vector128.Create(LowerCase);
        return (Vector128.Equals(block, Vector128.Create((byte)'r')) & Vector128.Equals(oneAfter, Vector128.Create((byte)'s')))
            | (Vector128.Equals(block, Vector128.Create((byte)'?')) & Vector128.Equals(oneAfter, Vector128.Create((byte)'x')));
    }

    private static bool StandIn(ReadOnlySpan<byte> utf8, int start, uint places)
    {
        for (; places != 0; places &= places - 1)
        {
            if (StandsAround(utf8, start + BitOperations.TrailingZeroCount(places)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StandsAround(ReadOnlySpan<byte> utf8, int pair) =>
        (pair >= BytesBeforePair && StartsWith(utf8[(pair - BytesBeforePair)..], "charset"u8)) || (pair >= 1 && StartsWith(utf8[(pair - 1)..], "<?xml"u8));

    private static bool StartsWith(ReadOnlySpan<byte> utf8, ReadOnlySpan<byte> word) => utf8.Length >= word.Length && Ascii.EqualsIgnoreCase(utf8[..word.Length], word);
}
