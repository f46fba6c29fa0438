using System.Text;
using CampusJournal.Text.Mojibake.Forward;

namespace CampusJournal.Tests.Text.Mojibake;

public class DoubleByteCodePageTests
{
    [Theory]
    [InlineData(936)]
    [InlineData(51932)]
    public void Each_pair_is_what_the_framework_makes_of_it_alone(int number)
    {
        var page = number == 936 ? DoubleByteCodePage.Gbk : DoubleByteCodePage.EucJp;
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(number, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))!;
        var assigned = 0;
        for (var pair = 0x8100; pair <= 0xFFFF; pair++)
        {
            var text = encoding.GetString([(byte)(pair >> 8), (byte)pair]);
            var expected = text is [not ((>= '\uE000' and <= '\uF8FF') or '\uFFFD' or < '\u00A0')] ? text[0] : '\0';
            Assert.True(expected == page.Characters[pair], $"{pair:X4}");
            assigned += expected == '\0' ? 0 : 1;
        }

        Assert.True(assigned > 6_000);
    }
}
