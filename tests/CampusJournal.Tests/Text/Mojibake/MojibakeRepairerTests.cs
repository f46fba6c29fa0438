using CampusJournal.Text.Mojibake;

namespace CampusJournal.Tests.Text.Mojibake;

public class MojibakeRepairerTests
{
    private const string DamagedSentence = "ÃÑÇлýȸ´Â ´ÙÀ½ ÁÖ È­¿äÀϺÎÅÍ µµ¼­°ü ¿­¶÷½ÇÀ» °³¹æÇϱâ·Î Çß´Ù.";
    private const string Sentence = "총학생회는 다음 주 화요일부터 도서관 열람실을 개방하기로 했다.";

    private static readonly MojibakeRepairer Repairer = new();

    [Fact]
    public void Keeps_the_copyright_sign_inside_a_repaired_line() =>
        Assert.Equal("무단 전재 © 2024", Repairer.Repair("¹«´Ü ÀüÀç © 2024").Text);

    [Fact]
    public void Keeps_no_break_spaces_line_ends_and_the_last_newline() =>
        Assert.Equal("By Kim\u00A0\u00A0a@b.kr\r\n여백\n\r\n", Repairer.Repair("By Kim\u00A0\u00A0a@b.kr\r\n¿©¹é\n\r\n").Text);

    [Fact]
    public void Steps_say_where_what_and_by_which_chain()
    {
        var repaired = Repairer.Repair("ABC »ó´Ü¿©¹é XYZ");

        var step = Assert.Single(repaired.Steps);
        Assert.Equal((4, 12, "»ó´Ü¿©¹é", "상단여백"), (step.Start, step.End, step.Before, step.After));
        Assert.Equal(["cp949", "latin-1"], step.Chain);
        Assert.True(step.Proven);
        Assert.InRange(step.Confidence, 0.9, 1);
    }

    [Fact]
    public void Names_the_tool_that_joined_bytes() =>
        Assert.Equal(["cp949", "latin-1", "ftfy-6.2"], Repairer.Repair("ù¹ø° ´ñ±ÛÀ» ³²°ÜÁÖ¼¼¿ä.").Steps[0].Chain);

    [Fact]
    public void Lines_of_one_page_went_through_one_chain()
    {
        // Alone, the first line is Latin-1 and no more; the second one shows what the page went through.
        var repaired = Repairer.Repair("±â»ç ´ñ±Û 0°³\nù¹ø° ´ñ±ÛÀ» ³²°ÜÁÖ¼¼¿ä.");

        Assert.Equal(["cp949", "latin-1", "ftfy-6.2"], repaired.Chain);
        Assert.True(repaired.IsProven);
    }

    [Fact]
    public void Several_chains_in_one_text_have_no_common_chain()
    {
        var repaired = Repairer.Repair("¿À´ÃÀÇ ÁÖ¿ä´º½º\nì˜¤ëŠ˜ì˜ ì£¼ìš”ë‰´ìŠ¤");

        Assert.Equal("오늘의 주요뉴스\n오늘의 주요뉴스", repaired.Text);
        Assert.Null(repaired.Chain);
    }

    [Fact]
    public void A_lone_sign_is_repaired_only_where_the_page_proves_the_damage()
    {
        Assert.Equal("¡ã North", Repairer.Repair("¡ã North").Text);
        Assert.Equal($"▲ North\n{Sentence}", Repairer.Repair($"¡ã North\n{DamagedSentence}").Text);
    }

    [Fact]
    public void Good_lines_of_a_damaged_page_stay_as_they_are()
    {
        string[] page = [DamagedSentence, "Côte d’Ivoire", "café à Paris", "São Paulo – ações", "대학의 역사"];

        var repaired = Repairer.RepairDocument(page);

        Assert.Equal([Sentence, .. page[1..]], repaired.Select(text => text.Text));
    }

    [Fact]
    public void Lost_text_is_reported_and_left_alone()
    {
        var repaired = Repairer.Repair("기사 \uFFFD\uFFFD 본문 占쏙옙");

        Assert.False(repaired.IsChanged);
        Assert.Equal([new UnrecoverableText(3, 5, "replacement-character"), new UnrecoverableText(9, 12, "replacement-mojibake")], repaired.Unrecoverable);
    }

    [Theory]
    [InlineData("ì¤€ë‹¤ê³", "준다고", "lost-nbsp")]
    public void A_loss_that_a_chain_describes_is_no_guess(string damaged, string original, string word)
    {
        var repaired = Repairer.Repair(damaged);

        Assert.Equal(original, repaired.Text);
        Assert.Contains(word, repaired.Steps[0].Chain);
        Assert.False(repaired.Steps[0].Inferred);
    }

    [Fact]
    public void Bytes_that_no_chain_describes_are_guessed_only_when_asked_for()
    {
        // UTF-8 read as code page 949, U+FFFD for each byte that did not decode.
        const string Damaged = "珥앺븰\uFFFD깮\uFFFD쉶\uFFFD뒗 \uFFFD떎\uFFFD쓬 二\uFFFD \uFFFD솕\uFFFD슂\uFFFD씪遺\uFFFD\uFFFD꽣 \uFFFD룄\uFFFD꽌愿\uFFFD \uFFFD뿴\uFFFD엺\uFFFD떎\uFFFD쓣 媛쒕갑\uFFFD븯湲곕줈 \uFFFD뻽\uFFFD떎.";

        var left = Repairer.Repair(Damaged);
        var guessed = new MojibakeRepairer(new RepairOptions { InferLost = true }).Repair(Damaged);

        Assert.False(left.IsChanged);
        Assert.NotEmpty(left.Unrecoverable);
        Assert.NotEmpty(guessed.Steps);
        Assert.All(guessed.Steps, step => Assert.True(step is { Inferred: true, Proven: false }));
        Assert.Contains("학생", guessed.Text, StringComparison.Ordinal);
        Assert.Equal(guessed.Text, RepairedText.Replay(Damaged, guessed.Steps));
    }

    [Fact]
    public void An_excluded_chain_is_not_tried() =>
        Assert.False(new MojibakeRepairer(new RepairOptions { ExcludedChains = ["latin-1", "cp1252"] }).Repair(DamagedSentence).IsChanged);

    [Fact]
    public void A_higher_confidence_leaves_the_doubtful_steps_out()
    {
        const string TwoReadings = "±ÔÁ¦°¡ °ÈµÈ´Ù.";
        var all = Repairer.Repair(TwoReadings).Steps;
        var threshold = all.Max(step => step.Confidence);

        var careful = new MojibakeRepairer(new RepairOptions { MinimumConfidence = threshold }).Repair(TwoReadings).Steps;

        Assert.NotEqual(all.Count, careful.Count);
        Assert.Equal(all.Where(step => step.Confidence >= threshold), careful, (expected, actual) => expected.Start == actual.Start);
    }

    [Fact]
    public void Html_changes_only_in_text_and_attribute_values()
    {
        const string Html = "<p class=\"»ó´Ü\" title='¿©¹é'>»ó´Ü¿©¹é</p><!-- »ó´Ü¿©¹é --><script>var a='»ó´Ü¿©¹é';</script><p>" + DamagedSentence + "</p>";

        var repaired = Repairer.RepairHtml(Html);

        Assert.Contains("<!-- »ó´Ü¿©¹é --><script>var a='»ó´Ü¿©¹é';</script>", repaired.Text, StringComparison.Ordinal);
        Assert.Contains("title='여백'>상단여백</p>", repaired.Text, StringComparison.Ordinal);
        Assert.Equal(repaired.Text, RepairedText.Replay(Html, repaired.Steps));
    }

    [Fact]
    public void Mojibake_written_as_references_is_undone() =>
        Assert.Equal("상단여백", Repairer.Repair("&#187;&oacute;&#xB4;&Uuml;&#191;&copy;&#185;&eacute;").Text);
}
