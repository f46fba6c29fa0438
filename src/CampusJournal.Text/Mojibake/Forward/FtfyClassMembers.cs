using static CampusJournal.Text.Mojibake.Forward.FtfyClass;

namespace CampusJournal.Text.Mojibake.Forward;

/// <summary>
/// Which characters belong to which class; <c>a-b</c> is a range. Facts of python-ftfy (github.com/rspeer/python-ftfy, Apache-2.0,
/// ftfy/badness.py of 6.2.3 and 6.3.1).
/// </summary>
internal static class FtfyClassMembers
{
    private const string DegreeSign = "°";

    private static readonly (FtfyClass Kind, string Characters)[] Shared =
    [
        (C1, "\u0080-\u009F"),
        (Bad, "¦¤¨¬¯¸ƒˆˇ˘˛˜†‡‰⌐◊\uFFFDªº"),
        (Currency, "¢£¥₧€"),
        (Start, "¡«¿©΄΅‘‚“„•‹\uF8FF"),
        (End, "®»˝”›™"),
        (Numeric, "²³¹±¼½¾×µ÷⁄∂∆∏∑√∞∩∫≈≠≡≤≥№"),
        (Kaomoji, "Ò-ÖÙ-Üò-öø-üŐ" + DegreeSign),
        (Upper, "À-ÑØÜÝĂĄĆČĎĐĘĚĞİĹĽŁŃŇŒŘŚŞŠŢŤŮŰŸŹŻŽҐ"),
        (Lower, "ßà-ñăąćčďđęěğĺľłœŕśşšťüźżžґﬁﬂ"),
        (UpperCommon, "ÞΑ-ΩΆΈΉΊΌΎΏΪΫЁ-Я"),
        (LowerCommon, "α-ωάέήίΰа-џ"),
        (Box, "│┌┐┘├┤┬┼═-╬▀▄█▌▐░▒▓"),
        (Common, "\u00A0\u00AD·´–—―…’"),
        (AsciiLetter, "A-Za-z"),
        (AsciiLower, "a-z"),
        (Blank, " "),
        (SentenceMark, ".,?!"),
        (Misread1252Lead, "ÂÃÎÐ"),
        (Misread1252Tail, "€Šš¢£Ÿž\u00A0\u00AD®©°·»–—´"),
        (Times, "×"),
        (Power, "²³"),
        (AGrave, "à"),
        (IndicTail, "²µ¹¼½¾"),
        (Root, "√"),
        (RootTail, "±∂†≠®™´≤≥¥µø"),
        (AlmostEqual, "≈"),
        (AlmostEqualTail, "°¢"),
        (Ve, "в"),
        (Dje, "Ђ"),
        (Euro, "€"),
        (LowQuote, "‚"),
        (ADiaeresis, "Ä"),
        (LowQuoteTail, "ìîïòôúùû†°¢π"),
        (LowQuoteMiddle, "âó"),
        (LowQuoteMiddleTail, "àä°ê"),
        (CyrillicEdge, "ВГРС"),
        (CyrillicMiddle, "°µ"),
        (GreekEdge, "ΒΓΞΟ"),
        (GreekMiddle, "°"),
        (Beta, "β"),
        (BetaTail, "™\u00A0Ά\u00AD®°"),
        (ACircumflexOrTilde, "ÂÃ"),
        (ACircumflex, "Â"),
        (ArabicTail, "ŸŠ®°µ»"),
        (LongRule, "ŒœØÙГÂÃ"),
    ];

    private static readonly (FtfyClass Kind, string Characters)[] Until62 =
    [
        (Bad, "¶§"),
    ];

    private static readonly (FtfyClass Kind, string Characters)[] From63 =
    [
        (Law, "¶§"),
        (Kaomoji, "ŌŪŲ"),
        (Upper, "ĀĒĖĢĪĶĻŅ"),
        (Lower, "āēėģįīķļ"),
        (Misread1252Tail, "œ"),
        (AMacron, "ā"),
        (Degree, DegreeSign),
    ];

    /// <summary>Gives the classes of a rule set; a class may come more than once, with more characters.</summary>
    public static IEnumerable<(FtfyClass Kind, string Characters)> Of(FtfyVersion version) =>
        Shared.Concat(version == FtfyVersion.V62 ? Until62 : From63);
}
