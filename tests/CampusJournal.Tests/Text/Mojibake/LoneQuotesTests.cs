using CampusJournal.Text.Mojibake;

namespace CampusJournal.Tests.Text.Mojibake;

public sealed class LoneQuotesTests
{
    private readonly MojibakeRepairer repairer = new();

    [Theory]
    [InlineData("The library didn¡¯t open on Monday.", "The library didn’t open on Monday.")]
    [InlineData("He called it a ¡®quiet week¡¯ and left.", "He called it a ‘quiet week’ and left.")]
    [InlineData("¡°We were late,¡± the editor said.", "“We were late,” the editor said.")]
    [InlineData("first line\nthe paper¡¯s readers\nlast line", "first line\nthe paper’s readers\nlast line")]
    public void Quotes_of_an_english_line_are_read(string damaged, string expected)
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
    public void Other_signs_stay(string text) => Assert.Equal(text, repairer.Repair(text).Text);

    [Fact]
    public void An_excluded_chain_stays() =>
        Assert.False(new MojibakeRepairer(new RepairOptions { ExcludedChains = ["latin-1"] }).Repair("didn¡¯t").IsChanged);
}
