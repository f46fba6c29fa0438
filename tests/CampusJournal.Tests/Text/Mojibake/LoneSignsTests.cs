using CampusJournal.Text.Mojibake;

namespace CampusJournal.Tests.Text.Mojibake;

public sealed class LoneSignsTests
{
    private readonly MojibakeRepairer repairer = new();

    [Theory]
    [InlineData("The library didn¡¯t open on Monday.", "The library didn’t open on Monday.")]
    [InlineData("He called it a ¡®quiet week¡¯ and left.", "He called it a ‘quiet week’ and left.")]
    [InlineData("¡°We were late,¡± the editor said.", "“We were late,” the editor said.")]
    [InlineData("¡ã Students wait for the library to open (Photo by Han Sol)", "▲ Students wait for the library to open (Photo by Han Sol)")]
    [InlineData("¡á The editor¡¯s note\n¡â What the readers say", "■ The editor’s note\n△ What the readers say")]
    [InlineData("first line\nthe paper¡¯s readers\nlast line", "first line\nthe paper’s readers\nlast line")]
    public void Quotes_and_caption_marks_of_an_english_line_are_read(string damaged, string expected)
    {
        var repaired = repairer.Repair(damaged);
        Assert.Equal(expected, repaired.Text);
        Assert.All(repaired.Steps, step => Assert.Equal(["cp949", "latin-1"], step.Chain));
        Assert.False(repairer.Repair(repaired.Text).IsChanged);
    }

    [Theory]
    [InlineData("¡Hola! ¿Qué tal?")]
    [InlineData("¡ ® ¯ ° ±")]
    [InlineData("¡¯ ¡® ¡° ¡±")]
    [InlineData("a ¡° é")]
    [InlineData("20 °C ± 2")]
    [InlineData("¡ã")]
    [InlineData("¡ã North Gate")]
    [InlineData("¡ã la une")]
    [InlineData("¡á España y olé")]
    [InlineData("A view ¡ã North")]
    public void Other_signs_stay(string text) => Assert.Equal(text, repairer.Repair(text).Text);

    [Fact]
    public void An_excluded_chain_stays() =>
        Assert.False(new MojibakeRepairer(new RepairOptions { ExcludedChains = ["latin-1"] }).Repair("didn¡¯t").IsChanged);
}
