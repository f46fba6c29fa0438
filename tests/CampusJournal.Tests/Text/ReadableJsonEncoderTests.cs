using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CampusJournal.Text;

namespace CampusJournal.Tests.Text;

public class ReadableJsonEncoderTests
{
    [Theory]
    [InlineData("온실 \U0001F331 텃밭")]
    [InlineData("\U0001F469\u200D\U0001F33E")]
    [InlineData("\U00020BB7野家")]
    public void Leaves_what_people_read_as_it_is(string text) => Assert.Equal($"\"{text}\"", Written(text));

    [Theory]
    [InlineData("\n\t\"\\\u0001\u007F", @"\n\t\u0022\\\u0001\u007F")]
    [InlineData("a\u2028b\u00A0c", @"a\u2028b\u00A0c")]
    [InlineData("\U0001F3F4\U000E0067", "\U0001F3F4" + @"\uDB40\uDC67")]
    [InlineData("\U000F0000\U0010FFFF", @"\uDB80\uDC00\uDBFF\uDFFF")]
    public void Escapes_what_would_end_a_string_or_cannot_be_seen(string text, string expected) =>
        Assert.Equal($"\"{expected}\"", Written(text).Replace("\\\"", "\\u0022", StringComparison.Ordinal));

    [Fact]
    public void Writes_half_a_pair_as_the_replacement_character()
    {
        // Not cases above: an attribute cannot hold them.
        Assert.Equal("\"\uFFFD\"", Written("\uD83C"));
        Assert.Equal("\"\U0001F331\uFFFD\"", Written("\U0001F331\uDF31"));
    }

    [Fact]
    public void Reads_back_and_agrees_with_the_framework_on_every_character_of_the_basic_plane()
    {
        for (var scalar = 0; scalar <= 0x2FFFF; scalar++)
        {
            if (!Rune.IsValid(scalar))
            {
                continue;
            }

            var text = new Rune(scalar).ToString();
            var json = Written(text + "가\n" + text);
            Assert.Equal(text + "가\n" + text, JsonSerializer.Deserialize<string>(json));
            if (scalar <= char.MaxValue)
            {
                Assert.Equal(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text), JsonText.Encoder.Encode(text));
            }
        }
    }

    [Fact]
    public void Writes_long_texts_whole_wherever_an_emoji_falls()
    {
        for (var length = 0; length < 600; length += 7)
        {
            var text = new string('가', length) + "\U0001F331\n" + new string('나', 300) + "\U0001F331";
            Assert.Equal($"\"{text.Replace("\n", "\\n", StringComparison.Ordinal)}\"", Written(text));
        }
    }

    private static string Written(string text)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, JsonText.WriterOptions))
        {
            writer.WriteStringValue(text);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
