using CampusJournal.Text.Mojibake;

namespace CampusJournal.Tests.Text.Mojibake;

public class EncodedWordsTests
{
    private const string Word = "=?euc-kr?B?uLjG8g==?=";

    private static readonly MojibakeRepairer Repairer = new();

    [Theory]
    [InlineData($"{Word} {Word}")]
    [InlineData($"{Word}  {Word}")]
    [InlineData($"{Word}\r\n {Word}")]
    [InlineData($"{Word}\n\t{Word}")]
    public void Space_between_the_words_of_a_header_is_none_of_its_text(string header) => Assert.Equal("만평만평", Repairer.Repair(header).Text);

    [Theory]
    [InlineData($"1\t{Word}\t{Word}\t2", "1\t만평\t만평\t2")]
    [InlineData($"{Word}\n{Word}\n", "만평\n만평\n")]
    [InlineData($"{Word}\r\n{Word}\r\n", "만평\r\n만평\r\n")]
    [InlineData($"{Word}\n\n{Word}", "만평\n\n만평")]
    public void Cells_and_lines_stay_apart(string text, string expected) => Assert.Equal(expected, Repairer.Repair(text).Text);
}
