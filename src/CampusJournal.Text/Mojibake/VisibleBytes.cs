using System.Text;

namespace CampusJournal.Text.Mojibake;

/// <summary>How single bytes look in a code page: which byte a visible character stands for.</summary>
internal static class VisibleBytes
{
    private const int MacRoman = 10000;

    /// <summary>
    /// Reads code pages into one table from character to byte, zero for none. A character takes the byte of the first page that has
    /// it; C1 controls stand for their own byte where no page uses it, as the WHATWG standard has it for windows pages.
    /// </summary>
    public static byte[] Of(params ReadOnlySpan<int> codePages)
    {
        var table = new byte[0x10000];
        foreach (var codePage in codePages)
        {
            foreach (var (character, value) in HighHalf(codePage))
            {
                if (table[character] == 0)
                {
                    table[character] = value;
                }
            }
        }

        for (var c1 = 0x80; c1 < 0xA0; c1++)
        {
            table[c1] = table[c1] == 0 ? (byte)c1 : table[c1];
        }

        return table;
    }

    /// <summary>Turns a table of <see cref="Of"/> round: what each of the bytes 80 to FF looks like.</summary>
    public static char[] Show(byte[] table)
    {
        var shown = new char[128];
        for (var character = table.Length - 1; character >= 0x80; character--)
        {
            // Where a byte has several looks the printable one of the lowest code point is usual; C1 controls are the last resort.
            if (table[character] >= 0x80 && (character >= 0xA0 || shown[table[character] - 0x80] == 0))
            {
                shown[table[character] - 0x80] = (char)character;
            }
        }

        return shown;
    }

    /// <summary>Gets what the bytes 80 to FF look like in a code page; unassigned ones are left out.</summary>
    public static IEnumerable<(char Character, byte Value)> HighHalf(int codePage)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(codePage, EncoderFallback.ExceptionFallback, new DecoderReplacementFallback("\uFFFD"));
        for (var value = 0x80; value <= 0xFF; value++)
        {
            var text = encoding.GetString([(byte)value]);
            if (text.Length == 1 && text[0] is >= '\x80' and not '\uFFFD')
            {
                yield return (text[0], (byte)value);
            }
        }

        if (codePage == MacRoman)
        {
            // Python and Apple disagree with .NET on three signs; text of either origin is met.
            yield return ('\u03A9', 0xBD);
            yield return ('\u2126', 0xBD);
            yield return ('\u20AC', 0xDB);
            yield return ('\u00A4', 0xDB);
            yield return ('\uF8FF', 0xF0);
        }
    }

    /// <summary>Reads a code page of pairs into a table from character to pair (<c>lead &lt;&lt; 8 | trail</c>), zero for none.</summary>
    public static ushort[] Pairs(int codePage)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(codePage, EncoderFallback.ExceptionFallback, new DecoderReplacementFallback("\uFFFD"));
        var table = new ushort[0x10000];
        for (var pair = 0x8140; pair < 0xFF00; pair++)
        {
            if ((pair & 0xFF) is < 0x40 or 0xFF or 0x7F)
            {
                continue;
            }

            var text = encoding.GetString([(byte)(pair >> 8), (byte)pair]);
            if (text.Length == 1 && text[0] is >= '\x80' and not '\uFFFD' and not (>= '\uE000' and < '\uF900') && table[text[0]] == 0)
            {
                table[text[0]] = (ushort)pair;
            }
        }

        return table;
    }
}
