namespace CampusJournal.Cli.Tests;

public class EscapedTests
{
    [Theory]
    [InlineData("plain 가 \U0001F600 \uFFFD", "plain 가 \U0001F600 \uFFFD")]
    [InlineData("a\u001b[2Jb", "a\\u001b[2Jb")]
    [InlineData("a\u202Eb", "a\\u202eb")]
    public void What_could_drive_a_terminal_is_escaped_and_the_rest_stays(string text, string expected) =>
        Assert.Equal(expected, Escaped.Text(text));

    // Not as inline data, which cannot hold it.
    [Fact]
    public void A_lone_surrogate_is_escaped_also_when_nothing_else_is() =>
        Assert.Equal("a\\ud800b", Escaped.Text("a" + (char)0xD800 + "b"));
}
