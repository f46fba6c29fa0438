using System.Buffers;

namespace CampusJournal.Text.Mojibake.Forward;

/// <summary>ftfy's first attempt: a text whose characters all belong to one code page, and whose bytes there are UTF-8, is read as that.</summary>
internal sealed class FtfyWholeText(FtfyCodePages pages)
{
    private const byte Lost = 0x1A;
    private const byte QuestionMark = (byte)'?';

    /// <summary>Reads a text again by the first code page that allows it.</summary>
    /// <returns>The new text, or null when no page does.</returns>
    public string? Decode(ReadOnlySpan<char> text)
    {
        var holding = pages.Holding(text);
        for (var page = 0; holding != 0; page++, holding >>= 1)
        {
            if ((holding & 1) != 0 && MayBeUtf8(text, pages.BytesOf(page)) && Decode(text, page) is { } decoded)
            {
                return decoded;
            }
        }

        return null;
    }

    // A cheap refusal: bytes that can not be UTF-8 whatever is restored. Spaces, lost bytes and ? may stand for a trail.
    private static bool MayBeUtf8(ReadOnlySpan<char> text, ReadOnlySpan<byte> bytes)
    {
        var trails = 0;
        foreach (var character in text)
        {
            var value = bytes[FtfyCharacters.NumberOf(character)];
            if (trails > 0)
            {
                if (value is not ((>= 0x80 and <= 0xBF) or (byte)' ' or Lost or QuestionMark))
                {
                    return false;
                }

                trails--;
                continue;
            }

            trails = value switch
            {
                < 0x80 => 0,
                0xC0 or (>= 0xC2 and < 0xE0) => 1,
                >= 0xE0 and < 0xF0 => 2,
                >= 0xF0 and <= 0xF4 => 3,
                _ => -1,
            };
            if (trails < 0)
            {
                return false;
            }
        }

        return trails == 0;
    }

    private string? Decode(ReadOnlySpan<char> text, int page)
    {
        var bytesOf = pages.BytesOf(page);
        var source = ArrayPool<byte>.Shared.Rent(text.Length * 5);
        var target = ArrayPool<byte>.Shared.Rent(text.Length * 5);
        try
        {
            for (var i = 0; i < text.Length; i++)
            {
                source[i] = bytesOf[FtfyCharacters.NumberOf(text[i])];
            }

            var length = text.Length;
            if (pages[page].RestoresSpaces)
            {
                length = FtfyBytes.RestoreSpaces(source.AsSpan(0, length), target);
                (source, target) = (target, source);
            }

            if (pages[page].IsLenient)
            {
                length = FtfyBytes.ReplaceLossy(source.AsSpan(0, length), target);
                (source, target) = (target, source);
            }

            return LenientUtf8.Decode(source.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(source);
            ArrayPool<byte>.Shared.Return(target);
        }
    }
}
