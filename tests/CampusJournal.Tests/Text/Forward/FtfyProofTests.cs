using CampusJournal.Text.Mojibake.Forward;

namespace CampusJournal.Tests.Text.Forward;

/// <summary>The proof's quick way through ftfy, against the whole of it.</summary>
public class FtfyProofTests
{
    public static TheoryData<string> Texts() =>
    [
        "ÀÎ±â ÀÎÅ¸ ù¹øÂ° ÁÖ¹Î ¼ÒÅë È­¸é ÀüÃ¼º¸±â",
        "»ó´Ü¿©¹é “Àα┠Æ÷ÇÔµÉ ‘ÅÐÅ¸’",
        "ǳ ĳ ｺ ＡＢ\u3000ﬁ Ã la Ã¡ \u0085 \u001B[31m é",
        "Àα⠅ &eacute; &amp;amp; <b>ÀÎ±â</b>",
        "여름 café e\u0301 ¿¡¼­ \u00AD\uFEFF 서울",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_whose_encoding_is_fixed_is_finished_as_ftfy_fixes_it(string text)
    {
        foreach (var version in Enum.GetValues<FtfyVersion>())
        {
            foreach (var uncurls in new[] { false, true })
            {
                var whole = FtfyTextFix.Of(version).Fix(text, uncurls);

                Assert.Equal(whole, FtfyTextFix.Of(version).Finish(text, FtfyEncodingFix.Of(version).Fix(text), uncurls, out _));
                Assert.True(FtfyProof.Makes(version, text, whole));
                Assert.False(FtfyProof.Makes(version, text, whole + "x"));
            }
        }
    }
}
