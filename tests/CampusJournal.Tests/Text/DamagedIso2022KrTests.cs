using CampusJournal.Text;

namespace CampusJournal.Tests.Text;

public class DamagedIso2022KrTests
{
    private const string Text = "식물원의 온실이 삼 년 만에 다시 문을 열었다. 첫날에는 비가 왔지만 많은 사람이 찾아왔고, 저녁까지 줄이 이어졌다고 한다.\n" +
        "Open daily. 겨울에는 한 시간 일찍 닫는다.\n";

    [Fact]
    public void One_byte_with_a_high_bit_costs_one_character()
    {
        var bytes = CharsetEncoder.Encode(Text, "iso-2022-kr").Bytes.ToArray();
        for (var i = 4; i < bytes.Length; i++)
        {
            // A flipped shift takes the line with it, and a flipped line end joins two.
            if (bytes[i] is 0x0E or 0x0F or (byte)'\n')
            {
                continue;
            }

            var page = PageDecoder.Decode([.. bytes[..i], (byte)(bytes[i] | 0x80), .. bytes[(i + 1)..]]);
            Assert.Equal(("iso-2022-kr", 1), (page.Charset.Charset, page.Undecodable));
            Assert.Equal(Text.Length, page.Text.Length);
            Assert.Equal(Text.Length - 1, page.Text.Zip(Text).Count(pair => pair.First == pair.Second));
        }
    }

    [Fact]
    public void A_text_of_other_bytes_that_quotes_the_designator_is_not_in_it()
    {
        var bytes = CharsetEncoder.Encode("지정 문자는 \e$)C 이고, \u000E 와 \u000F 로 바꾼다. 우리말은 두 바이트로 쓴다.", "cp949").Bytes.Span;
        Assert.Equal("cp949", CharsetDetector.Detect(bytes).Charset);
    }
}
