using System.Buffers;

namespace CampusJournal.Articles.Html;

/// <summary>White space and comparison keys of short texts.</summary>
internal static class Spaces
{
    /// <summary>Collapses white space to single spaces, trims, and drops invisible characters.</summary>
    public static string Collapse(ReadOnlySpan<char> text)
    {
        using var room = new Room(text.Length);
        var result = room.Chars(stackalloc char[Room.Short]);
        var (length, pending) = (0, false);
        foreach (var c in text)
        {
            if (IsInvisible(c))
            {
                continue;
            }

            if (char.IsWhiteSpace(c))
            {
                pending = length > 0;
                continue;
            }

            if (pending)
            {
                result[length++] = ' ';
                pending = false;
            }

            result[length++] = c;
        }

        return new(result[..length]);
    }

    /// <summary>Returns the letters and digits in lower case: equal keys mean equal text for a reader.</summary>
    public static string Key(ReadOnlySpan<char> text)
    {
        using var room = new Room(text.Length);
        var result = room.Chars(stackalloc char[Room.Short]);
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                result[length++] = char.ToLowerInvariant(c);
            }
        }

        return new(result[..length]);
    }

    /// <summary>Soft hyphen, zero-width space, byte order mark, direction marks.</summary>
    public static bool IsInvisible(char c) => c is '\u00ad' or '\u200b' or '\ufeff' or '\u200e' or '\u200f';

    public static bool IsHangul(char c) => c is >= '가' and <= '힣';

    /// <summary>Returns the length of a text in letters: a syllable of Hangul and a Han character say as much as two.</summary>
    public static int Weight(ReadOnlySpan<char> text)
    {
        var weight = text.Length;
        foreach (var c in text)
        {
            weight += IsEastAsian(c) ? 1 : 0;
        }

        return weight;
    }

    /// <summary>Scripts that write words without spaces between all of them.</summary>
    public static bool IsEastAsian(char c) => IsHangul(c) || c is >= '\u3040' and <= '\u9fff';

    /// <summary>Whether a text is of such scripts alone; false for an empty one.</summary>
    public static bool AreEastAsian(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!IsEastAsian(c))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    /// <summary>Room for a text that is made and copied at once: short ones, nearly all, take none of the heap.</summary>
    private readonly ref struct Room(int length)
    {
        public const int Short = 256;

        private readonly char[]? rented = length > Short ? ArrayPool<char>.Shared.Rent(length) : null;

        public Span<char> Chars(Span<char> few) => rented ?? few;

        public void Dispose()
        {
            if (rented is not null)
            {
                ArrayPool<char>.Shared.Return(rented);
            }
        }
    }
}
