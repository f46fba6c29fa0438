using CampusJournal.Text.Mojibake;

namespace CampusJournal.Tests.Text.Mojibake;

public sealed class LeftReferencesTests
{
    private readonly MojibakeRepairer repairer = new();

    [Theory]
    [InlineData("R&#38;D &#177;&#226;&#187;&#231;", "R&D 기사")]
    [InlineData("&#177;&#226;&#187;&#231; &#60;1&#62; &copy;", "기사 <1> ©")]
    [InlineData("&#177;&#226;&#187;&#231; &amp;lt;", "기사 &lt;")]
    [InlineData("A &amp; B\n&#177;&#226;&#187;&#231; &amp; C", "A &amp; B\n기사 & C")]
    public void Good_signs_of_a_line_in_references_are_written_again(string damaged, string expected)
    {
        var repaired = repairer.Repair(damaged);

        Assert.Equal(expected, repaired.Text);
        Assert.Equal(repaired.Text, RepairedText.Replay(damaged, repaired.Steps));
    }

    [Theory]
    [InlineData("<b>&#177;&#226;&#187;&#231;</b> &amp; more", "<b>기사</b> &amp; more")]
    [InlineData("A & B &#177;&#226;&#187;&#231; &amp; C", "A & B 기사 &amp; C")]
    [InlineData("±â»ç A &amp; B", "기사 A &amp; B")]
    public void A_line_that_is_markup_or_was_written_otherwise_keeps_its_references(string damaged, string expected) =>
        Assert.Equal(expected, repairer.Repair(damaged).Text);

    [Fact]
    public void Markup_keeps_them_everywhere() =>
        Assert.Equal("<p>R&#38;D 기사</p>", repairer.RepairHtml("<p>R&#38;D &#177;&#226;&#187;&#231;</p>").Text);
}
