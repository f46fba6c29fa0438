using CampusJournal.Articles;

namespace CampusJournal.Tests.Articles;

public class RawTextTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat(".box { margin: 0 } /* > & \" */ ", 100));
    private static readonly string Lines = string.Concat(Enumerable.Repeat("<p>한 줄</p>", 20));

    [Theory]
    [InlineData("<style>{0}</style>", "<style></style>")]
    [InlineData("<STYLE type='text/css'>{0}</Style >", "<STYLE type='text/css'></Style >")]
    [InlineData("<style media=\"a>b\">{0}</style>", "<style media=\"a>b\"></style>")]
    [InlineData("<style>{0}</style><style>{0}</style>", "<style></style><style></style>")]
    [InlineData("<script>{0}</script>", "<script></script>")]
    [InlineData("<script>'<style>{0}</style>'</script>", "<script></script>")]
    [InlineData("<svg></svg><script type=\"text/javascript\">if (a < b) '<p>{0}</p>'</script>", "<svg></svg><script type=\"text/javascript\"></script>")]
    public void What_nobody_reads_is_taken_out(string form, string expected) => Assert.Equal(Lines + expected + Lines, Lean(form));

    [Theory]
    [InlineData("<script type='application/ld+json'>{0}</script>")]
    [InlineData("<script>var contentHtml = '{0}'</script>")]
    [InlineData("<script>alert('{0}')</script>")]
    [InlineData("<style>{0}</styles></style>")]
    [InlineData("<style>/* short */</style>")]
    public void What_may_be_read_stays(string form) => Assert.Equal(Page(form), Lean(form));

    [Theory]
    [InlineData("<svg><style/></svg><p>{0}</p><style></style>")]
    [InlineData("<svg><style>a</svg><p>{0}</p><style></style>")]
    [InlineData("<textarea><style>{0}</style></textarea>")]
    [InlineData("<xmp><style>{0}</style></xmp>")]
    [InlineData("<iframe><style>{0}</style></iframe>")]
    [InlineData("<script>'<!--<script>{0}</script>'</script>")]
    [InlineData("<svg><script/></svg><p>{0}</p><script></script>")]
    [InlineData("<svg><script>a<p>{0}</p><script></script>")]
    [InlineData("<math><script>a</math><p>{0}</p><script></script>")]
    [InlineData("<!-- <style>{0}</style> -->")]
    [InlineData("<p title=\"<style>\">{0}</p><style></style>")]
    [InlineData("<style>{0}")]
    public void Text_that_only_looks_like_it_stays(string form) => Assert.Equal(Page(form), Lean(form));

    [Fact]
    public void A_record_is_the_same_with_long_styles()
    {
        string Record(string style) => ArticleJson.Write(new ArticleExtractor().Extract(
            System.Text.Encoding.UTF8.GetBytes($"<html><head><meta charset=utf-8><title>연못</title>{style}</head><body><h1>연못</h1>{Lines}</body></html>"),
            new() { Path = "a.html", Sha256 = new string('0', 64) }) with
        { Source = new() { Path = "a.html" } });

        Assert.Equal(Record("<style></style>"), Record($"<style>{Long}</style>"));
    }

    private static string Page(string form) => Lines + form.Replace("{0}", Long, StringComparison.Ordinal) + Lines;

    private static string Lean(string form) => Markup.Guarded(Page(form));
}
