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

    [Fact]
    public void Words_of_one_syllable_in_an_included_menu_are_read_with_it()
    {
        const string Menu = "<li>홈</li><li>전체기사</li><li>큰 글씨</li><li>첫 쪽</li>\n";
        new Pieces("utf-8", "cp949").Host(Paragraphs(0, 3)).Guest(Menu).Host(Paragraphs(3, 3)).AssertRead();
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
