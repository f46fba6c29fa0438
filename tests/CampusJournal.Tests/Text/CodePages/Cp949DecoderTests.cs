using System.Text;
using System.Text.Json;
using CampusJournal.Text;
using CampusJournal.Text.CodePages;
using CsCheck;

namespace CampusJournal.Tests.Text.CodePages;

public class DoubleByteDecoderTests
{
    [Fact]
    public void Decodes_undecodable_sequences_as_browsers_do()
    {
        foreach (var vector in Vectors())
        {
            var (text, undecodable, _) = Decode(vector.Bytes, vector.Bytes.Length);
            Assert.True(vector.Text == text, $"{Convert.ToHexString(vector.Bytes)}: {text}");
            Assert.Equal(text.Count(c => c == '\uFFFD'), undecodable);
        }
    }

    [Fact]
    public void Gives_the_same_text_when_cut_at_any_byte_after_any_padding()
    {
        foreach (var vector in Vectors())
        {
            for (var padding = 0; padding <= 32; padding++)
            {
                byte[] bytes = [.. Enumerable.Repeat((byte)'x', padding), .. vector.Bytes];
                var whole = Decode(bytes, bytes.Length);
                for (var cut = 0; cut < bytes.Length; cut++)
                {
                    Assert.Equal(whole, Decode(bytes, cut));
                }
            }
        }
    }

    [Fact]
    public void Gives_the_same_text_as_the_plain_decoder_on_random_bytes() =>
        Gen.OneOf(Gen.Byte, Gen.Byte[0x81, 0xFE], Gen.Byte[0x20, 0x7E]).Array[0, 80].Select(Gen.Int[0, 80])
            .Sample((bytes, cut) => Decode(bytes, Math.Min(cut, bytes.Length)) == Plain(bytes), iter: 5_000);

    [Fact]
    public void Knows_whether_the_input_ends_inside_a_character()
    {
        Assert.True(Decode([0x41, 0xB0], 2).Cut);
        Assert.False(Decode([0x41, 0xB0, 0xA1], 3).Cut);
        Assert.False(Decode([0x41, 0xFF], 2).Cut);
    }

    /// <summary>The WHATWG algorithm word for word, one byte at a time.</summary>
    private static (string Text, long Undecodable, bool Cut) Plain(byte[] bytes)
    {
        var text = new StringBuilder();
        var queue = new Queue<byte>(bytes);
        var lead = 0;
        while (queue.Count > 0)
        {
            int value = queue.Dequeue();
            while (value >= 0)
            {
                var next = -1;
                if (lead != 0)
                {
                    var character = value is >= 0x41 and <= 0xFE ? Cp949.Table[(lead << 8) | value] : 0;
                    text.Append(character == 0 ? '\uFFFD' : (char)character);
                    next = character == 0 && value < 0x80 ? value : -1;
                    lead = 0;
                }
                else if (value < 0x80)
                {
                    text.Append((char)value);
                }
                else if (value is >= 0x81 and <= 0xFE)
                {
                    lead = value;
                }
                else
                {
                    text.Append('\uFFFD');
                }

                value = next;
            }
        }

        var cut = lead != 0;
        var result = cut ? text.Append('\uFFFD').ToString() : text.ToString();
        return (result, result.Count(c => c == '\uFFFD'), cut);
    }

    private static (string Text, long Undecodable, bool Cut) Decode(byte[] bytes, int cut)
    {
        var decoder = CharsetDecoder.For("euc-kr");
        var chars = new char[decoder.MaxCharCount(bytes.Length) + 8];
        var length = decoder.Decode(bytes.AsSpan(0, cut), chars);
        length += decoder.Decode(bytes.AsSpan(cut), chars.AsSpan(length));
        length += decoder.Finish(chars.AsSpan(length));
        return (new string(chars, 0, length), decoder.Undecodable, decoder.EndsInsideCharacter);
    }

    private static IEnumerable<(byte[] Bytes, string Text)> Vectors()
    {
        using var cases = JsonDocument.Parse(File.ReadAllText(RepositoryFolder.Combine("tests", "cases", "charset", "euc-kr-errors.json")));
        return [.. cases.RootElement.GetProperty("vectors").EnumerateArray()
            .Select(vector => (Convert.FromHexString(vector.GetProperty("hex").GetString()!), vector.GetProperty("text").GetString()!))];
    }
}
