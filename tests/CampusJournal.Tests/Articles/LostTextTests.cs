using System.Text;
using CampusJournal.Articles;

namespace CampusJournal.Tests.Articles;

/// <summary>A record holds the article's text, or says that text was left out.</summary>
public class LostTextTests
{
    private const string LeftOut = "text-left-out";

    private static readonly ArticleExtractor Extractor = new();

    private static readonly string[] Paragraphs =
    [
        "도서관 앞 느티나무에 작은 책장이 걸렸다. 누구나 책을 꺼내 읽고, 다 읽은 책을 꽂아 둘 수 있다고 사서는 설명했다.",
        "책장은 목공 동아리가 버려진 의자를 모아 만들었다. 회원들은 여름 내내 나무를 다듬고, 비를 막을 지붕을 얹었다.",
        "첫 주에는 시집이 가장 먼저 사라졌다. 빈자리에는 누군가 손으로 쓴 편지와 함께 낡은 소설 두 권이 꽂혔다.",
        "동아리는 다음 학기에 책장을 세 개 더 달기로 했다. 기숙사와 학생식당, 그리고 후문 정류장이 그 자리로 꼽힌다.",
    ];

    [Theory]
    [InlineData("<footer><p>@</p></footer>")]
    [InlineData("<p class='related'>@</p>")]
    [InlineData("<p class='tags'>@</p>")]
    public void A_paragraph_amid_the_article_is_kept_whatever_it_is_named(string wrapper)
    {
        var record = Extract(Page(Wrapped(0) + Wrapped(1) + wrapper.Replace("@", Paragraphs[2], StringComparison.Ordinal) + Wrapped(3)));
        Assert.Equal(Paragraphs, Lines(record));
        Assert.DoesNotContain(LeftOut, Codes(record));
    }

    [Theory]
    [InlineData("<aside><p>@</p></aside>")]
    [InlineData("<div class='related'><p>@</p></div>")]
    [InlineData("<footer><p>@</p></footer>")]
    [InlineData("<div class='info'><p>@</p></div>")]
    [InlineData("<div class='footer'><p>@</p></div>")]
    public void Prose_of_the_article_is_kept_or_said_to_be_left_out(string wrapper)
    {
        var record = Extract(Page($"<article>{Wrapped(0)}{Wrapped(1)}{wrapper.Replace("@", $"{Paragraphs[2]}</p><p>{Paragraphs[3]}", StringComparison.Ordinal)}</article>"));
        Assert.True(Codes(record).Contains(LeftOut) || Lines(record).Length == Paragraphs.Length);
    }

    [Theory]
    [InlineData("<aside><a href='/2'>기숙사 식당이 새 단장을 마치고 다시 문을 열었다는 소식이다.</a></aside>")]
    [InlineData("<footer>저작권자 © 하버대신문, 무단 전재 및 재배포를 금합니다. 이 기사의 저작권은 신문사에 있으며 저작권법의 보호를 받습니다.</footer>")]
    [InlineData("<div class='comment'><p>좋은 기사 잘 읽었습니다. 우리 과 앞에도 책장이 하나 있으면 좋겠다고 늘 생각해 왔는데 반갑네요.</p><p>저도 시집 한 권을 꽂아 두었습니다. 누군가 즐겁게 읽어 주기를 바라는 마음으로 쪽지를 끼워 두었어요.</p></div>")]
    [InlineData("<aside><p>짧은 알림이 하나 있다.</p></aside>")]
    public void What_is_not_of_the_article_is_not_missed(string other) =>
        Assert.DoesNotContain(LeftOut, Codes(Extract(Page($"<article>{string.Concat(Paragraphs.Select(p => $"<p>{p}</p>"))}{other}</article>"))));

    [Theory]
    [InlineData("<p>@</p>", "<p>")]
    [InlineData("<div>@</div>", "")]
    [InlineData("@<br><br>", "")]
    public void A_link_that_is_never_closed_makes_no_links_of_the_paragraphs_below_it(string wrapper, string around)
    {
        var text = string.Concat(Paragraphs.Select(paragraph => wrapper.Replace("@", paragraph, StringComparison.Ordinal)));
        Assert.Equal(Paragraphs, Lines(Extract(Page($"{around}<a href='/news/list'>{text}"))));
    }

    [Fact]
    public void A_link_that_is_never_closed_amid_the_article_hides_none_of_it() =>
        Assert.Equal(Paragraphs, Lines(Extract(Page($"{Wrapped(0)}{Wrapped(1)}<p><a href='/x'>{Wrapped(2)}{Wrapped(3)}"))));

    [Theory]
    [InlineData("<!-- 광고 ")]
    [InlineData("<!-- 광고 -- >")]
    [InlineData("<textarea name='a'>")]
    [InlineData("<iframe src='a.html'>")]
    [InlineData("<script>var banner = 1;")]
    [InlineData("<style>b { color: red }")]
    public void What_is_never_closed_hides_none_of_the_article(string open) =>
        Assert.Equal(Paragraphs, Lines(Extract(Page($"{Wrapped(0)}{Wrapped(1)}{open}{Wrapped(2)}{Wrapped(3)}"))));

    [Fact]
    public void A_title_that_is_never_closed_hides_none_of_the_article() => Assert.Equal(
        Paragraphs, Lines(Extract(Page(string.Concat(Paragraphs.Select(text => $"<p>{text}</p>"))).Replace("</title>", "", StringComparison.Ordinal))));

    [Fact]
    public void A_script_in_which_a_file_ends_is_no_text() =>
        Assert.Equal(Paragraphs[..2], Lines(Extract($"<html><head><title>나무에 열린 책장</title><meta charset='utf-8'></head><body><h1>나무에 열린 책장</h1>{Wrapped(0)}{Wrapped(1)}<div></div><script>document.write('<p>{Paragraphs[2]}")));

    [Fact]
    public void A_heading_that_is_never_closed_hides_none_of_the_article() => Assert.Equal(
        Paragraphs, Lines(Extract($"<html><head><meta charset='utf-8'><title>나무에 열린 책장</title></head><body><h1>나무에 열린 책장<br>{string.Join("<br>", Paragraphs)}</body></html>")));

    [Theory]
    [InlineData("<select><option>@</select>")]
    [InlineData("<object data='a.swf'><p>@</p></object>")]
    [InlineData("<template><p>@</p></template>")]
    [InlineData("<div class='byline'><p>@</p></div>")]
    [InlineData("<address>@</address>")]
    [InlineData("<div class='tags'><p>@</p></div>")]
    [InlineData("<div class='sidebar'><p>@</p></div>")]
    public void Text_of_an_element_that_holds_none_as_a_rule_is_told_of(string wrapper) => Assert.Contains(
        LeftOut, Codes(Extract(Page($"<div>{Wrapped(0)}{Wrapped(1)}{wrapper.Replace("@", $"{Paragraphs[2]} {Paragraphs[3]}", StringComparison.Ordinal)}</div>"))));

    [Fact]
    public void A_teaser_that_is_one_link_stays_out()
    {
        var teaser = $"<div class='box'><a href='/2'><h3>다른 소식</h3><p>{Paragraphs[3]}</p></a></div>";
        Assert.Equal(Paragraphs[..3], Lines(Extract(Page($"<div class='text'>{Wrapped(0)}{Wrapped(1)}{Wrapped(2)}</div>{teaser}"))));
    }

    [Theory]
    [InlineData("<noscript><p>@</p></noscript>", "</p><p>")]
    [InlineData("<textarea readonly>@</textarea>", "\n\n")]
    [InlineData("<textarea style='display:none'>&lt;p&gt;@&lt;/p&gt;</textarea>", "&lt;/p&gt;&lt;p&gt;")]
    public void Text_that_a_page_has_nowhere_else_is_taken_from_what_scripts_show(string wrapper, string separator) =>
        Assert.Equal(Paragraphs, Lines(Extract(Page(wrapper.Replace("@", string.Join(separator, Paragraphs), StringComparison.Ordinal)))));

    [Fact]
    public void A_field_with_text_beside_a_body_is_told_of() => Assert.Contains(
        LeftOut, Codes(Extract(Page($"<div>{Wrapped(0)}{Wrapped(1)}<textarea>{Paragraphs[2]}\n{Paragraphs[3]}</textarea></div>"))));

    [Fact]
    public void A_caption_that_is_too_long_for_one_is_text()
    {
        var paragraph = string.Join(' ', Enumerable.Repeat(Paragraphs[3], 9));
        Assert.Equal([Paragraphs[0], paragraph, Paragraphs[1]], Lines(Extract(Page($"{Wrapped(0)}<p class='caption'>{paragraph}</p>{Wrapped(1)}"))));
    }

    [Theory]
    [InlineData("저작권자 © 하버대신문, 무단 전재 및 재배포 금지")]
    [InlineData("Copyright ⓒ 2003 하버대신문 All rights reserved.")]
    public void A_copyright_line_amid_a_text_does_not_end_it(string notice)
    {
        var record = Extract($"나무에 열린 책장\n\n{Paragraphs[0]}\n{Paragraphs[1]}\n{notice}\n{Paragraphs[2]}\n{Paragraphs[3]}\n");
        Assert.Equal((string.Join("\n\n", Paragraphs), notice), (record.Body, record.Copyright));
    }

    [Fact]
    public void A_line_of_related_articles_amid_a_site_s_text_does_not_end_it()
    {
        var record = Extract($"상단여백\nHOME 보도\n나무에 열린 책장\n{Paragraphs[0]}\n{Paragraphs[1]}\n관련기사\n{Paragraphs[2]}\n{Paragraphs[3]}\n저작권자 © 하버대신문\n");
        Assert.Equal(Paragraphs, Lines(record));
    }

    [Fact]
    public void What_stands_below_the_furniture_of_a_text_is_no_part_of_it()
    {
        var record = Extract($"나무에 열린 책장\n\n{Paragraphs[0]}\n{Paragraphs[1]}\n저작권자 © 하버대신문, 무단 전재 및 재배포 금지\n기사 댓글 2개\n{Paragraphs[2]}\n{Paragraphs[3]}\n");
        Assert.Equal(Paragraphs[..2], Lines(record));
        Assert.DoesNotContain(LeftOut, Codes(record));
    }

    [Fact]
    public void A_sentence_below_the_copyright_line_of_a_text_is_told_of() => Assert.Contains(
        LeftOut, Codes(Extract($"나무에 열린 책장\n\n{Paragraphs[0]}\n{Paragraphs[1]}\n저작권자 © 하버대신문, 무단 전재 및 재배포 금지\n{Paragraphs[2]}\n")));

    private static string Wrapped(int index) => $"<p>{Paragraphs[index]}</p>";

    private static string Page(string body) =>
        $"<html><head><meta charset='utf-8'><title>나무에 열린 책장</title></head><body><h1>나무에 열린 책장</h1>{body}</body></html>";

    private static ArticleRecord Extract(string page) => Extractor.Extract(Encoding.UTF8.GetBytes(page), new PageOrigin { Path = "a.html" });

    private static string[] Lines(ArticleRecord record) => record.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string[] Codes(ArticleRecord record) => [.. record.Warnings.Select(warning => warning.Code)];
}
