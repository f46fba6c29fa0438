using System.Text;
using CampusJournal.Articles;

namespace CampusJournal.Tests.Articles;

public class DeclaredCharsetTests
{
    [Theory]
    [InlineData("", null)]
    [InlineData("<meta charset=\"EUC-KR\">", "EUC-KR")]
    public void A_byte_order_mark_is_no_declaration_of_the_page(string head, string? declared)
    {
        byte[] page = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes($"<html><head>{head}<title>도서관 의자</title></head><body><p>의자를 고쳤다.</p></body></html>")];

        var charset = new ArticleExtractor().Extract(page, new() { Path = "page.html" }).Charset;

        Assert.Equal(("utf-8", "bom", declared), (charset.Used, charset.Evidence, charset.Declared));
    }
}
