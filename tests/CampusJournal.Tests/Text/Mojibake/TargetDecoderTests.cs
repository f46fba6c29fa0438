using System.Text;
using CampusJournal.Text.Mojibake;

namespace CampusJournal.Tests.Text.Mojibake;

public class TargetDecoderTests
{
    [Fact]
    public void Utf8_gives_every_code_point_back()
    {
        Span<byte> bytes = stackalloc byte[4];
        for (var codePoint = 0x80; codePoint <= 0x10FFFF; codePoint += 7)
        {
            if (!Rune.TryCreate(codePoint, out var rune))
            {
                continue;
            }

            var pending = 0u;
            var last = 0;
            foreach (var value in bytes[..rune.EncodeToUtf8(bytes)])
            {
                last = TargetDecoder.Utf8.Feed(ref pending, value);
            }

            Assert.Equal((codePoint, 0u), (last, pending));
        }
    }

    [Theory]
    [InlineData(0xC0, 0x80)]
    [InlineData(0xE0, 0x80)]
    [InlineData(0xED, 0xA0)]
    [InlineData(0xF4, 0x90)]
    [InlineData(0x80, 0x80)]
    public void Utf8_refuses_overlong_forms_surrogates_and_stray_bytes(int first, int second)
    {
        var pending = 0u;

        Assert.True(TargetDecoder.Utf8.Feed(ref pending, first) == TargetDecoder.Invalid || TargetDecoder.Utf8.Feed(ref pending, second) == TargetDecoder.Invalid);
    }

    [Fact]
    public void Pairs_of_code_page_949_complete_at_the_second_byte()
    {
        var pending = 0u;

        Assert.Equal(0, TargetDecoder.Cp949.Feed(ref pending, 0xB0));
        Assert.Equal(0xB0, TargetDecoder.LeadOf(pending));
        Assert.Equal('가', TargetDecoder.Cp949.Feed(ref pending, 0xA1));
        Assert.Equal(0u, pending);
    }
}
