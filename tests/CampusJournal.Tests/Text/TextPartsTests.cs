using System.Text;
using CampusJournal.Text;
using CampusJournal.Text.Mojibake;

namespace CampusJournal.Tests.Text;

public class TextPartsTests
{
    private const string Damaged = "¿À´ÃÀÇ ÁÖ¿ä´º½º, ¿©¹é ";

    [Theory]
    [InlineData("one line\nand another\r\n\nand a last one without an end", false)]
    [InlineData("", false)]
    [InlineData("<p>text</p><script>if (a < b) \"<p>\"</script><!-- <b> --><i title='>'>x</i><![CDATA[ <b> ]]>end", true)]
    public void The_parts_are_the_text(string text, bool isHtml)
    {
        var longer = string.Concat(Enumerable.Repeat(text, 500));
        foreach (var length in new[] { 1, 2500, 5000, 20_000 })
        {
            Assert.Equal(longer, string.Concat(Parts(longer, isHtml, length)));
        }
    }

    [Fact]
    public void A_line_without_an_end_is_repaired_alike_whatever_the_length_of_the_parts()
    {
        var text = string.Concat(Enumerable.Repeat(Damaged, 600)) + string.Concat(Enumerable.Repeat("»ó´Ü¿©¹é", 600));
        var whole = new MojibakeRepairer().Repair(text).Text;

        Assert.Equal(whole, Repair(text, isHtml: false, 2_000));
        Assert.Equal(whole, Repair(text, isHtml: false, 5_000));
        Assert.DoesNotContain("¿", whole, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_is_cut_between_tags_and_never_inside_a_script()
    {
        var html = string.Concat(Enumerable.Repeat($"<p title='{Damaged}'>{Damaged}</p><script>'<p>{Damaged}</p>'</script><!-- <p>{Damaged} -->\n", 200));
        var whole = new MojibakeRepairer().RepairHtml(html).Text;

        Assert.Equal(whole, Repair(html, isHtml: true, 3_000));
        Assert.True(Parts(html, isHtml: true, 3_000).Count > 5);
        Assert.All(Parts(html, isHtml: true, 3_000), part => Assert.StartsWith("<", part.TrimStart('\n'), StringComparison.Ordinal));
    }

    [Fact]
    public void No_character_and_no_reference_is_cut_in_two()
    {
        var emoji = string.Concat(Enumerable.Repeat("\U0001F642", 4_000));
        Assert.All(Parts("x" + emoji, isHtml: false, 2_000), part => Assert.False(char.IsHighSurrogate(part[^1])));

        var references = "x" + string.Concat(Enumerable.Repeat("&Agrave;", 1_000));
        Assert.All(Parts(references, isHtml: false, 2_000), part => Assert.EndsWith(";", part, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("cp949")]
    [InlineData("utf-16le")]
    [InlineData("iso-2022-kr")]
    public void A_page_reads_alike_as_a_stream_and_in_memory(string charset)
    {
        byte[] bytes = [.. CharsetEncoder.Encode(string.Concat(Enumerable.Repeat("한글 본문 text\n", 20_000)), charset).Bytes.Span, 0xFF];
        var decoded = PageDecoder.Decode(bytes, new CharsetHints { Forced = charset });

        using var reader = new DecodedReader(new MemoryStream(bytes), decoded.Charset);

        Assert.Equal(decoded.Text, reader.ReadToEnd());
        Assert.Equal(decoded.Undecodable, reader.Undecodable);
    }

    private static List<string> Parts(string text, bool isHtml, int length)
    {
        var parts = new TextParts(new StringReader(text), isHtml, length);
        var list = new List<string>();
        while (parts.Next() is { } part)
        {
            list.Add(part);
        }

        return list;
    }

    private static string Repair(string text, bool isHtml, int length)
    {
        var repairer = new MojibakeRepairer();
        var known = DamageEvidence.None;
        var result = new StringBuilder();
        foreach (var part in Parts(text, isHtml, length))
        {
            result.Append((isHtml ? repairer.RepairHtml(part, known, out known) : repairer.Repair(part, known, out known)).Text);
        }

        return result.ToString();
    }
}
