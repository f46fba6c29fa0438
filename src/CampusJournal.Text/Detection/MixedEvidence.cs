using System.Buffers;
using System.Text.Unicode;
using CampusJournal.Text.CodePages;

namespace CampusJournal.Text.Detection;

/// <summary>Whether a page is UTF-8 with code page 949 in it, or the reverse.</summary>
internal static class MixedEvidence
{
    /// <summary>A shorter run of UTF-8 is an accident: some hanja look so.</summary>
    private const int ShortestWord = 6;

    private const byte FirstOfThree = 0xE0;

    /// <summary>What a change of charset costs, in nats, and how much better a page must read as mixed.</summary>
    private const double ChangeCost = 6;
    private const double LeastGain = 14;

    /// <summary>Says whether a page that is not all UTF-8 reads better island by island than in one charset.</summary>
    public static bool IsMixed(PageSample sample, Utf8Evidence utf8)
    {
        if (utf8.Errors == 0 || !(HasWord(sample.Head) || HasWord(sample.Middle) || HasWord(sample.Tail)) || !IsRestKorean(sample))
        {
            return false;
        }

        var mixed = Read(sample, new MixedDecoder());
        return mixed.Changes > 0
            && mixed.Nats - (ChangeCost * mixed.Changes) > LeastGain + Math.Max(Read(sample, new Utf8Decoder()).Nats, Read(sample, CharsetDecoder.For("cp949")).Nats);
    }

    /// <summary>Looks for a word of UTF-8: a run outside ASCII that is well-formed, begins with three bytes, and is more than U+FFFD.</summary>
    private static bool HasWord(ReadOnlySpan<byte> bytes)
    {
        while (bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is >= 0 and var start)
        {
            bytes = bytes[start..];
            var length = bytes.IndexOfAnyInRange((byte)0, (byte)0x7F);
            var word = length < 0 ? bytes : bytes[..length];
            bytes = bytes[word.Length..];
            if (word.Length >= ShortestWord && word[0] >= FirstOfThree && Utf8.IsValid(word) && MixedDecoder.IsUtf8(word) == true)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what is not UTF-8 may be Korean: Japanese in Shift_JIS, say, would become rare syllables.</summary>
    private static bool IsRestKorean(PageSample sample)
    {
        var rest = new ArrayBufferWriter<byte>();
        AddRest(rest, sample.Head);
        AddRest(rest, sample.Middle);
        AddRest(rest, sample.Tail);
        return KoreanEvidence.Measure(PageSample.Of(rest.WrittenSpan), Cp949.Table).IsPlausible;
    }

    // With the byte behind each island: a trail may be ASCII.
    private static void AddRest(ArrayBufferWriter<byte> rest, ReadOnlySpan<byte> bytes)
    {
        while (bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is >= 0 and var start)
        {
            bytes = bytes[start..];
            var length = bytes.IndexOfAnyInRange((byte)0, (byte)0x7F);
            var island = length < 0 ? bytes : bytes[..length];
            if (MixedDecoder.IsUtf8(island) == false)
            {
                rest.Write(bytes[..Math.Min(bytes.Length, island.Length + 1)]);
            }

            bytes = bytes[island.Length..];
        }
    }

    private static (double Nats, int Changes) Read<TDecoder>(PageSample sample, TDecoder decoder)
        where TDecoder : CharsetDecoder
    {
        var chars = ArrayPool<char>.Shared.Rent(decoder.MaxCharCount(sample.Length));
        try
        {
            var length = decoder.Decode(sample.Head, chars);
            length += decoder.Decode(sample.Middle, chars.AsSpan(length));
            length += decoder.Decode(sample.Tail, chars.AsSpan(length));
            length += decoder.Finish(chars.AsSpan(length));
            return (CharsetScorer.Nats(chars.AsSpan(0, length), out _), decoder is MixedDecoder mixed ? mixed.Changes : 0);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(chars);
        }
    }
}
