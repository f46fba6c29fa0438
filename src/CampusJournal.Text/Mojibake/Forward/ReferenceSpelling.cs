using System.Globalization;
using System.Net;
using System.Text;

namespace CampusJournal.Text.Mojibake.Forward;

/// <summary>Characters outside ASCII as HTML references; a number means its code point, U+0080 to U+009F too. References to ASCII are text.</summary>
internal sealed class ReferenceSpelling : IDamageSpelling
{
    // The longest name of HTML 4.01 is thetasym; a number has at most seven digits.
    private const int LongestReference = 11;

    /// <inheritdoc/>
    public string? Write(DamageTape tape)
    {
        var text = tape.Read((bytes, _) => bytes.IsEmpty);
        if (text is null)
        {
            return null;
        }

        var result = new StringBuilder(text.Length * 6);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii)
            {
                result.Append(rune);
            }
            else
            {
                result.Append(CultureInfo.InvariantCulture, $"&#{rune.Value};");
            }
        }

        return result.ToString();
    }

    /// <inheritdoc/>
    public DamageTape? Read(string text)
    {
        var tape = new DamageTape(text.Length);
        Span<char> pair = stackalloc char[2];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '&' || !TryRead(text.AsSpan(i), out var rune, out var length))
            {
                tape.Add(text[i]);
                continue;
            }

            foreach (var character in pair[..rune.EncodeToUtf16(pair)])
            {
                tape.Add(character);
            }

            i += length - 1;
        }

        return tape;
    }

    private static bool TryRead(ReadOnlySpan<char> text, out Rune rune, out int length)
    {
        rune = default;
        length = text[..Math.Min(text.Length, LongestReference)].IndexOf(';') + 1;
        if (length < 3)
        {
            return false;
        }

        var name = text[1..(length - 1)];
        if (name[0] != '#')
        {
            var decoded = WebUtility.HtmlDecode(text[..length].ToString());
            return Rune.DecodeFromUtf16(decoded, out rune, out var read) == System.Buffers.OperationStatus.Done && read == decoded.Length && !rune.IsAscii;
        }

        var isHex = name is [_, 'x' or 'X', ..];
        return int.TryParse(name[(isHex ? 2 : 1)..], isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 0x80 && Rune.TryCreate(number, out rune);
    }
}
