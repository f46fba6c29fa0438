using CampusJournal.Text.Mojibake;

namespace CampusJournal.Tests.Text.Mojibake;

public class DrawnSignsTests
{
    private static readonly MojibakeRepairer Repairer = new();

    [Fact]
    public void No_sign_becomes_text_by_being_repeated()
    {
        for (var sign = '\u00A1'; sign <= '\u00FF'; sign++)
        {
            foreach (var count in (int[])[3, 4, 8, 20, 61])
            {
                var drawn = new string(sign, count);
                foreach (var line in (string[])[drawn, $"제1장 총칙 {drawn} 3", $"Next {drawn}", $"“{drawn}” {drawn}"])
                {
                    Assert.Equal(line, Repairer.Repair(line).Text);
                }
            }
        }
    }

    [Fact]
    public void No_sign_becomes_text_by_being_repeated_as_a_reference()
    {
        for (var sign = '\u00A1'; sign <= '\u00FF'; sign++)
        {
            foreach (var reference in (string[])[$"&#{(int)sign};", $"&#x{(int)sign:X};"])
            {
                var drawn = string.Concat(Enumerable.Repeat(reference, 4));
                foreach (var line in (string[])[drawn, $"제1장 총칙 {drawn} 3", $"Next {drawn}", $"“{drawn}” {drawn}"])
                {
                    Assert.Equal(line, Repairer.Repair(line).Text);
                }
            }
        }
    }

    [Theory]
    [InlineData("제1장 &middot;&middot;&middot;&middot;&middot;&middot; 12")]
    [InlineData("&iexcl;&iexcl;&iexcl;&iexcl;")]
    [InlineData("&raquo;&raquo;&raquo;&raquo;")]
    [InlineData("약 &frac12;&frac12;&frac12;&frac12;")]
    [InlineData("·&middot;·&#183;·&#xB7;")]
    public void Rows_of_references_prove_no_chain_for_the_rest_of_a_page(string row)
    {
        var page = $"<p>{row}</p>\n<p>&micro;&micro;</p>\n<p>&Agrave;&Oacute;</p>\n<p>{row}</p>\n";
        Assert.Equal(page, Repairer.RepairHtml(page).Text);
    }

    [Fact]
    public void No_pattern_of_signs_becomes_text_by_being_repeated()
    {
        const string Signs = "«»·°±¤¡¿½¼¬¯´¸";
        var patterns = Signs.SelectMany(first => Signs, (first, second) => $"{first}{second}").Concat(["¼½¾", "°·°", "«·»"]);
        Assert.All(patterns, pattern => Assert.False(Repairer.Repair(string.Concat(Enumerable.Repeat(pattern, 4))).IsChanged, pattern));
    }

    [Fact]
    public void Dots_in_good_lines_stay_in_a_page_that_is_damaged_elsewhere()
    {
        const string Damaged = "»ó´Ü¿©¹é ±â»ç ´ñ±Û\n";
        const string Good = "제1장 총칙 ············ 3\n(······) 중략한\n";
        Assert.Equal("상단여백 기사 댓글\n" + Good + "상단여백 기사 댓글\n", Repairer.Repair(Damaged + Good + Damaged).Text);
    }

    [Theory]
    [InlineData("ÇÏÇÏÇÏÇÏ", "하하하하")]
    [InlineData("¡¡¡¡»ó´Ü¿©¹é ÀÀÀÀ", "　　상단여백 응응")]
    [InlineData("ÂüÂüÂü ÂøÇÏ´Ù", "참참참 착하다")]
    public void Syllables_that_repeat_are_text_where_letters_or_other_words_say_so(string damaged, string text) =>
        Assert.Equal(text, Repairer.Repair(damaged).Text);
}
