using CampusJournal.Articles;

namespace CampusJournal.Tests.Articles;

public class EmbeddedDataTests
{
    private static readonly string Image = new('A', 5000);

    [Theory]
    [InlineData("<img src=\"data:image/png;base64,{0}\" alt=x>", "<img src=\"data:image/png;base64,\" alt=x>")]
    [InlineData("<img src='DATA:image/png;base64,{0}'>", "<img src='DATA:image/png;base64,'>")]
    [InlineData("<img src=data:image/png;base64,{0} alt=x>", "<img src=data:image/png;base64, alt=x>")]
    [InlineData("<style>a{b:url(data:font/woff2;base64,{0})}</style>", "<style>a{b:url(data:font/woff2;base64,)}</style>")]
    [InlineData("<p style=\"b:url(&quot;data:image/gif;base64,{0}&quot;)\">x", "<p style=\"b:url(&quot;data:image/gif;base64,&quot;)\">x")]
    [InlineData("<img src=\"data:image/png;base64,{0}\"><p>x<img src=\"data:image/png;base64,{0}\">", "<img src=\"data:image/png;base64,\"><p>x<img src=\"data:image/png;base64,\">")]
    public void The_contents_of_data_addresses_go(string form, string expected) =>
        Assert.Equal(expected, Markup.WithoutEmbeddedData(form.Replace("{0}", Image, StringComparison.Ordinal)));

    [Theory]
    [InlineData("<p>본문 data: 설명, \"data:\" 뒤의 글</p>")]
    [InlineData("<img src=\"data:image/png;base64,AAAA\">")]
    [InlineData("<img src=\"data:image/png;base64,{0}")]
    [InlineData("<p>\"data:{0}, 글\"</p>")]
    [InlineData("data:")]
    public void Everything_else_stays(string form)
    {
        var html = form.Replace("{0}", Image, StringComparison.Ordinal);
        Assert.Equal(html, Markup.WithoutEmbeddedData(html));
    }

    [Fact]
    public void A_page_saved_as_one_large_file_gives_its_record()
    {
        var large = new string('A', 20 << 20);
        var html = $"<!DOCTYPE html><html><!--\n Page saved with SingleFile \n url: http://press.example.ac.kr/1 \n saved date: Tue Mar 02 2010 10:00:00 GMT+0900\n--><head><meta charset=utf-8><title>수달이 돌아왔다</title></head>"
            + $"<body><h1>수달이 돌아왔다</h1><img src=\"data:image/png;base64,{large}\"><p>여름방학 동안 비어 있던 뒷동산 연못에 수달 한 쌍이 돌아와 살고 있다.</p></body></html>";

        var record = new ArticleExtractor().Extract(System.Text.Encoding.UTF8.GetBytes(html), new() { Path = "a.html" });

        Assert.Equal(("수달이 돌아왔다", "http://press.example.ac.kr/1"), (record.Title, record.Source.Url));
        Assert.Contains("수달 한 쌍", record.Body, StringComparison.Ordinal);
    }
}
