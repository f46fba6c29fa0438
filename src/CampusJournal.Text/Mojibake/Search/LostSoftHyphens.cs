using CampusJournal.Text.CodePages;
using CampusJournal.Text.Language;

namespace CampusJournal.Text.Mojibake.Search;

/// <summary>Which syllables of code page 949 may be two whose second bytes, both the soft hyphen AD, were dropped.</summary>
internal static class LostSoftHyphens
{
    /// <summary>The log probability from which a syllable is a usual one.</summary>
    private const float UsualSyllable = -9;

    private const int SoftHyphen = 0xAD;

    /// <summary>Says whether both bytes of a syllable begin a usual one that ends in a soft hyphen: 염 is BF B0, 열강 is BF AD B0 AD.</summary>
    public static bool MayBeTwo(LanguageModel model, char syllable) =>
        Cp949.EncodeTable[syllable] is var pair && IsUsual(model, pair >> 8) && IsUsual(model, pair & 0xFF);

    private static bool IsUsual(LanguageModel model, int lead) =>
        Cp949.Table[(lead << 8) | SoftHyphen] is not 0 and var syllable && model.Prior(CharacterClass.CommonHangul, syllable) > UsualSyllable;
}
