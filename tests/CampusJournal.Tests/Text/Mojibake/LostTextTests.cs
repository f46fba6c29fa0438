using CampusJournal.Text.Language;
using CampusJournal.Text.Mojibake;
using CampusJournal.Text.Mojibake.Forward;

namespace CampusJournal.Tests.Text.Mojibake;

public class LostTextTests
{
    private static readonly MojibakeRepairer Repairer = new();

    [Theory]
    [InlineData("\uFFFD\uFFFD", "replacement-character")]
    [InlineData("占쏙옙", "replacement-mojibake")]
    [InlineData("锟斤拷", "replacement-mojibake")]
    [InlineData("ï¿½", "replacement-mojibake")]
    public void A_replacement_is_reported_in_every_form_and_left_alone(string lost, string reason)
    {
        var repaired = Repairer.Repair($"기사 {lost} 본문");

        Assert.False(repaired.IsChanged);
        Assert.Equal([new UnrecoverableText(3, 3 + lost.Length, reason)], repaired.Unrecoverable);
    }

    [Theory]
    [InlineData("utf-8 latin-1 lost-c1")]
    [InlineData("utf-8 latin-1 lost-c1 ftfy-6.2")]
    [InlineData("utf-8 iso-8859-15 lost-c1")]
    public void Whole_syllables_are_read_and_those_without_a_byte_reported(string words)
    {
        // 기 is EA B8 B0; the other syllables have a byte from 80 to 9F.
        Assert.True(DamageChain.TryParse(words.Split(' '), out var chain));
        var damaged = chain.Damage("기자 총장 기술")!;

        var repaired = Repairer.Repair(damaged);

        Assert.Equal(2, repaired.Text.Count(character => character == '기'));
        Assert.DoesNotContain(repaired.Text, character => character is >= '\uAC00' and <= '\uD7A3' and not '기');
        Assert.Equal(3, repaired.Unrecoverable.Count);
        Assert.All(repaired.Unrecoverable, lost => Assert.Equal("lost-c1", lost.Reason));
        Assert.Equal(repaired.Text, RepairedText.Replay(damaged, repaired.Steps));
    }

    [Theory]
    [InlineData("même état, Noël à l'île")]
    [InlineData("Í sumar er ég í bænum")]
    [InlineData("ê ë ì í")]
    public void A_language_that_has_such_letters_has_lost_nothing(string text)
    {
        var repaired = Repairer.Repair(text);

        Assert.False(repaired.IsChanged);
        Assert.Empty(repaired.Unrecoverable);
    }

    [Theory]
    [InlineData("µ¿¾Æ¸® °ø¿ ¼öÀÍÀº ¸ðµÎ ±âºÎÇÒ ¿¹Á¤ÀÌ´Ù.", "동아리 공¿ 수익은 모두 기부할 예정이다.", 5)]
    [InlineData("ÀåÇÐ±Ý ½ÅÃ»Àº ÀÌ¹ø ÁÖ±Áö ¹Þ´Â´Ù°í ¸»Çß´Ù.", "장학금 신청은 이번 주±지 받는다고 말했다.", 12)]
    public void A_byte_lost_inside_a_line_leaves_a_gap_that_is_reported_and_no_invented_syllable(string damaged, string repairedText, int gap)
    {
        var repaired = Repairer.Repair(damaged);

        Assert.Equal(repairedText, repaired.Text);
        var lost = Assert.Single(repaired.Unrecoverable);
        Assert.Equal(("cut-character", repairedText[gap..(gap + 1)]), (lost.Reason, damaged[lost.Start..lost.End]));
    }

    /// <summary>A dean's two syllables are a word in Chinese, too: what cannot be told must not look as if the page were whole.</summary>
    [Fact]
    public void A_page_shown_as_Chinese_says_which_of_it_could_not_be_read()
    {
        string[] lines =
        [
            "档辑包 凯恩角捞 促澜 崔何磐 广 凯滴 矫鳖瘤 巩阑 楷促.",
            "醚切积雀绰 捞锅 林 陛夸老俊 烙矫 醚雀甫 凯扁肺 沁促.",
            "∞ 切厘",
            "도서관은 朴 관장의 말을 옮겼다.",
        ];

        var repaired = Repairer.RepairDocument(lines);

        Assert.Equal("도서관 열람실이 다음 달부터 밤 열두 시까지 문을 연다.", repaired[0].Text);
        Assert.All(repaired.Take(2), line => Assert.Empty(line.Unrecoverable));
        Assert.False(repaired[2].IsChanged);
        Assert.Equal(new UnrecoverableText(2, 4, "unread"), Assert.Single(repaired[2].Unrecoverable));
        Assert.Empty(repaired[3].Unrecoverable);
    }

    [Fact]
    public void What_follows_a_gap_counts_as_it_does_anywhere_in_a_word()
    {
        var model = LanguageModel.Default;
        for (var syllable = '가'; syllable <= '힣'; syllable++)
        {
            var context = LanguageContext.AfterGap;

            Assert.Equal(model.Prior(CharacterClass.CommonHangul, syllable), model.Score(ref context, syllable, isWritten: false));
        }
    }

    [Fact]
    public void Lost_syllables_of_a_page_are_reported_where_they_stand()
    {
        const string Page = "<p>ììë ì§ê¸°</p>";

        var repaired = Repairer.RepairHtml(Page);

        Assert.Contains(repaired.Unrecoverable, lost => Page[lost.Start..lost.End] == "ììë");
        Assert.Contains("기</p>", repaired.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_line_of_such_letters_ends()
    {
        var text = string.Concat(Enumerable.Repeat("ê¸°ì", 30_000));

        Assert.Equal(30_000, Repairer.Repair(text).Unrecoverable.Count);
    }
}
