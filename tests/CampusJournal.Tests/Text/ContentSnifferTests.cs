using CampusJournal.Text;
using CsCheck;

namespace CampusJournal.Tests.Text;

public class ContentSnifferTests
{
    [Theory]
    [InlineData("<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0\"><html><body>가</body></html>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"euc-kr\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><body/></html>")]
    [InlineData("  <!-- saved from url=(0042)http://news.example.ac.kr/ -->\r\n<HTML>")]
    [InlineData("<p>기사 본문</p>")]
    [InlineData("<div>\n기사 본문<br>둘째 줄</div>")]
    [InlineData("<table border=0><tr><td>제목")]
    [InlineData("기사 본문<br>둘째 줄<br>셋째 줄<br>")]
    [InlineData("<script>var a = 1;</script><p>가</p>")]
    [InlineData("<style>p { margin: 0; }</style><p>가</p>")]
    [InlineData("<img src=photo.jpg>")]
    public void Pages_and_pieces_of_pages_are_html(string text) => Assert.Equal(new ContentGuess(ContentKind.Html, "text/html"), Sniff(text));

    [Theory]
    [InlineData("")]
    [InlineData("   \n")]
    [InlineData("총학생회, 새 도서관을 말하다\n\n홍길동 기자\n<저작권자 © 학보, 무단 전재 및 재배포 금지>\n")]
    [InlineData("<저작권자 © 학보, 무단 전재 및 재배포 금지>")]
    [InlineData("UPDATE : 2021.10.11 Mon 08:57\nHOME 보도\n제목<br>입니다\n본문이 이어진다. 3<4 이고 5>4 이다.")]
    [InlineData("[사회] 도서관이 문을 연다")]
    [InlineData("{\"따옴표\"로 시작하는 글}이다.")]
    [InlineData("if I were you; the editor said")]
    [InlineData("BMW를 탄 총장")]
    [InlineData("GIFT from the city")]
    [InlineData("// 편집자 주: 이 글은 지난 호에 이어진다.\n본문")]
    public void Text_with_a_stray_tag_or_none_is_plain_text(string text) =>
        Assert.Equal(new ContentGuess(ContentKind.PlainText, "text/plain"), Sniff(text));

    [Theory]
    [InlineData("/*! jQuery v1.4 */\n(function(a,b){function c(d){return d;}var e=1;a.f=c;})(window);", "text/javascript")]
    [InlineData("// 메뉴\nfunction 열기(n) {\n  document.write('<table><tr><td>가</td></tr></table>');\n  return n;\n}\n", "text/javascript")]
    [InlineData("var menu = [];\nmenu[0] = '보도';\nmenu[1] = '사회';\n", "text/javascript")]
    [InlineData("@charset \"euc-kr\";\nbody { font: 9pt 굴림; }", "text/css")]
    [InlineData("/* 본문 */\nbody, td { font-family: '굴림'; color: #333 }\n", "text/css")]
    [InlineData("a:hover{text-decoration:underline}", "text/css")]
    [InlineData("{\"title\": \"가\"}", "application/json")]
    [InlineData("[ { \"title\" : 1 } ]", "application/json")]
    [InlineData("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel/></rss>", "application/xml")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>", "image/svg+xml")]
    [InlineData("%PDF-1.4 ...", "application/pdf")]
    public void Code_and_data_are_no_page(string text, string mediaType) => Assert.Equal(new ContentGuess(ContentKind.NotAPage, mediaType), Sniff(text));

    [Theory]
    [InlineData("89504E470D0A1A0A0000000D49484452", "image/png")]
    [InlineData("FFD8FFE000104A46494600", "image/jpeg")]
    [InlineData("474946383961010001008000", "image/gif")]
    [InlineData("504B03041400", "application/zip")]
    [InlineData("1F8B0800", "application/gzip")]
    [InlineData("D0CF11E0A1B11AE1", "application/x-ole-storage")]
    [InlineData("424D36000000000000003600000028000000", "image/bmp")]
    [InlineData("0102030405060708", "application/octet-stream")]
    [InlineData("00000000", "application/octet-stream")]
    public void Files_with_a_mark_or_full_of_controls_are_no_page(string hex, string mediaType) =>
        Assert.Equal(new ContentGuess(ContentKind.NotAPage, mediaType), ContentSniffer.Sniff(Convert.FromHexString(hex)));

    [Theory]
    [InlineData("euc-kr")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    [InlineData("iso-2022-kr")]
    public void The_charset_makes_no_difference(string label)
    {
        Assert.Equal(ContentKind.Html, ContentSniffer.Sniff(CharsetEncoder.Encode("<p>가나다</p>", label).Bytes.Span).Kind);
        Assert.Equal(ContentKind.PlainText, ContentSniffer.Sniff(CharsetEncoder.Encode("가나다 <라마> 바사", label).Bytes.Span).Kind);
    }

    [Fact]
    public void Any_bytes_have_an_answer() => Gen.Byte.Array[0, 200].Sample(bytes => ContentSniffer.Sniff(bytes).MediaType.Length > 0);

    private static ContentGuess Sniff(string text) => ContentSniffer.Sniff(CharsetEncoder.Encode(text, "utf-8").Bytes.Span);
}
