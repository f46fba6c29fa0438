using System.Text;
using CampusJournal.Text;
using CampusJournal.Text.Mojibake;

namespace CampusJournal.Tests.Text;

public class TextBlocksTests
{
    private const string Good = "한글 본문 text\r\n";
    private const string Damaged = "¿À´ÃÀÇ ÁÖ¿ä´º½º\n";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("cp949")]
    [InlineData("johab")]
    [InlineData("utf-16le")]
    [InlineData("iso-2022-kr")]
    public void The_blocks_are_the_text_in_every_charset_however_it_arrives(string charset)
    {
        var text = Repeat(Good + "가운뎃점·과 ±\n\n", 300) + "a last line 끝";
        var bytes = CharsetEncoder.Encode(text, charset).Bytes.ToArray();
        foreach (var length in new[] { 100, 1_000, 100_000 })
        {
            foreach (var chunk in new[] { 1, 7, 4096 })
            {
                Assert.Equal(text, Join(new TextBlocks(new ChunkedStream(bytes, chunk), Guess(charset), length)));
            }
        }
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("\uFEFF", "")]
    [InlineData("\uFEFF한글", "한글")]
    [InlineData("\uFEFF\uFEFF\n\uFEFFe\u0301", "\uFEFF\n\uFEFFe\u0301")]
    public void Only_a_byte_order_mark_at_the_start_is_no_text(string text, string expected)
    {
        Assert.Equal(expected, Join(new TextBlocks(new MemoryStream(Encoding.UTF8.GetBytes(text)), Guess("utf-8"), 5)));
        Assert.Equal(expected, Join(new TextBlocks(new ChunkedStream(Encoding.UTF8.GetBytes(text), 1), Guess("utf-8"))));
    }

    [Fact]
    public void Good_lines_stay_bytes_and_become_text_only_beside_others()
    {
        var good = Repeat(Good, 100);
        using var block = new TextBlocks(new MemoryStream(Encoding.UTF8.GetBytes(good + Damaged + Good + Damaged + good + Damaged)), Guess("utf-8")).Next()!;
        Assert.Equal([null, Damaged + Good + Damaged, null, Damaged], block.Stretches.Select(stretch => stretch.Text));
    }

    [Fact]
    public void Where_a_code_begins_all_that_follows_is_judged_together()
    {
        var text = Good + "é %BB%F3\n" + Repeat(Good, 100) + "%B4%DC\n" + Good;
        using var block = new TextBlocks(new MemoryStream(Encoding.UTF8.GetBytes(text)), Guess("utf-8")).Next()!;
        Assert.Equal([null, text[Good.Length..]], block.Stretches.Select(stretch => stretch.Text));
    }

    [Theory]
    [InlineData("utf-8", 0xFF)]
    [InlineData("utf-8", 0xEA, 0xB0)]
    [InlineData("cp949", 0xFF)]
    [InlineData("cp949", 0xB0)]
    public void What_is_undecodable_is_counted_as_the_decoder_counts_it(string charset, params int[] bad)
    {
        byte[] bytes =
        [
            .. CharsetEncoder.Encode(Good, charset).Bytes.Span, .. bad.Select(value => (byte)value), (byte)'\n',
            .. CharsetEncoder.Encode(Repeat(Good, 100), charset).Bytes.Span, .. bad.Select(value => (byte)value),
        ];
        var decoded = PageDecoder.Decode(bytes, Guess(charset));
        foreach (var length in new[] { 20, 100_000 })
        {
            var blocks = new TextBlocks(new ChunkedStream(bytes, 3), Guess(charset), length);
            Assert.Equal(decoded.Text, Join(blocks));
            Assert.Equal(decoded.Undecodable, blocks.Undecodable);
        }
    }

    [Fact]
    public void The_repair_of_blocks_is_that_of_the_whole_text()
    {
        var text = Repeat(Good + Damaged + Repeat(Good, 40) + "무단전재 © 2024\n¡ã North\nÀÏ\n", 60);
        var whole = new MojibakeRepairer().Repair(text).Text;
        Assert.DoesNotContain("ÁÖ", whole, StringComparison.Ordinal);

        var repairer = new MojibakeRepairer();
        var known = DamageEvidence.None;
        var result = new StringBuilder();
        var blocks = new TextBlocks(new MemoryStream(Encoding.UTF8.GetBytes(text)), Guess("utf-8"), 3_000);
        while (blocks.Next() is { } block)
        {
            var repaired = repairer.RepairDocument([.. block.Stretches.Select(stretch => stretch.Text).OfType<string>()], known, out known);
            var next = 0;
            foreach (var stretch in block.Stretches)
            {
                result.Append(stretch.Text is null ? Encoding.UTF8.GetString(stretch.Utf8.Span) : repaired[next++].Text);
            }

            block.Dispose();
        }

        Assert.Equal(whole, result.ToString());
    }

    private static CharsetGuess Guess(string charset) => new() { Charset = charset, Confidence = 1, Evidence = "forced" };

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Join(TextBlocks blocks)
    {
        var text = new StringBuilder();
        while (blocks.Next() is { } block)
        {
            foreach (var stretch in block.Stretches)
            {
                text.Append(stretch.Text ?? Encoding.UTF8.GetString(stretch.Utf8.Span));
            }

            block.Dispose();
        }

        return text.Append(blocks.Rest?.ReadToEnd()).ToString();
    }

    /// <summary>A stream that gives a few bytes at a time, as a pipe may.</summary>
    private sealed class ChunkedStream(byte[] bytes, int chunk) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(chunk, buffer.Length)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(chunk, count));
    }
}
