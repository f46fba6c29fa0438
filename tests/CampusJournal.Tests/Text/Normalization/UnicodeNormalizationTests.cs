using CampusJournal.Text;

namespace CampusJournal.Tests.Text.Normalization;

public class UnicodeNormalizationTests
{
    [Theory]
    [InlineData("\u1112\u1161\u11AB\u1100\u1173\u11AF", "한글")]
    [InlineData("하\u11AB", "한")]
    [InlineData("한\u11AB", "한\u11AB")]
    [InlineData("e\u0301", "é")]
    [InlineData("a\u0323\u0302", "ậ")]
    [InlineData("a\u0302\u0323", "ậ")]
    [InlineData("a\u0315\u0300\u05AE\u0062", "à\u05AE\u0315b")]
    [InlineData("e\u0334\u0301", "é\u0334")]
    [InlineData("\u0374\u037E\u212B", "\u02B9;Å")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("\uF900\U0002F800", "豈丽")]
    [InlineData("\U0001D15E", "\U0001D157\U0001D165")]
    [InlineData("\u0344", "\u0308\u0301")]
    public void Composes_to_form_c(string text, string expected)
    {
        Assert.Equal(expected, UnicodeNormalization.ToNfc(text));
        Assert.Equal(expected, UnicodeNormalization.ToNfc(expected));
    }

    [Theory]
    [InlineData("¼´¸ª", "1⁄4 \u0301 \u0327a")]
    [InlineData("\u00A0µ", " μ")]
    [InlineData("ｷﾞﾀﾞ", "ギダ")]
    [InlineData("ﾡￂ", "가")]
    [InlineData("㈜℃…", "(주)°C...")]
    [InlineData("ſ\u0307ẛ", "ṡṡ")]
    public void Replaces_compatibility_characters_in_form_kc(string text, string expected) =>
        Assert.Equal(expected, UnicodeNormalization.ToNfkc(text));

    [Theory]
    [InlineData("상단여백 and 各 ½ é")]
    [InlineData("\uD800x\uDC00")]
    public void Leaves_text_in_form_c_and_lone_surrogates_as_they_are(string text) =>
        Assert.Equal(text, UnicodeNormalization.ToNfc(text));

    [Fact]
    public void Orders_a_very_long_run_of_marks_without_delay()
    {
        var marks = string.Concat(Enumerable.Repeat("\u0301\u0323", 200_000));
        var composed = UnicodeNormalization.ToNfc("q" + marks);
        Assert.Equal("q" + new string('\u0323', 200_000) + new string('\u0301', 200_000), composed);
    }
}
