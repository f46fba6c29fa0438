using System.Runtime.InteropServices;
using System.Text;

namespace CampusJournal.Text.Mojibake.Forward;

/// <summary>A double-byte code page as a misreading uses it: ASCII, and pairs whose lead is 81 or more.</summary>
internal sealed class DoubleByteCodePage
{
    private const int FirstLead = 0x81;
    private const int FirstTrail = 0x30;

    // What follows is from C6A1 on, in the order of the pairs: kana, Cyrillic, numbers. The framework has private use characters there.
    private const int Big5Extension = 0xC6A1;

    private static readonly (int Pair, char Character)[] Big5Corrections =
    [
        (0xA145, '•'), (0xA14E, '､'), (0xA1C2, '‾'), (0xA1E3, '∼'), (0xA1F2, '♁'), (0xA1F3, '☉'),
        (0xA241, '／'), (0xA242, '＼'), (0xA244, '¥'), (0xA246, '¢'), (0xA247, '£'),
        (0xA2A4, '═'), (0xA2A5, '╞'), (0xA2A6, '╪'), (0xA2A7, '╡'), (0xA2CC, '十'), (0xA2CE, '卅'),
    ];

    // Each is wanted rarely, and costs a millisecond.
    private static readonly Lazy<DoubleByteCodePage> LazyCp949 = new(() => new DoubleByteCodePage(CodePages.Cp949.Table));
    private static readonly Lazy<DoubleByteCodePage> LazyGbk = new(() => new DoubleByteCodePage(936));
    private static readonly Lazy<DoubleByteCodePage> LazyEucJp = new(() => new DoubleByteCodePage(51932));
    private static readonly Lazy<DoubleByteCodePage> LazyBig5 = new(MakeBig5);

    private readonly char[] characters = new char[0x10000];

    private DoubleByteCodePage(ReadOnlySpan<ushort> table) => MemoryMarshal.Cast<ushort, char>(table).CopyTo(characters);

    private DoubleByteCodePage(int number)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(number, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))
            ?? throw new ArgumentOutOfRangeException(nameof(number), number, "The framework has no such code page.");
        for (var lead = FirstLead; lead <= byte.MaxValue; lead++)
        {
            ReadRow(encoding, lead);
        }
    }

    /// <summary>Gets code page 949, in which UTF-8 is misread in Korea.</summary>
    public static DoubleByteCodePage Cp949 => LazyCp949.Value;

    /// <summary>Gets GBK, code page 936.</summary>
    public static DoubleByteCodePage Gbk => LazyGbk.Value;

    /// <summary>Gets EUC-JP as Windows and browsers have it, without its three-byte characters: a pair of code page 949 begins none of those that occur.</summary>
    public static DoubleByteCodePage EucJp => LazyEucJp.Value;

    /// <summary>Gets Big5 as Unicode's own old table and Python have it; browsers differ in kana and Cyrillic.</summary>
    public static DoubleByteCodePage Big5 => LazyBig5.Value;

    /// <summary>Gets the characters, indexed by <c>lead &lt;&lt; 8 | trail</c>; U+0000 where no character has the pair.</summary>
    public ReadOnlySpan<char> Characters => characters;

    /// <summary>Reads bytes.</summary>
    /// <returns>False when a byte or a pair has no character; the result is of no use then.</returns>
    public bool TryRead(ReadOnlySpan<byte> bytes, StringBuilder result)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
            {
                result.Append((char)bytes[i]);
                continue;
            }

            var character = i + 1 < bytes.Length ? characters[(bytes[i] << 8) | bytes[i + 1]] : '\0';
            if (character == '\0')
            {
                return false;
            }

            result.Append(character);
            i++;
        }

        return true;
    }

    /// <summary>Reads the pairs of a lead in one call, each before two line feeds: a trail that begins a pair itself takes the first of them.</summary>
    private void ReadRow(Encoding encoding, int lead)
    {
        const int step = 4;
        Span<byte> bytes = stackalloc byte[0x100 * step];
        bytes.Fill((byte)'\n');
        for (var trail = FirstTrail; trail <= byte.MaxValue; trail++)
        {
            (bytes[trail * step], bytes[trail * step + 1]) = ((byte)lead, (byte)trail);
        }

        Span<char> decoded = stackalloc char[0x100 * step];
        ReadOnlySpan<char> rest = decoded[..encoding.GetChars(bytes, decoded)];
        for (var trail = FirstTrail; trail <= byte.MaxValue; trail++)
        {
            rest = rest[rest.IndexOfAnyExcept('\n')..];
            var length = rest.IndexOf('\n');
            characters[lead << 8 | trail] = length == 1 && IsAssigned(rest[0]) ? rest[0] : '\0';
            rest = rest[length..];
        }
    }

    private static bool IsAssigned(char character) => character is not ((>= '\uE000' and <= '\uF8FF') or '\uFFFD' or < '\u00A0');

    private static DoubleByteCodePage MakeBig5()
    {
        var page = new DoubleByteCodePage(950);
        foreach (var (pair, character) in Big5Corrections)
        {
            page.characters[pair] = character;
        }

        var extension = new StringBuilder("ヾゝゞ々");
        AppendRange(extension, 'ぁ', 'ん');
        AppendRange(extension, 'ァ', 'ヶ');
        extension.Append("ДЕЁЖЗИЙКЛМУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя①②③④⑤⑥⑦⑧⑨⑩⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽");
        var place = Big5Extension;
        foreach (var character in extension.ToString())
        {
            page.characters[place] = character;
            place = (place & 0xFF) switch
            {
                0x7E => place + 0xA1 - 0x7E,
                0xFE => place + 0x100 + 0x40 - 0xFE,
                _ => place + 1,
            };
        }

        return page;
    }

    private static void AppendRange(StringBuilder text, char first, char last)
    {
        for (var character = first; character <= last; character++)
        {
            text.Append(character);
        }
    }
}
