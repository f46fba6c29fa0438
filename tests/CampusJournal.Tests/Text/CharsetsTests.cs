using CampusJournal.Text;

namespace CampusJournal.Tests.Text;

public class CharsetsTests
{
    [Theory]
    [InlineData("cp949 CP949 uhc ms949 x-windows-949 windows-949 ks_c_5601-1987 KSC5601 korean euc-kr EUC_KR euckr iso-ir-149 cseuckr ks_c_5601 949", "cp949")]
    [InlineData("johab cp1361 x-johab", "johab")]
    [InlineData("iso-2022-kr csiso2022kr", "iso-2022-kr")]
    [InlineData("utf-8 UTF8 utf_8 unicode-1-1-utf-8 x-unicode20utf8", "utf-8")]
    [InlineData("unicode utf-16 ucs-2 iso-10646-ucs-2 unicodefeff", "utf-16le")]
    [InlineData("unicodefffe utf-16be", "utf-16be")]
    [InlineData("us-ascii ascii iso-8859-1 latin1 l1 cp1252 windows-1252 iso_8859-1:1987 iso-8859&#8211;1 iso\u20118859\u20131", "windows-1252")]
    [InlineData("gb2312 gbk gb18030 chinese", "gb18030")]
    [InlineData("sjis shift_jis Shift-JIS windows-31j ms932", "shift_jis")]
    [InlineData("euc-jp x-euc-jp", "euc-jp")]
    [InlineData("big5 Big5-HKSCS", "big5")]
    [InlineData("tis-620 iso-8859-11", "windows-874")]
    [InlineData("iso-8859-9 latin5", "windows-1254")]
    public void Labels_of_one_charset_have_one_name(string labels, string name) =>
        Assert.All(labels.Split(' '), label => Assert.Equal(name, Charsets.Find(label)));

    [Theory]
    [InlineData(" EUC-KR;")]
    [InlineData("\"euc-kr\"")]
    [InlineData("'euc-kr")]
    [InlineData("euc-kr\\\"")]
    [InlineData("\teuc-kr\r\n")]
    [InlineData("euc kr")]
    [InlineData("EUC-KR; boundary=x")]
    public void A_label_is_found_with_what_pages_put_around_it(string label) => Assert.Equal("cp949", Charsets.Find(label));

    [Theory]
    [InlineData("")]
    [InlineData(";")]
    [InlineData("klingon")]
    [InlineData("유니코드")]
    [InlineData("utf-8한")]
    [InlineData("-----")]
    [InlineData("euc-kr euc-kr")]
    public void What_no_charset_has_is_no_label(string label) => Assert.Null(Charsets.Find(label));

    [Fact]
    public void A_label_of_any_length_is_looked_up_without_harm() => Assert.Null(Charsets.Find(new string('k', 1_000_000)));

    [Fact]
    public void Every_name_is_a_label_of_itself_and_has_a_decoder()
    {
        Assert.Contains("cp949", Charsets.Names);
        Assert.All(Charsets.Names, name =>
        {
            Assert.Equal(name, Charsets.Find(name));
            var decoder = CharsetDecoder.For(name);
            var chars = new char[decoder.MaxCharCount(64)];
            decoder.Decode("plain"u8, chars);
        });
    }

    [Fact]
    public void A_users_unknown_label_is_refused_with_names_that_exist_and_quoted_in_part()
    {
        var refusal = Assert.Throws<ArgumentException>(() => Charsets.Require(new string('x', 500)));
        Assert.Contains("utf-8, cp949", refusal.Message, StringComparison.Ordinal);
        Assert.InRange(refusal.Message.Length, 60, 400);
    }
}
