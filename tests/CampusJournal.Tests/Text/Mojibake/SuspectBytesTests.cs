using System.Text;
using System.Text.Unicode;
using CampusJournal.Text.Mojibake;
using CampusJournal.Text.Mojibake.Readings;

namespace CampusJournal.Tests.Text.Mojibake;

/// <summary>The look at bytes against the plain one at characters.</summary>
public class SuspectBytesTests
{
    private const string Usual = "한글 text 가\n힣 ퟿ꀀ 1 나다라마바사아자차카타파하 plain text 가나다\r\n";

    [Fact]
    public void Every_character_that_a_repair_looks_at_is_found_and_no_other()
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            if (code is '&' or 0x0E || char.IsSurrogate((char)code))
            {
                continue;
            }

            var character = ((char)code).ToString();
            var expected = SuspectCharacters.AreIn(character) || LostText.In(character, [], []).Count > 0 ? Encoding.UTF8.GetByteCount(Usual) : -1;
            Assert.Equal(expected, IndexIn(Usual + character + Usual));
        }
    }

    [Theory]
    [InlineData("·", true)]
    [InlineData("é", true)]
    [InlineData("&eacute;", true)]
    [InlineData("&#201;", true)]
    [InlineData("%BB%F3", true)]
    [InlineData("=?euc-kr?B?u/M=?=", true)]
    [InlineData("\u000E", true)]
    [InlineData("\uFFFD", true)]
    [InlineData("占쏙옙", true)]
    [InlineData("“", false)]
    [InlineData("\U0001F642", false)]
    [InlineData("a & b = 50%, 5 %2", false)]
    [InlineData("&lt;사진&gt; A&amp;B &quot;가&quot; &#39;나&#x27;", false)]
    [InlineData("&nbsp;", true)]
    [InlineData("&#xC0;&#238;", true)]
    public void A_suspect_is_found_wherever_it_stands(string sign, bool isSuspect)
    {
        for (var before = 0; before < 40; before++)
        {
            for (var after = 0; after < 20; after++)
            {
                var text = new string('a', before % 3) + new string('가', before / 3) + sign + new string('나', after / 2) + new string('b', after % 2);
                Assert.Equal(isSuspect, IndexIn(text) >= 0);
            }
        }
    }

    [Theory]
    [InlineData(0x80)]
    [InlineData(0xC0, 0xAF)]
    [InlineData(0xC2)]
    [InlineData(0xE0, 0x80, 0x80)]
    [InlineData(0xEA, 0xB0)]
    [InlineData(0xEA, 0x41, 0x41)]
    [InlineData(0xED, 0xA0, 0x80)]
    [InlineData(0xF0, 0x9F, 0x99)]
    [InlineData(0xF4, 0x90, 0x80, 0x80)]
    [InlineData(0xFF)]
    public void What_is_no_utf8_is_found_wherever_it_stands(params int[] bytes)
    {
        for (var before = 0; before < 40; before++)
        {
            for (var after = 0; after < 20; after++)
            {
                byte[] text = [.. Encoding.UTF8.GetBytes(new string('a', before % 3) + new string('가', before / 3)), .. bytes.Select(value => (byte)value)];
                Assert.Equal(before, SuspectBytes.IndexIn([.. text, .. Encoding.UTF8.GetBytes(new string('다', after))]));
            }
        }
    }

    [Fact]
    public void Random_bytes_pass_only_where_there_is_nothing_to_look_at()
    {
        var random = new Random(3);
        var alphabet = "aa \n가가나하한“·&=?%B"u8.ToArray();
        for (var run = 0; run < 20_000; run++)
        {
            var bytes = new byte[random.Next(80)];
            for (var i = 0; i < bytes.Length;)
            {
                var unit = Encoding.UTF8.GetBytes(random.Next(30) == 0 ? "é" : "가나 다a\n“한"[random.Next(8)].ToString());
                unit.AsSpan(0, Math.Min(unit.Length, bytes.Length - i)).CopyTo(bytes.AsSpan(i));
                i += unit.Length;
            }

            if (bytes.Length > 0 && random.Next(4) == 0)
            {
                bytes[random.Next(bytes.Length)] = alphabet[random.Next(alphabet.Length)];
            }

            if (SuspectBytes.IndexIn(bytes) < 0)
            {
                Assert.True(Utf8.IsValid(bytes));
                Assert.False(SuspectCharacters.AreIn(Encoding.UTF8.GetString(bytes)));
            }
            else
            {
                Assert.True(!Utf8.IsValid(bytes) || SuspectCharacters.AreIn(Encoding.UTF8.GetString(bytes)) || bytes.AsSpan().ContainsAny("%=&"u8));
            }
        }
    }

    private static int IndexIn(string text) => SuspectBytes.IndexIn(Encoding.UTF8.GetBytes(text));
}
