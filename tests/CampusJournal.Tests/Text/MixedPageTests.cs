using System.Text;
using CampusJournal.Text;

namespace CampusJournal.Tests.Text;

/// <summary>Pages put together of pieces in two charsets, so that every border is known.</summary>
public class MixedPageTests
{
    private static readonly string[] Sentences =
    [
        "학생회는 어제 새 도서관을 짓는 일이 늦어진다고 말했다.", "동아리 연합회가 봄 축제 날짜를 다시 잡았다.", "기숙사 앞 은행나무가 노랗게 물들어 사진을 찍는 사람이 많다.",
        "편집국은 다음 호부터 지면을 넷으로 늘린다.", "강의실 창문이 바람에 깨져 수업 두 개가 옮겨졌다.", "셔틀버스는 이제 저녁 아홉 시까지 다닌다.",
    ];

    private static readonly string[] Words = ["바로가기", "전체기사", "편집국장", "도서관에", "사진기자", "학생들이", "대학신문", "은행나무", "동아리방", "지난호를"];

    public static TheoryData<string, string> Hosts => new() { { "utf-8", "cp949" }, { "cp949", "utf-8" } };

    [Theory]
    [MemberData(nameof(Hosts))]
    public void An_included_word_on_its_line_is_a_segment(string host, string guest)
    {
        foreach (var word in Words)
        {
            var page = new Pieces(host, guest).Host(Paragraphs(0, 3)).Guest($"<a href=\"/\">{word}</a>\n").Host(Paragraphs(3, 3));
            page.AssertRead();
        }
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public void An_include_within_a_line_begins_behind_the_tag_before_it(string host, string guest) =>
        new Pieces(host, guest)
            .Host(Paragraphs(0, 2) + "<p>편집자가 <b>").Guest("동아리 연합회 소식</b>").Host(" 난을 새로 냈다.</p>\n" + Paragraphs(2, 2))
            .AssertRead();

    [Theory]
    [MemberData(nameof(Hosts))]
    public void An_include_within_an_attribute_is_read(string host, string guest)
    {
        var page = new Pieces(host, guest).Host(Paragraphs(0, 2)).Guest("<img src=a.gif alt=\"도서관 앞 은행나무\">\n").Host(Paragraphs(2, 2));
        page.AssertRead();
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Many_includes_are_as_many_segments(string host, string guest)
    {
        var random = new Random(949);
        for (var run = 0; run < 40; run++)
        {
            var page = new Pieces(host, guest).Host("<html><title>바람개비 신문</title>\n");
            for (var i = random.Next(1, 6); i > 0; i--)
            {
                page.Guest($"<div>{Words[random.Next(Words.Length)]} {Words[random.Next(Words.Length)]}</div>\n").Host(Paragraphs(random.Next(3), random.Next(1, 4)));
            }

            page.AssertRead();
        }
    }

    [Theory]
    [InlineData("utf-8", "cp949", "<p>기자는 “", "새벽까지 문을 연다", "”라고 썼다.</p>\n")]
    [InlineData("cp949", "utf-8", "<p>기자는 “", "새벽까지 문을 연다", "”라고 썼다.</p>\n")]
    [InlineData("utf-8", "cp949", "<p>‘", "몇 해 “더” 남은 날 꼴", "’이라 한다.</p>\n")]
    [InlineData("cp949", "utf-8", "<p>‘", "몇 해 “더” 남은 날 꼴", "’이라 한다.</p>\n")]
    [InlineData("utf-8", "cp949", "<p>홈·", "관련기사", "·끝</p>\n")]
    [InlineData("cp949", "utf-8", "<p>홈·", "관련기사", "·끝</p>\n")]
    [InlineData("utf-8", "cp949", "<p>우리 학교", "소식지", "입니다</p>\n")]
    [InlineData("cp949", "utf-8", "<p>우리 학교", "소식지", "입니다</p>\n")]
    [InlineData("utf-8", "cp949", "<p>‘", "댓글", "’은 아래에 쓴다.</p>\n")]
    [InlineData("cp949", "utf-8", "<p>‘", "댓글", "’은 아래에 쓴다.</p>\n")]
    public void A_border_may_lie_between_any_two_characters(string host, string guest, string before, string include, string after)
    {
        var page = new Pieces(host, guest).Host(Paragraphs(0, 3) + before).Guest(include).Host(after + Paragraphs(3, 3));
        page.AssertRead();
    }

    [Theory]
    [InlineData("댓글")]
    [InlineData("답글")]
    [InlineData("사설")]
    [InlineData("인쇄")]
    [InlineData("공지")]
    [InlineData("만평")]
    public void A_word_that_every_page_shows_is_read_however_large_the_page_is(string word)
    {
        foreach (var count in (ReadOnlySpan<int>)[1, 40, 400])
        {
            new Pieces("utf-8", "cp949").Host(Paragraphs(0, count)).Guest($"<b>{word}</b>\n").Host(Paragraphs(3, count)).AssertRead();
            new Pieces("cp949", "utf-8").Host(Paragraphs(0, count)).Guest($"<b>{word}</b>\n").Host(Paragraphs(3, count)).AssertRead();
        }
    }

    [Theory]
    [InlineData("utf-8", "cp949", "글")]
    [InlineData("cp949", "utf-8", "글")]
    [InlineData("cp949", "utf-8", "끝")]
    public void One_syllable_alone_between_tags_is_read(string host, string guest, string syllable) =>
        new Pieces(host, guest).Host(Paragraphs(0, 3)).Guest($"<b>{syllable}</b>\n").Host(Paragraphs(3, 3)).AssertRead();

    [Fact]
    public void A_byte_order_mark_within_a_page_of_code_page_949_is_none_of_its_text()
    {
        var before = Bytes(Paragraphs(0, 2), "cp949");
        var decoded = PageDecoder.Decode([.. before, .. "\uFEFF<h1>"u8, .. Bytes("도서관</h1>\n" + Paragraphs(2, 2), "cp949")]);

        Assert.Equal(("mixed", Paragraphs(0, 2) + "\uFEFF<h1>도서관</h1>\n" + Paragraphs(2, 2), 0), (decoded.Charset.Charset, decoded.Text, decoded.Undecodable));
        Assert.Equal(["cp949", "utf-8", "cp949"], decoded.Segments.Select(segment => segment.Charset));
        Assert.Equal("cp949", CharsetDetector.Detect([.. "\uFEFF"u8, .. before]).Charset);
    }

    [Theory]
    [InlineData("windows-1251", "Профессора обсудили реформу учебных программ.")]
    [InlineData("windows-1251", "Студенты ждут.")]
    [InlineData("shift_jis", "大学の図書館は来月から開館時間を延長する。")]
    [InlineData("euc-jp", "学生会は新しい校舎を待っている。")]
    [InlineData("big5", "新校舍的工程預計三月完工。")]
    [InlineData("gb18030", "学生会正在收集反对上调学费的签名。")]
    [InlineData("windows-1252", "La bibliothèque a été fermée dès février à côté du théâtre.")]
    public void Text_in_another_charset_beside_UTF_8_stays_undecoded(string charset, string text)
    {
        foreach (var count in (ReadOnlySpan<int>)[1, 6])
        {
            byte[] page = [.. Bytes(Paragraphs(0, count), "utf-8"), .. Bytes($"<p>{text}</p>\n", charset), .. Bytes(Paragraphs(3, count), "utf-8")];
            var decoded = PageDecoder.Decode(page);
            Assert.Equal(("utf-8", Encoding.UTF8.GetString(page)), (decoded.Charset.Charset, decoded.Text));

            // Nor is it Korean where an include is.
            decoded = PageDecoder.Decode([.. page, .. Bytes("<b>동아리 연합회 소식</b>\n", "cp949")]);
            Assert.Equal(("mixed", Encoding.UTF8.GetString(page) + "<b>동아리 연합회 소식</b>\n"), (decoded.Charset.Charset, decoded.Text));
        }
    }

    [Fact]
    public void UTF_8_that_lost_bytes_is_decoded_as_the_standard_says()
    {
        var page = Bytes(Paragraphs(0, 6) + "<b>댓글</b> <i>글</i> 大學 “끝”\n", "utf-8");
        for (var i = 0; i < page.Length - 4; i++)
        {
            for (var lost = 1; lost < 4; lost++)
            {
                byte[] damaged = [.. page.AsSpan(0, i), .. page.AsSpan(i + lost)];
                var decoded = PageDecoder.Decode(damaged);
                Assert.Equal(("utf-8", Encoding.UTF8.GetString(damaged)), (decoded.Charset.Charset, decoded.Text));
            }
        }
    }

    [Fact]
    public void Words_of_one_syllable_in_an_included_menu_are_read_with_it()
    {
        const string Menu = "<li>홈</li><li>전체기사</li><li>큰 글씨</li><li>첫 쪽</li>\n";
        new Pieces("utf-8", "cp949").Host(Paragraphs(0, 3)).Guest(Menu).Host(Paragraphs(3, 3)).AssertRead();
    }

    [Theory]
    [InlineData("똠방각하 소식")]
    [InlineData("펲시콜라 안내, 바람개비 신문")]
    [InlineData("책 소개, 새로 들어온 것")]
    [InlineData("천 사람이 걷는다")]
    public void The_first_word_is_in_the_charset_of_what_follows_it(string title)
    {
        foreach (var count in (ReadOnlySpan<int>)[1, 6, 40])
        {
            new Pieces("utf-8", "cp949").Guest($"<title>{title}</title>\n").Host(Paragraphs(0, count)).AssertRead();
            new Pieces("utf-8", "cp949").Guest($"<title>{title}</title>\n").Host(Paragraphs(0, count)).Guest("<b>동아리 연합회</b>\n").AssertRead();
        }
    }

    [Theory]
    [InlineData("©")]
    [InlineData("« 바람")]
    [InlineData("홈 · ")]
    [InlineData("\u00A0")]
    [InlineData("é")]
    public void A_sign_of_UTF_8_before_the_first_word_stays_one(string sign)
    {
        new Pieces("utf-8", "cp949").Host($"<i>{sign}</i>\n").Guest("<title>동아리 연합회 소식</title>\n").Host(Paragraphs(0, 6)).AssertRead();
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public void A_byte_lost_near_a_border_costs_its_character_and_moves_no_border(string host, string guest)
    {
        var before = Bytes(Paragraphs(0, 3), host);
        var include = Bytes("<div>동아리 연합회 소식, 지난호를 봅니다</div>\n", guest);
        var after = Bytes(Paragraphs(3, 3), host);

        // The last byte of the last character before the include, the first of the first behind it.
        var last = before.Length - "</p>\n".Length - 2;
        byte[] page = [.. before.AsSpan(0, last), .. before.AsSpan(last + 1), .. include, .. after.AsSpan(0, "<p>".Length), .. after.AsSpan("<p>".Length + 1)];
        var decoded = PageDecoder.Decode(page);
        Assert.Equal("mixed", decoded.Charset.Charset);
        Assert.Contains("<div>동아리 연합회 소식, 지난호를 봅니다</div>\n", decoded.Text, StringComparison.Ordinal);
        Assert.Equal(
            [new CharsetSegment(0, before.Length - 1, host), new(before.Length - 1, before.Length - 1 + include.Length, guest), new(before.Length - 1 + include.Length, page.Length, host)],
            decoded.Segments);
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Any_word_lost_from_a_page_of_one_charset_does_not_make_it_mixed(string host, string guest)
    {
        var page = Bytes(Paragraphs(0, 6), host);
        for (var i = 0; i < page.Length; i += 3)
        {
            Assert.NotEqual("mixed", CharsetDetector.Detect([.. page.AsSpan(0, i), .. page.AsSpan(Math.Min(page.Length, i + 1 + (i % 7)))]).Charset);
        }

        Assert.NotEqual(guest, CharsetDetector.Detect(page).Charset);
    }

    private static string Paragraphs(int first, int count) =>
        string.Concat(Enumerable.Range(first, count).Select(i => $"<p>{Sentences[i % Sentences.Length]}</p>\n"));

    private static byte[] Bytes(string text, string charset) => CharsetEncoder.Encode(text, charset).Bytes.ToArray();

    /// <summary>A page with what its text and its segments are.</summary>
    private sealed class Pieces(string host, string guest)
    {
        private readonly List<byte> bytes = [];
        private readonly List<CharsetSegment> segments = [];
        private readonly StringBuilder text = new();

        public Pieces Host(string piece) => Add(piece, host);

        public Pieces Guest(string piece) => Add(piece, guest);

        public void AssertRead()
        {
            var decoded = PageDecoder.Decode(bytes.ToArray());
            Assert.Equal(("mixed", text.ToString(), 0), (decoded.Charset.Charset, decoded.Text, decoded.Undecodable));
            Assert.Equal(segments, decoded.Segments);
        }

        private Pieces Add(string piece, string charset)
        {
            var start = bytes.Count;
            bytes.AddRange(Bytes(piece, charset));
            text.Append(piece);
            segments.Add(new CharsetSegment(start, bytes.Count, charset));
            return this;
        }
    }
}
