using System.Buffers;

namespace CampusJournal.Text.Mojibake;

/// <summary>The known misreadings. Adding one is adding a row.</summary>
internal static class Misreadings
{
    private const int Cp437 = 437, Cp874 = 874, Gbk = 936, Big5 = 950, Cp1250 = 1250, Cp1251 = 1251, Cp1252 = 1252, Cp1254 = 1254;
    private const int MacRoman = 10000, Koi8R = 20866, Latin1 = 28591, Latin2 = 28592, Greek = 28597, Latin9 = 28605, EucJp = 51932;

    private static readonly LostByte SoftHyphen = new(0xAD, 3, 0.7f);

    /// <summary>Gets all misreadings, the most frequent first.</summary>
    public static IReadOnlyList<Misreading> All { get; } =
    [
        new("cp949-as-western", TargetDecoder.Cp949, WesternBytes) { Chain = ["cp949", "latin-1"], HasJoins = true, Lost = [SoftHyphen] },
        new("utf8-as-western", TargetDecoder.Utf8, WesternBytes)
        {
            Chain = ["utf-8", "cp1252"],
            SpaceIsNbsp = true,
            Lost = [new(0x81, 7, 7), new(0x8D, 7, 7), new(0x8F, 7, 7), new(0x90, 7, 7), new(0x9D, 7, 7), new(0xA0, 9, 9), new(0xAD, 7, 7)],
        },
        new("utf8-as-western-twice", TargetDecoder.Utf8, WesternBytes) { Chain = ["utf-8", "cp1252", "utf-8", "cp1252"], IsDouble = true },
        new("cp949-as-western-then-utf8", TargetDecoder.Cp949, WesternBytes) { Chain = ["cp949", "cp1252", "utf-8", "cp1252"], IsDouble = true },
        new("utf8-as-mac-roman", TargetDecoder.Utf8, () => VisibleBytes.Of(MacRoman)) { Chain = ["utf-8", "mac-roman"] },
        new("cp949-as-mac-roman", TargetDecoder.Cp949, () => VisibleBytes.Of(MacRoman)) { Chain = ["cp949", "mac-roman"], Signature = MacRomanSigns },
        new("utf8-as-cp874", TargetDecoder.Utf8, () => VisibleBytes.Of(Cp874, Cp1252)) { Chain = ["utf-8", "cp874"], Signature = Range('\u0E01', '\u0E5B') },
        new("utf8-as-iso-8859-7", TargetDecoder.Utf8, () => VisibleBytes.Of(Greek, Cp1252)) { Chain = ["utf-8", "iso-8859-7"], Signature = Range('\u0384', '\u03CE'), Also = [('‘', 0xA1), ('’', 0xA2), ('€', 0xA4), ('₯', 0xA5), ('ͺ', 0xAA)] },
        new("utf8-as-cp949", TargetDecoder.Utf8, () => new byte[0x10000], () => CodePages.Cp949.EncodeTable.ToArray())
        {
            Chain = ["utf-8", "cp949"],
            Signature = Range('\u3400', '\uD7A3'),
        },
        new("cp949-as-hybrid", TargetDecoder.Cp949, WesternBytes) { Chain = ["cp949", "latin-1"], HasJoins = true, JoinsAnywhere = true },
        new("johab-as-western", TargetDecoder.Johab, WesternBytes) { Chain = ["johab", "latin-1"] },
    ];

    // Signs that bytes 80-FF have in MacRoman and in none of the western pages.
    private static SearchValues<char> MacRomanSigns => SearchValues.Create(
        "\u221E\u2264\u2265\u2202\u2211\u220F\u03C0\u222B\u03A9\u2126\u221A\u2248\u2206\u25CA\u02D9\u02DA\u02DD\u02DB\u02C7\uFB01\uFB02\u0131\u02D8\u2044\uF8FF");

    private static byte[] WesternBytes() => VisibleBytes.Of(Latin1, Cp1252, Cp1254);

    private static SearchValues<char> Range(char first, char last) =>
        SearchValues.Create(string.Create(last - first + 1, first, static (span, first) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = (char)(first + i);
            }
        }));
}
