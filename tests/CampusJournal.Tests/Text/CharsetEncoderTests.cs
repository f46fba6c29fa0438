using System.Text;
using CampusJournal.Text;

namespace CampusJournal.Tests.Text;

public class CharsetEncoderTests
{
    [Theory]
    [InlineData("cp949", "똠방각하 ABC", "8C63B9E6B0A2C7CF20414243")]
    [InlineData("johab", "가 ㄱ", "8861208841")]
    [InlineData("iso-2022-kr", "a가\n나b", "1B242943610E30210F0A0E332A0F62")]
    [InlineData("windows-1252", "é€", "E980")]
    [InlineData("iso-8859-16", "ș", "BA")]
    [InlineData("utf-16le", "가", "FFFE00AC")]
    [InlineData("utf-16be", "가", "FEFFAC00")]
    [InlineData("utf-8", "가", "EAB080")]
    public void Writes_the_bytes_of_the_charset(string label, string text, string hex)
    {
        var encoded = CharsetEncoder.Encode(text, label);
        Assert.Equal(hex, Convert.ToHexString(encoded.Bytes.Span));
        Assert.Equal(0, encoded.References);
    }

    [Theory]
    [InlineData("cp949", "가é😀", "B0A1&#233;&#128512;", 2)]
    [InlineData("us-ascii", "é가", "&#233;&#44032;", 2)]
    [InlineData("windows-1252", "α가é", "&#945;&#44032;E9", 2)]
    [InlineData("shift_jis", "가a", "&#44032;a", 1)]
    [InlineData("iso-2022-kr", "똠", "1B242943&#46624;", 1)]
    public void Writes_a_numeric_reference_for_what_the_charset_lacks_and_counts_it(string label, string text, string expected, int references)
    {
        var encoded = CharsetEncoder.Encode(text, label);
        Assert.Equal(expected, Show(encoded.Bytes.Span));
        Assert.Equal(references, encoded.References);
    }

    [Fact]
    public void Text_comes_back_from_every_charset_that_has_it()
    {
        foreach (var name in Charsets.Names.Where(name => name is not "x-user-defined"))
        {
            var encoded = CharsetEncoder.Encode("The Campus Journal, 2024 (English)\r\n", name);
            Assert.Equal("The Campus Journal, 2024 (English)\r\n", PageDecoder.Decode(encoded.Bytes.Span, new CharsetHints { Forced = name }).Text);
        }
    }

    /// <summary>Bytes of ASCII letters and punctuation as they are, all others as hexadecimal.</summary>
    private static string Show(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var inReference = false;
        for (var i = 0; i < bytes.Length; i++)
        {
            inReference = bytes[i] == '&' || (inReference && bytes[i] != ';');
            text.Append(inReference || bytes[i] is (byte)';' or (>= (byte)'a' and <= (byte)'z')
                ? ((char)bytes[i]).ToString()
                : bytes[i].ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }
}
