using System.Globalization;

namespace CampusJournal.Text.Mojibake.Forward;

/// <summary>Bytes as in a URL: <c>%BB%F3</c>.</summary>
internal sealed class PercentSpelling : IDamageSpelling
{
    /// <inheritdoc/>
    public string? Write(DamageTape tape) => tape.Read((bytes, result) =>
    {
        foreach (var value in bytes)
        {
            if (value is < 0x80 and not (byte)'%')
            {
                result.Append((char)value);
            }
            else
            {
                result.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
            }
        }

        return true;
    });

    /// <inheritdoc/>
    public DamageTape? Read(string text)
    {
        var tape = new DamageTape(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                tape.Add(byte.Parse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 2;
                continue;
            }

            tape.AddSpelled(text[i]);
        }

        return tape;
    }
}
