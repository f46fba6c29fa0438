using System.Globalization;

namespace CampusJournal.Text.Mojibake.Forward;

/// <summary>Bytes as in a mail header (RFC 2047): <c>=?euc-kr?B?u/M=?=</c>.</summary>
internal sealed class EncodedWordSpelling : IDamageSpelling
{
    private const string Start = "=?";
    private const string End = "?=";

    // A standard word has 75 characters; the bound keeps hostile text from being searched to its end again and again.
    private const int LongestWord = 16_384;

    /// <inheritdoc/>
    public string? Write(DamageTape tape)
    {
        var words = 0;
        return tape.Read((bytes, result) =>
        {
            result.Append("=?euc-kr?B?").Append(Convert.ToBase64String(bytes)).Append(End);
            return ++words == 1;
        });
    }

    /// <inheritdoc/>
    public DamageTape? Read(string text)
    {
        var tape = new DamageTape(text.Length);
        var rest = text.AsSpan();
        var isAfterWord = false;
        while (!rest.IsEmpty)
        {
            // White space between two encoded words is no part of the text.
            var blank = rest.Length - rest.TrimStart(" \t\r\n").Length;
            var start = isAfterWord ? blank : 0;
            var length = rest[start..].StartsWith(Start) ? ReadWord(rest[start..], tape) : 0;
            if (length < 0)
            {
                return null;
            }

            if (length == 0)
            {
                start = 0;
                length = 1;
                tape.Add(rest[0]);
                isAfterWord = false;
            }
            else
            {
                isAfterWord = true;
            }

            rest = rest[(start + length)..];
        }

        return tape;
    }

    // =?charset?B or Q?text?= ; 0 when it is no encoded word, -1 when its text is not of the encoding.
    private static int ReadWord(ReadOnlySpan<char> text, DamageTape tape)
    {
        var charset = text[Start.Length..].IndexOf('?') + Start.Length;
        if (charset <= Start.Length || charset + 2 >= text.Length || text[charset + 2] != '?')
        {
            return 0;
        }

        var body = text[(charset + 3)..];
        var end = body[..Math.Min(body.Length, LongestWord)].IndexOf(End);
        if (end < 0)
        {
            return 0;
        }

        var isRead = char.ToUpperInvariant(text[charset + 1]) switch
        {
            'B' => TryReadBase64(body[..end], tape),
            'Q' => TryReadQuoted(body[..end], tape),
            _ => false,
        };
        return isRead ? charset + 3 + end + End.Length : -1;
    }

    private static bool TryReadBase64(ReadOnlySpan<char> text, DamageTape tape)
    {
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        if (!Convert.TryFromBase64Chars(text, bytes, out var count))
        {
            return false;
        }

        foreach (var value in bytes.AsSpan(0, count))
        {
            tape.Add(value);
        }

        return true;
    }

    private static bool TryReadQuoted(ReadOnlySpan<char> text, DamageTape tape)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '=')
            {
                tape.AddSpelled(text[i] == '_' ? ' ' : text[i]);
                continue;
            }

            if (i + 2 >= text.Length || !byte.TryParse(text.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                return false;
            }

            tape.Add(value);
            i += 2;
        }

        return true;
    }
}
