using System.Text.Json;
using CampusJournal.Text;

namespace CampusJournal.Tests.Text;

/// <summary>Pages in many languages that declare nothing.</summary>
public class CharsetLanguageTests
{
    /// <summary>The cases of the file.</summary>
    public static TheoryData<string, string> Cases
    {
        get
        {
            using var file = JsonDocument.Parse(File.ReadAllBytes(RepositoryFolder.Combine("tests", "cases", "charset", "languages.json")));
            var cases = new TheoryData<string, string>();
            foreach (var row in file.RootElement.GetProperty("cases").EnumerateArray())
            {
                cases.Add(row.GetProperty("charset").GetString()!, row.GetProperty("text").GetString()!);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_sentence_that_declares_nothing_is_found(string charset, string text)
    {
        var guess = CharsetDetector.Detect(Bytes(text, charset));
        Assert.Equal(charset, guess.Charset);
        Assert.InRange(guess.Confidence, 0.5, 1);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_declaration_that_is_right_is_believed(string charset, string text)
    {
        var guess = CharsetDetector.Detect(Bytes($"<meta charset='{charset}'><title>{text}</title>", charset));
        Assert.Equal((charset, false), (guess.Charset, guess.Conflict));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_declaration_of_euc_kr_does_not_make_a_page_Korean(string charset, string text)
    {
        var page = Bytes($"<meta charset='euc-kr'><title>{text}</title><p>{text}<p>{text}", charset);
        Assert.Equal(charset, CharsetDetector.Detect(page).Charset);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_page_is_decoded_to_its_text(string charset, string text) =>
        Assert.Equal(text, PageDecoder.Decode(Bytes(text, charset)).Text);

    [Fact]
    public void A_single_word_is_read_as_Korean_on_a_Korean_site_and_where_browsers_noted_one()
    {
        // Two bytes alone may be two letters of Latin-1.
        var word = Bytes("쳇", "cp949");
        var foreign = CharsetDetector.Detect(word, new CharsetHints { Url = "http://www.example.fr/" });
        var korean = CharsetDetector.Detect(word, new CharsetHints { Url = "http://press.example.ac.kr/news/articleView.html?idxno=1" });
        var saved = CharsetDetector.Detect([.. "<!-- saved from url=(0027)http://press.example.ac.kr/ -->\r\n"u8, .. word]);

        Assert.Equal("cp949", korean.Charset);
        Assert.True(korean.Confidence > foreign.Confidence);
        Assert.Equal(korean.Confidence, saved.Confidence);
    }

    private static byte[] Bytes(string text, string charset)
    {
        var encoded = CharsetEncoder.Encode(text, charset);
        Assert.Equal(0, encoded.References);
        return encoded.Bytes.ToArray();
    }
}
