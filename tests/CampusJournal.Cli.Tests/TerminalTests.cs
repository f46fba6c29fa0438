namespace CampusJournal.Cli.Tests;

/// <summary>What a person sees at a terminal: colours where they are wanted, lines that fit.</summary>
public class TerminalTests
{
    private const string Colour = "\e[1;31m";
    private const int Columns = 60;

    [Theory]
    [InlineData("", true)]
    [InlineData("NO_COLOR=", true)]
    [InlineData("NO_COLOR=1", false)]
    [InlineData("TERM=dumb", false)]
    [InlineData("NO_COLOR=1", true, "--color always")]
    [InlineData("", false, "--color never")]
    public void Colours_are_for_terminals_unless_somebody_wants_none(string setting, bool hasColours, string option = "")
    {
        Assert.SkipUnless(PseudoTerminal.IsKnown, "There is no 'script' to make a terminal with.");
        using var folder = Database();
        var environment = setting.Length == 0 ? [] : new[] { (setting.Split('=')[0], setting.Split('=')[1]) };

        var shown = PseudoTerminal.Run(folder.Root, $"search a.db 도서관 {option}", environment);

        Assert.Contains("도서관", shown, StringComparison.Ordinal);
        Assert.Equal(hasColours, shown.Contains(Colour, StringComparison.Ordinal));
        Assert.DoesNotContain("\e[2J", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_around_the_words_fits_the_line()
    {
        Assert.SkipUnless(PseudoTerminal.IsKnown, "There is no 'script' to make a terminal with.");
        using var folder = Database();

        var lines = PseudoTerminal.Run(folder.Root, "search a.db 삼월부터 --color never").Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        var snippet = Assert.Single(lines, line => line.Contains("삼월부터", StringComparison.Ordinal));
        Assert.InRange(snippet.Sum(unit => unit is >= '가' and <= '힣' ? 2 : 1), Columns / 2, Columns);
    }

    private static TemporaryFolder Database()
    {
        var folder = new TemporaryFolder();
        folder.Write("a.html", Texts.CleanPage.Replace("<p>", "<p>" + string.Concat(Enumerable.Repeat("\e[2J앞에 선 글이 길다. ", 20)), StringComparison.Ordinal)
            .Replace("</p>", string.Concat(Enumerable.Repeat(" 뒤에 선 글도 길다.", 20)) + "</p>", StringComparison.Ordinal));
        Assert.Equal(0, Cjt.RunIn(folder.Root, [], "ingest", "a.html", "-o", "a.db").ExitCode);
        return folder;
    }
}
