using System.Buffers;

namespace CampusJournal.Text.Mojibake;

/// <summary>The known misreadings. Adding one is adding a row.</summary>
internal static class Misreadings
{
    /// <summary>What chains that read pairs as pairs, or letters as letters, must gain beyond the others (nats): any text decodes there.</summary>
    private const float NoParity = 8;

    // Signs that bytes 80-FF have in MacRoman and in none of the western pages.
    private static readonly SearchValues<char> MacRomanSigns = SearchValues.Create(
        "\u221E\u2264\u2265\u2202\u2211\u220F\u03C0\u222B\u03A9\u2126\u221A\u2248\u2206\u25CA\u02D9\u02DA\u02DD\u02DB\u02C7\uFB01\uFB02\u0131\u02D8\u2044\uF8FF");

    private static readonly SearchValues<char> Cyrillic = Range('\u0401', '\u045F');
    private static readonly SearchValues<char> CentralEuropean = SearchValues.Create(
        "ĂăĄąĆćČčĎďĐđĘęĚěĹĺĽľŁłŃńŇňŐőŔŕŘřŚśŞşŠšŢţŤťŮůŰűŹźŻżŽžˇ˘˙˛˝");

    private static readonly SearchValues<char> Hanja = Range('\u4E00', '\u9FFF');

    private static readonly string[] Western = ["latin-1", "cp1252", "cp1254"];

    // U+00AD is invisible, so cleaning tools remove it. Three nats for the hypothesis, then 0.7 a byte.
    private static readonly LostByte SoftHyphen = new(0xAD, 3, 0.7f);

    // The bytes that windows-1252 leaves open, and the two that are invisible.
    private static readonly LostByte[] InvisibleInWestern =
        [new(0x81, 7, 7), new(0x8D, 7, 7), new(0x8F, 7, 7), new(0x90, 7, 7), new(0x9D, 7, 7), new(0xA0, 9, 9), new(0xAD, 7, 7)];

    /// <summary>Gets all misreadings, the most frequent first.</summary>
    public static IReadOnlyList<Misreading> All { get; } =
    [
        new(TargetDecoder.Cp949, Western) { HasJoins = true, Lost = [SoftHyphen] },
        new(TargetDecoder.Utf8, "cp1252", "latin-1") { SpaceIsNbsp = true, Lost = InvisibleInWestern },
        new(TargetDecoder.Utf8, "cp1252", "latin-1") { IsDouble = true },
        new(TargetDecoder.Cp949, Western) { IsDouble = true },
        new(TargetDecoder.Utf8, "mac-roman"),
        new(TargetDecoder.Cp949, "mac-roman") { Signature = MacRomanSigns },
        new(TargetDecoder.Utf8, "cp874") { Signature = Range('\u0E01', '\u0E5B') },
        new(TargetDecoder.Utf8, "iso-8859-7") { Signature = Range('\u0384', '\u03CE') },
        new(TargetDecoder.Utf8, "cp949") { Signature = Range('\u3400', '\uD7A3') },
        new(TargetDecoder.Cp949, Western) { HasJoins = true, JoinsAnywhere = true },
        new(TargetDecoder.Johab, "latin-1", "cp1252"),
        new(TargetDecoder.Cp949, "gbk") { Signature = Hanja, ExtraGain = NoParity },
        new(TargetDecoder.Cp949, "big5") { Signature = Hanja, ExtraGain = NoParity },
        new(TargetDecoder.Cp949, "koi8-r") { Signature = Cyrillic, ExtraGain = NoParity },
        new(TargetDecoder.Cp949, "cp1251") { Signature = Cyrillic, ExtraGain = NoParity },
        new(TargetDecoder.Cp949, "cp1250") { Signature = CentralEuropean, ExtraGain = NoParity },
        new(TargetDecoder.Cp949, "iso-8859-2") { Signature = CentralEuropean, ExtraGain = NoParity },
    ];

    private static SearchValues<char> Range(char first, char last) =>
        SearchValues.Create(string.Create(last - first + 1, first, static (span, first) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = (char)(first + i);
            }
        }));
}
