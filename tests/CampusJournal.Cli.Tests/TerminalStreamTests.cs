using System.Text;

namespace CampusJournal.Cli.Tests;

public class TerminalStreamTests
{
    [Theory]
    [InlineData("one\r\ntwo\r\n", "one\r\ntwo\r\n")]
    [InlineData("over\rwritten\n", "over\\u000dwritten\n")]
    [InlineData("a\r\r\n", "a\\u000d\r\n")]
    [InlineData("open\r", "open\\u000d")]
    public void A_carriage_return_passes_only_as_half_of_a_line_end(string text, string expected) => Assert.Equal(expected, Shown(text, text.Length));

    [Fact]
    public void A_line_end_may_come_in_two_parts() => Assert.Equal("one\r\ntwo\r\n", Shown("one\r\ntwo\r\n", 4));

    private static string Shown(string text, int partLength)
    {
        using var terminal = new MemoryStream();
        using (var stream = new TerminalStream(terminal))
        {
            foreach (var part in Encoding.UTF8.GetBytes(text).Chunk(partLength))
            {
                stream.Write(part);
            }
        }

        return Encoding.UTF8.GetString(terminal.ToArray());
    }
}
