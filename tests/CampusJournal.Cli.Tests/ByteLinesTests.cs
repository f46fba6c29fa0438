using CampusJournal.Cli.JsonLines;

namespace CampusJournal.Cli.Tests;

public class ByteLinesTests
{
    [Theory]
    [InlineData("abc\nabcdefg\nx", 8)]
    [InlineData("abcdefg", 8)]
    public void Lines_up_to_the_limit_pass(string text, int most) =>
        Assert.Equal(text, string.Concat(Read(text, most)));

    [Theory]
    [InlineData("abc\nabcdefgh\nx", "line 2: is longer than 8 bytes")]
    [InlineData("abcdefghijk", "line 1: is longer than 8 bytes")]
    public void A_longer_line_is_told_with_its_number_and_the_limit(string text, string message) =>
        Assert.StartsWith(message, Assert.Throws<IOException>(() => Read(text, 8)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("\uFEFFabc\n\uFEFFd\n", "abc\n\uFEFFd\n")]
    [InlineData("\uFEFF", "")]
    [InlineData("\uFEFF\n", "\n")]
    public void A_byte_order_mark_counts_only_at_the_start_of_the_stream(string text, string expected) =>
        Assert.Equal(expected, string.Concat(Read(text, 64)));

    private static List<string> Read(string text, int most)
    {
        using var input = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        var reader = new ByteLines(input, most);
        var lines = new List<string>();
        for (var batch = reader.ReadBatch(); batch.Count > 0; batch = reader.ReadBatch())
        {
            lines.AddRange(batch.Select(System.Text.Encoding.UTF8.GetString));
        }

        return lines;
    }
}
