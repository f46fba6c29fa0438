using System.Text;
using CampusJournal.Text;
using CampusJournal.Text.CodePages;

namespace CampusJournal.Tests.Text.CodePages;

public class MultiByteDecoderTests
{
    public static TheoryData<string> Charsets => ["shift_jis", "euc-jp", "big5"];

    [Fact]
    public void The_indexes_have_as_many_characters_as_those_of_the_standard()
    {
        Assert.Equal(7_724, CharactersOf(WebIndex.Load(ShiftJis.Resource)));
        Assert.Equal(6_067, CharactersOf(WebIndex.Load(EucJp.Resource)));
        Assert.Equal(18_590 + 4, CharactersOf(WebIndex.Load(Big5.Resource)));
    }

    [Theory]
    [InlineData("shift_jis", "FBFC8BB482B382F1", "髙橋さん")]
    [InlineData("shift_jis", "FAB1ED95EEFC", "﨑﨑＂")]
    [InlineData("shift_jis", "87408790879CFA40", "①≒∪ⅰ")]
    [InlineData("shift_jis", "80B1DFF040F9FC", "\u0080ｱﾟ\uE000\uE757")]
    [InlineData("euc-jp", "8FB0A18FEDE38EB1ADA1F9A1", "丂龥ｱ①纊")]
    [InlineData("big5", "8862886488A388A5", "Ê\u0304Ê\u030Cê\u0304ê\u030C")]
    [InlineData("big5", "8740A440C87AFEFE8BC3", "䏰一\U000200CC秔\U0002F878")]
    [InlineData("iso-8859-7", "A1A2A4A5AA", "‘’€₯ͺ")]
    [InlineData("iso-8859-8", "E0FDFE", "א\u200E\u200F")]
    [InlineData("x-mac-cyrillic", "A2B6FF", "Ґґ€")]
    [InlineData("macintosh", "BDDBF0", "Ω€\uF8FF")]
    [InlineData("ibm437", "82E19B", "éß¢")]
    [InlineData("ibm850", "9CB5D5", "£Áı")]
    [InlineData("ibm852", "88A598", "łąś")]
    public void Characters_are_those_of_the_standard(string charset, string hex, string expected)
    {
        var decoded = Decode(charset, Convert.FromHexString(hex));
        Assert.Equal(expected, decoded.Text);
        Assert.Equal(0, decoded.Undecodable);
    }

    [Theory]
    [InlineData("shift_jis", "813C41", "\uFFFD<A")]
    [InlineData("shift_jis", "A0FDFEFF41", "\uFFFD\uFFFD\uFFFD\uFFFDA")]
    [InlineData("shift_jis", "8180FCFC41", "÷\uFFFDA")]
    [InlineData("euc-jp", "8F3C8FA13C8FA1A18EE041", "\uFFFD<\uFFFD<\uFFFD\uFFFDA")]
    [InlineData("euc-jp", "8FA18041A93C80FF", "\uFFFDA\uFFFD<\uFFFD\uFFFD")]
    [InlineData("big5", "80FF8740A43C", "\uFFFD\uFFFD䏰\uFFFD<")]
    [InlineData("big5", "8140A4FF41", "\uFFFD@\uFFFDA")]
    public void An_undecodable_sequence_is_one_character_and_leaves_ascii(string charset, string hex, string expected)
    {
        var decoded = Decode(charset, Convert.FromHexString(hex));
        Assert.Equal(expected, decoded.Text);
        Assert.Equal(expected.Count(character => character == '\uFFFD'), decoded.Undecodable);
    }

    [Fact]
    public void Shift_jis_has_what_the_frameworks_code_page_has()
    {
        var framework = Encoding.GetEncoding(932);
        for (var pair = 0x8140; pair <= 0xFCFC; pair++)
        {
            if (ShiftJis.Table.Pairs[pair] is not 0 and var character)
            {
                Assert.Equal(framework.GetString([(byte)(pair >> 8), (byte)pair]), ((char)character).ToString());
            }
        }
    }

    [Fact]
    public void Big5_differs_from_the_frameworks_code_page_in_few_characters_beside_those_of_hong_kong()
    {
        var framework = Encoding.GetEncoding(950, EncoderFallback.ExceptionFallback, new DecoderReplacementFallback(""));
        var differences = 0;
        for (var pair = 0x8140; pair <= 0xFEFE; pair++)
        {
            var text = framework.GetString([(byte)(pair >> 8), (byte)pair]);
            var isBoth = Big5.Table.Pairs[pair] != 0 && text is [not (>= '\uE000' and <= '\uF8FF')];
            differences += isBoth && Big5.Table.Pairs[pair] != text[0] ? 1 : 0;
        }

        Assert.InRange(differences, 0, 20);
    }

    [Theory]
    [MemberData(nameof(Charsets))]
    public void What_is_written_comes_back(string charset)
    {
        for (var character = '\u00A0'; character < '\uFFFF'; character++)
        {
            var text = character.ToString();
            var encoded = CharsetEncoder.Encode(text, charset);
            Assert.True(encoded.References > 0 || Decode(charset, encoded.Bytes.ToArray()).Text == text, $"U+{(int)character:X4}");
        }
    }

    [Theory]
    [InlineData("shift_jis", "髙﨑①", "FBFCFAB18740")]
    [InlineData("shift_jis", "￢∪∩", "81CA81BE81BF")]
    [InlineData("euc-jp", "髙ｱ", "FCE28EB1")]
    [InlineData("big5", "十卅═", "A451A4CAF9F9")]
    public void What_has_two_pairs_is_written_with_the_one_of_the_standard(string charset, string text, string hex) =>
        Assert.Equal(hex, Convert.ToHexString(CharsetEncoder.Encode(text, charset).Bytes.Span));

    private static DecodedText Decode(string charset, byte[] bytes) => PageDecoder.Decode(bytes, new CharsetHints { Forced = charset });

    private static int CharactersOf(WebIndex index) => Enumerable.Range(0, ushort.MaxValue).Count(pointer => index[pointer] != 0);
}
