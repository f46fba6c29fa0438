using CampusJournal.Text.Html;
using CsCheck;

namespace CampusJournal.Tests.Text.Html;

public class HtmlTextSpansTests
{
    private static readonly string[] Fragments =
    [
        "<", ">", "/", "!", "-", "--", "=", "\"", "'", "?", "&", " ", "\n", "a", "가", "<a", "</a>", "<!--", "-->", "<script>", "</script>", "<style",
        "</style>", "<title>", "</title>", "<![CDATA[", "]]>", "<p title=", "<저작권자", "<1", "<plaintext>", "<!doctype html>",
    ];

    [Theory]
    [InlineData("<p>가나</p>다", "가나|다")]
    [InlineData("<a href=x title=\"가 > 나\" alt='다' checked>라</a>", "x|가 > 나|다|라")]
    [InlineData("<저작권자 © 신문, 무단 전재 금지>", "<저작권자 © 신문, 무단 전재 금지>")]
    [InlineData("3<4 <5> < b", "3<4 <5> < b")]
    [InlineData("가<!-- 나 <p>다</p> -->라<!doctype 마>바<?xml 사?>아", "가|라|바|아")]
    [InlineData("<!-->가<!--->나<!--!>다--!>라", "가|나|라")]
    [InlineData("<script>var 가 = '<p>나</p>';</script>다<style>라{}</STYLE >마", "다|마")]
    [InlineData("<script><!-- <script>가</script> 나 --></script>다", "다")]
    [InlineData("<script><!-- 가 --> <script>나</script>다", "다")]
    [InlineData("<title>가 <b>나</title>다<textarea><p>라</textarea>마", "가 <b>나|다|<p>라|마")]
    [InlineData("<![CDATA[가 <b>나]]>다", "가 <b>나|다")]
    [InlineData("<![CDATA[가>나", "나")]
    [InlineData("가</>나</ 다>라", "가|나|라")]
    [InlineData("가<p title='나", "가")]
    [InlineData("가<script>나", "가")]
    [InlineData("가<!-- 나", "가")]
    [InlineData("가<", "가<")]
    [InlineData("가</", "가</")]
    [InlineData("<plaintext><p>가</plaintext>", "<p>가</plaintext>")]
    [InlineData("<br/><img src=/a/b/ alt=가/>나", "/a/b/|가/|나")]
    [InlineData("<p a = 가 =나>다", "가|다")]
    public void Yields_text_and_attribute_values_only(string html, string expected) => Assert.Equal(expected, string.Join('|', Texts(html)));

    [Fact]
    public void Yields_spans_in_order_without_overlap_on_any_input() =>
        Gen.Int[0, Fragments.Length - 1].Array[0, 25].Select(picks => string.Concat(picks.Select(pick => Fragments[pick])))
            .Sample(html =>
            {
                var position = 0;
                foreach (var span in HtmlTextSpans.In(html))
                {
                    Assert.InRange(span.Start, position, html.Length);
                    Assert.InRange(span.End, span.Start + 1, html.Length);
                    position = span.End;
                }
            });

    [Fact]
    public void The_scanner_covers_any_input_without_gap() =>
        Gen.Int[0, Fragments.Length - 1].Array[0, 25].Select(picks => string.Concat(picks.Select(pick => Fragments[pick])))
            .Sample(html =>
            {
                var position = 0;
                var scanner = new HtmlScanner(html);
                while (scanner.Read())
                {
                    Assert.Equal(position, scanner.Start);
                    Assert.InRange(scanner.End, scanner.Start + 1, html.Length);
                    position = scanner.End;
                }

                Assert.Equal(html.Length, position);
            });

    [Theory]
    [InlineData("<")]
    [InlineData("</")]
    [InlineData("<a ")]
    [InlineData("<a b=\"")]
    [InlineData("<![CDATA[")]
    [InlineData("<!--")]
    [InlineData("<!-")]
    [InlineData("--")]
    [InlineData("<script><!--<script>")]
    [InlineData("<title></titl")]
    [InlineData("<p>")]
    [InlineData("a=")]
    public void Comes_to_the_end_of_hostile_repetition(string part)
    {
        // So long that a scanner which reads anything twice for each repetition would not come to the end.
        var html = string.Concat(Enumerable.Repeat(part, 2_000_000 / part.Length));
        var last = 0;
        foreach (var span in HtmlTextSpans.In(html))
        {
            Assert.True(span.Start >= last && span.Start < span.End, $"The stretch at {span.Start} is empty or overlaps the one before.");
            last = span.End;
        }

        Assert.InRange(last, 0, html.Length);
    }

    private static List<string> Texts(string html)
    {
        var texts = new List<string>();
        foreach (var span in HtmlTextSpans.In(html))
        {
            texts.Add(html[span.Start..span.End]);
        }

        return texts;
    }
}
