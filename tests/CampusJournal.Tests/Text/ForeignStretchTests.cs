using CampusJournal.Articles;
using CampusJournal.Tests.Text.Forward;
using CampusJournal.Text;

namespace CampusJournal.Tests.Text;

/// <summary>Korean pages with a comment in another charset, which reads as syllables that nobody wrote.</summary>
public class ForeignStretchTests
{
    private const string Before = "<html><title>바람개비 신문</title>\n<p>학생회는 어제 새 도서관을 짓는 일이 늦어진다고 말했다.</p>\n";
    private const string After = "\n<p>동아리 연합회가 봄 축제 날짜를 다시 잡았다.</p>\n<address>발행인 남궁연</address>";

    public static TheoryData<string, string> Comments => new()
    {
        { "shift_jis", "図書館の前の銀杏が色づいて、学生たちが写真を撮りに集まった。" },
        { "euc-jp", "図書館の前の銀杏が色づいて、学生たちが写真を撮りに集まった。" },
        { "gb18030", "图书馆门前的银杏树变黄了，同学们都拿着相机来拍照。" },
        { "big5", "圖書館門前的銀杏樹變黃了，同學們都拿著相機來拍照。" },
        { "windows-1251", "Студенты собрались перед библиотекой, чтобы сфотографировать деревья." },
        { "johab", "도서관 앞 은행나무가 노랗게 물들자 학생들이 사진기를 들고 모였다." },
    };

    [Theory]
    [MemberData(nameof(Comments))]
    public void A_comment_in_another_charset_is_told(string charset, string comment)
    {
        byte[] stretch = Bytes(comment, charset);
        byte[] page = [.. Bytes(Before + "<p>", "cp949"), .. stretch, .. Bytes("</p>" + After, "cp949")];
        var decoded = PageDecoder.Decode(page);
        var start = Bytes(Before + "<p>", "cp949").Length;
        Assert.Equal("cp949", decoded.Charset.Charset);
        Assert.Equal([new CharsetSegment(start, start + stretch.Length, charset)], decoded.Charset.Foreign);
        Assert.StartsWith(Before, decoded.Text, StringComparison.Ordinal);
        Assert.EndsWith(After, decoded.Text, StringComparison.Ordinal);
        Assert.True(decoded.Charset.Confidence < CharsetDetector.Detect(Bytes(Before + After, "cp949")).Confidence);

        var record = new ArticleExtractor().Extract(page, new PageOrigin { Path = "page.html" });
        Assert.Contains("foreign-charset", record.Warnings.Select(warning => warning.Code));
    }

    [Theory]
    [InlineData("Très intéressant, j'ai été étonné par les élèves.")]
    [InlineData("図書館の前の銀杏が色づいて、学生たちが写真を撮りに集まった。")]
    [InlineData("Студенты собрались перед библиотекой, чтобы сфотографировать деревья.")]
    public void A_comment_in_UTF_8_that_is_not_Korean_is_told(string comment)
    {
        byte[] page = [.. Bytes(Before + "<p>", "cp949"), .. Bytes(comment, "utf-8"), .. Bytes("</p>" + After, "cp949")];
        var guess = CharsetDetector.Detect(page);
        Assert.Equal(("cp949", "utf-8"), (guess.Charset, Assert.Single(guess.Foreign).Charset));
        Assert.InRange(guess.Confidence, 0.1, 0.95);
    }

    [Theory]
    [MemberData(nameof(Comments))]
    public void A_comment_beside_both_charsets_of_a_mixed_page_is_told(string charset, string comment)
    {
        byte[] page = [.. Bytes(Before + "<p>", "cp949"), .. Bytes(comment, charset), .. Bytes("</p>\n", "cp949"), .. Bytes("<p>동아리 연합회 소식</p>", "utf-8"), .. Bytes(After + Before, "cp949")];
        var guess = CharsetDetector.Detect(page);
        Assert.Equal(("mixed", charset), (guess.Charset, Assert.Single(guess.Foreign).Charset));
    }

    [Theory]
    [InlineData("大學新聞 創刊 四十周年 記念 特輯號 發行 祝賀")]
    [InlineData("不立文字 敎外別傳 直指人心 見性成佛")]
    [InlineData("ㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋ ㅎㅎㅎㅎㅎㅎ ㅠㅠㅠㅠㅠ")]
    [InlineData("끼뤼끼뤼 쒜뚜쒜뚜")]
    [InlineData("똠방각하 펲시콜라 뷁 쀍 쑝 햏햏")]
    [InlineData("ΑΒΓΔ αβγδεζηθ ①②③④⑤⑥⑦⑧ ⅠⅡⅢⅣ ㎏㎜㎝㎞")]
    [InlineData("■□■□◆◇◆◇ ━━━━━━━━━━━━ ★☆★☆★☆")]
    [InlineData("ひらがな カタカナ ありがとう さようなら")]
    [InlineData("Студенты и профессора университета")]
    public void What_Korean_pages_write_is_none(string text) =>
        Assert.Empty(CharsetDetector.Detect(Bytes($"{Before}<p>{text}</p>{After}", "cp949")).Foreign);

    [Fact]
    public void No_line_of_good_Korean_is_one() =>
        AssertNone(File.ReadAllLines(RepositoryFolder.Combine("tests", "cases", "charset", "korean-lines.txt")));

    [Fact]
    public void No_line_of_the_shared_folder_is_one() => AssertNone(SharedLines.Of("clean-dev.jsonl").Select(line => line.Text("text")));

    [Fact]
    public void Of_many_stretches_the_first_64_are_told()
    {
        byte[] good = Bytes("<p>동아리 연합회가 봄 축제 날짜를 다시 잡았다.</p>\n", "cp949");
        byte[] comment = Bytes("図書館の前の銀杏が色づいて、学生たちが写真を撮りに集まった。", "shift_jis");
        byte[] page = [.. Enumerable.Repeat<byte[]>([.. good, .. comment, (byte)'\n'], 100).SelectMany(part => part)];

        var foreign = CharsetDetector.Detect(page, new CharsetHints { Forced = "cp949" }).Foreign;

        Assert.Equal(64, foreign.Count);
        Assert.All(foreign, stretch => Assert.Equal("shift_jis", stretch.Charset));
        Assert.Equal(good.Length, foreign[0].Start);
    }

    private static void AssertNone(IEnumerable<string> lines)
    {
        foreach (var part in lines.Where(line => CharsetEncoder.Encode(line, "cp949").References == 0).Chunk(50))
        {
            Assert.Empty(CharsetDetector.Detect(Bytes(string.Join('\n', part), "cp949"), new CharsetHints { Forced = "cp949" }).Foreign);
        }
    }

    private static byte[] Bytes(string text, string charset) => CharsetEncoder.Encode(text, charset).Bytes.ToArray();
}
