using System.Text;
using CampusJournal.Text;
using CsCheck;

namespace CampusJournal.Tests.Text;

public class CharsetDecoderTests
{
    // What begins and continues characters, shifts and surrogates in one charset or another.
    private static readonly byte[] Telling = [0xEA, 0xB0, 0x80, 0xF0, 0x9F, 0x1B, 0x24, 0x29, 0x43, 0x0E, 0x0F, 0xD8, 0xDC];

    private static readonly Gen<byte[]> LegacyBytes =
        Gen.OneOf(Gen.Byte, Gen.Byte[0x81, 0xFE], Gen.Byte[0x20, 0x7E], Gen.Int[0, Telling.Length - 1].Select(index => Telling[index])).Array[0, 40];

    public static TheoryData<string> Names => new(Charsets.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_bytes_give_the_same_text_when_cut_at_any_byte(string name) =>
        LegacyBytes.Sample(
            bytes =>
            {
                var whole = Decode(name, bytes, bytes.Length);
                for (var cut = 0; cut < bytes.Length; cut++)
                {
                    Assert.Equal(whole, Decode(name, bytes, cut));
                }

                Assert.Equal(whole.Undecodable, whole.Text.Count(character => character == '\uFFFD'));
            },
            iter: 40);

    [Fact]
    public void Utf_8_is_decoded_as_the_framework_does_which_follows_the_standard() =>
        LegacyBytes.Sample(
            bytes =>
            {
                var (text, _, cut) = Decode("utf-8", bytes, bytes.Length / 2);
                Assert.Equal(Encoding.UTF8.GetString(bytes), text.Length > 0 && bytes is [0xEF, 0xBB, 0xBF, ..] ? '\uFEFF' + text : text);
                Assert.True(!cut || text.EndsWith('\uFFFD'));
            },
            iter: 2_000);

    [Fact]
    public void Utf_16_is_decoded_as_the_framework_does()
    {
        var units = Gen.OneOf(Gen.Char, Gen.Char['\uD800', '\uDFFF']).Array[0, 20];
        units.Sample(
            chars =>
            {
                var bytes = Encoding.BigEndianUnicode.GetBytes("x");
                bytes = [.. bytes, .. chars.SelectMany(unit => (byte[])[(byte)(unit >> 8), (byte)unit])];
                Assert.Equal(Encoding.BigEndianUnicode.GetString(bytes), Decode("utf-16be", bytes, bytes.Length / 3).Text);
            },
            iter: 1_000);
    }

    [Theory]
    [InlineData("utf-8", "41EAB0", true)]
    [InlineData("utf-8", "41EAB080", false)]
    [InlineData("cp949", "41B0", true)]
    [InlineData("cp949", "41FF", false)]
    [InlineData("utf-16le", "410041", true)]
    [InlineData("utf-16le", "41003DD8", true)]
    [InlineData("iso-2022-kr", "1B2429430E30", true)]
    [InlineData("shift_jis", "4193", true)]
    [InlineData("shift_jis", "4193FA", false)]
    [InlineData("windows-1252", "41E9", false)]
    public void Knows_whether_the_bytes_end_inside_a_character(string name, string hex, bool expected)
    {
        var bytes = Convert.FromHexString(hex);
        Assert.Equal(expected, Decode(name, bytes, bytes.Length).Cut);
    }

    [Theory]
    [InlineData("windows-1252", "808190E9", "\u20AC\u0081\u0090é")]
    [InlineData("windows-874", "A1DBFF", "ก\uFFFD\uFFFD")]
    [InlineData("iso-8859-10", "A1BD", "Ą―")]
    [InlineData("x-user-defined", "8041", "\uF780A")]
    [InlineData("iso-2022-kr", "1B2429430E3021332A0F6162", "가나ab")]
    [InlineData("iso-2022-kr", "0E30210A3021", "가\n0!")]
    [InlineData("iso-2022-kr", "1B2429430EB02133AA30210F61", "\uFFFD\uFFFD가a")]
    [InlineData("iso-2022-kr", "1B2429430E30210FB061", "가\uFFFDa")]
    [InlineData("johab", "8861413C", "가A<")]
    public void Decodes_as_the_standards_say(string name, string hex, string expected)
    {
        var bytes = Convert.FromHexString(hex);
        Assert.Equal(expected, Decode(name, bytes, 1).Text);
    }

    [Fact]
    public void Refuses_too_little_room() =>
        Assert.Throws<ArgumentException>(() => CharsetDecoder.For("utf-8").Decode("abc"u8, new char[3]));

    private static (string Text, long Undecodable, bool Cut) Decode(string name, byte[] bytes, int cut)
    {
        var decoder = CharsetDecoder.For(name);
        var chars = new char[decoder.MaxCharCount(cut) + decoder.MaxCharCount(bytes.Length - cut)];
        var length = decoder.Decode(bytes.AsSpan(0, cut), chars);
        length += decoder.Decode(bytes.AsSpan(cut), chars.AsSpan(length));
        length += decoder.Finish(chars.AsSpan(length));
        return (new string(chars, 0, length), decoder.Undecodable, decoder.EndsInsideCharacter);
    }
}
