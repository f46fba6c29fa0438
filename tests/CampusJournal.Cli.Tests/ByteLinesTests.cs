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
    [InlineData("abc\nabcdefgh\nx", "abc\n|<abcdefgh|+\n|x")]
    [InlineData("abcdefghijk", "<abcdefgh|+ijk")]
    [InlineData("abcdefghijk\nabcdefghijk\n\ny", "<abcdefgh|+ijk\n|<abcdefgh|+ijk\n|\n|y")]
    [InlineData("abcdefghijklmnopqrst\nabcdefg\n", "<abcdefgh|+ijklmnop|+qrst\n|abcdefg\n")]
    public void A_longer_line_comes_in_pieces_and_the_lines_after_it_are_whole_again(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', ReadLines(text, 8).Select(Show)));

    [Theory]
    [InlineData("\uFEFFabc\n\uFEFFd\n", "abc\n\uFEFFd\n")]
    [InlineData("\uFEFF", "")]
    [InlineData("\uFEFF\n", "\n")]
    public void A_byte_order_mark_counts_only_at_the_start_of_the_stream(string text, string expected) =>
        Assert.Equal(expected, string.Concat(Read(text, 64)));

    private static IEnumerable<string> Read(string text, int most) => ReadLines(text, most).Select(line => System.Text.Encoding.UTF8.GetString(line.Bytes));

    private static string Show(RawLine line) =>
        (!line.IsPiece ? "" : line.IsContinued ? "+" : "<") + System.Text.Encoding.UTF8.GetString(line.Bytes);

    private static List<RawLine> ReadLines(string text, int most)
    {
        using var input = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        var reader = new ByteLines(input, most);
        var lines = new List<RawLine>();
        for (var batch = reader.ReadBatch(); batch.Count > 0; batch = reader.ReadBatch())
        {
            lines.AddRange(batch);
        }

        return lines;
    }
}
