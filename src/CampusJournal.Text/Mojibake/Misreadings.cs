using System.Buffers;
using CampusJournal.Text.CodePages;

namespace CampusJournal.Text.Mojibake;

/// <summary>The known misreadings. Adding one is adding a row.</summary>
internal static class Misreadings
{
    /// <summary>What chains that read pairs as pairs, or letters as letters, must gain beyond the others (nats): any text decodes there.</summary>
    private const float NoParity = 3.5f;

    /// <summary>What it costs to keep a character where the whole text went through the chain: next to nothing was there before.</summary>
    private const float WholeText = 8;

    /// <summary>Half of the pairs must be common Hangul: nearly all are in Korean text, fewer where other text is read so.</summary>
    public const float MostlyHangul = 0.5f;

    /// <summary>To think that one byte of a line is lost: seldom.</summary>
    private const float OneLostByte = 8;

    /// <summary>The leads of Hangul in UTF-8; a word begins with one.</summary>
    private const int FirstHangulLead = 0xEA;

    private const int LastHangulLead = 0xED;

    private static readonly SearchValues<char> Cyrillic = Range('\u0401', '\u045F');
    private static readonly SearchValues<char> BoxDrawing = Range('\u2500', '\u25A0');
    private static readonly SearchValues<char> Koi = SearchValues.Create([.. Enumerable.Range('\u2500', 0xA1).Concat(Enumerable.Range('\u0401', 0x5F)).Select(code => (char)code)]);
    private static readonly SearchValues<char> Hanja = Range('\u4E00', '\u9FFF');
    private static readonly SearchValues<char> CentralEuropean = SearchValues.Create(
        "ĂăĄąĆćČčĎďĐđĘęĚěĹĺĽľŁłŃńŇňŐőŔŕŘřŚśŞşŠšŢţŤťŮůŰűŹźŻżŽžˇ˘˙˛˝");

    // What the leads of Hangul in UTF-8 (EA to ED) and of its signs (E2, E3) are in code page 437.
    private static readonly SearchValues<char> Dos = SearchValues.Create("Ωδ∞φΓπß");

    // What Latin-9 has where Latin-1 has ¤ ¦ ¨ ´ ¸ ¼ ½ ¾.
    private static readonly SearchValues<char> Latin9 = SearchValues.Create("€ŠšŽžŒœŸ");

    // What form KC makes of ¼, of ´ ¯ ¨ ¸ and of µ; see ShownPairs for what must be beside them.
    private static readonly SearchValues<char> Replaced = SearchValues.Create("\u2044\u0301\u0304\u0308\u0327\u03BC");

    // What form KC makes of the characters of Latin-1 of which it makes one.
    private static readonly (char Character, byte Value)[] ReplacedSigns =
        [('a', 0xAA), ('o', 0xBA), ('1', 0xB9), ('2', 0xB2), ('3', 0xB3), (' ', 0xA0), ('\u03BC', 0xB5)];

    private static readonly string[] Western = ["latin-1", "cp1252", "cp1254"];

    // U+00AD is invisible, so cleaning tools remove it. Three nats for the hypothesis, then 0.3 a byte.
    private static readonly LostByte SoftHyphen = new(0xAD, 3, 0.3f);

    // The bytes that windows-1252 leaves open, and the two that are invisible: what drops one of them drops them all.
    private static readonly LostByte[] InvisibleInWestern =
        [new(0x81, 7, 2.5f), new(0x8D, 7, 2.5f), new(0x8F, 7, 2.5f), new(0x90, 7, 2.5f), new(0x9D, 7, 2.5f), new(0xA0, 9, 9), new(0xAD, 7, 2.5f)];

    /// <summary>Gets UTF-8 shown in windows-1252, or Latin-1 where that has no character.</summary>
    public static Misreading Utf8AsWestern { get; } =
        new(TargetDecoder.Utf8, "cp1252", "latin-1") { MayBeStrict = true, SpaceIsNbsp = true, Lost = InvisibleInWestern };

    /// <summary>Gets all misreadings, the most frequent first.</summary>
    public static IReadOnlyList<Misreading> All { get; } =
    [
        new(TargetDecoder.Cp949, Western) { MayBeStrict = true, HasJoins = true, Lost = [SoftHyphen] },
        Utf8AsWestern,
        new(TargetDecoder.Utf8, "cp1252", "latin-1") { IsDouble = true },
        new(TargetDecoder.Cp949, Western) { IsDouble = true },
        new(TargetDecoder.Utf8, "mac-roman"),
        new(TargetDecoder.Cp949, "mac-roman") { ExtraGain = NoParity, LeastHangulShare = MostlyHangul, LeastKeepCost = WholeText },
        new(TargetDecoder.Utf8, "cp874") { Signature = Range('\u0E01', '\u0E5B') },
        new(TargetDecoder.Utf8, "iso-8859-7") { Signature = Range('\u0384', '\u03CE') },
        new(TargetDecoder.Utf8, "iso-8859-15") { Signature = Latin9 },
        new(TargetDecoder.Utf8, "cp437") { Signature = Dos },
        new(TargetDecoder.Utf8, "cp949") { Signature = HangulStarts() },
        new(TargetDecoder.Utf8, "gbk") { Signature = Hanja, ExtraGain = NoParity },
        new(TargetDecoder.Cp949, Western) { HasJoins = true, JoinsAnywhere = true, IsLastResort = true },
        new(TargetDecoder.Johab, "latin-1", "cp1252") { LeastKeepCost = WholeText },
        new(TargetDecoder.Cp949, "latin-1") { Signature = Replaced, Rewrites = ["nfkc"], Also = ReplacedSigns },
        new(TargetDecoder.Cp949, "cp437") { Signature = BoxDrawing, LeastHangulShare = MostlyHangul, LeastKeepCost = WholeText },
        new(TargetDecoder.Cp949, "koi8-r") { Signature = Koi, LeastHangulShare = MostlyHangul, LeastKeepCost = WholeText },
        new(TargetDecoder.Cp949, "gbk") { Signature = Hanja, ExtraGain = NoParity, LeastHangulShare = MostlyHangul, LeastKeepCost = WholeText },
        new(TargetDecoder.Cp949, "big5") { Signature = Hanja, ExtraGain = NoParity, LeastHangulShare = MostlyHangul, LeastKeepCost = WholeText },
        new(TargetDecoder.Cp949, "euc-jp") { Signature = Hanja, ExtraGain = NoParity, LeastHangulShare = MostlyHangul, LeastKeepCost = WholeText },
        new(TargetDecoder.Cp949, "cp1251") { Signature = Cyrillic, ExtraGain = NoParity, LeastHangulShare = MostlyHangul, LeastKeepCost = WholeText },
        new(TargetDecoder.Cp949, "cp1250") { Signature = CentralEuropean, ExtraGain = NoParity, LeastHangulShare = MostlyHangul, LeastKeepCost = WholeText },
        new(TargetDecoder.Cp949, "iso-8859-2") { Signature = CentralEuropean, ExtraGain = NoParity, LeastHangulShare = MostlyHangul, LeastKeepCost = WholeText },
    ];

    /// <summary>Gets the misreadings in which bytes are inferred that no chain describes as lost.</summary>
    public static IReadOnlyList<Misreading> Inferred { get; } =
    [
        new(TargetDecoder.Utf8, "cp949") { Signature = HangulStarts(), IsInferred = true, Blanks = "\uFFFD?", Lost = AnyByte(0x80, 0xF4, 0) },
        new(TargetDecoder.Cp949, Western) { IsInferred = true, Lost = AnyByte(0xA1, 0xFD, OneLostByte) },
    ];

    private static LostByte[] AnyByte(int first, int last, float cost) =>
        [.. Enumerable.Range(first, last - first + 1).Select(value => new LostByte((byte)value, cost, cost))];

    private static SearchValues<char> Range(char first, char last) =>
        SearchValues.Create(string.Create(last - first + 1, first, static (span, first) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = (char)(first + i);
            }
        }));

    /// <summary>What the first two of the three bytes of a syllable are in code page 949.</summary>
    private static SearchValues<char> HangulStarts()
    {
        var starts = new List<char>();
        for (var lead = FirstHangulLead; lead <= LastHangulLead; lead++)
        {
            foreach (var character in Cp949.Table.Slice((lead << 8) + 0x80, 0x40))
            {
                if (character != 0)
                {
                    starts.Add((char)character);
                }
            }
        }

        return SearchValues.Create([.. starts]);
    }
}
