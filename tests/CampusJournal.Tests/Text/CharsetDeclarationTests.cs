using System.Text;
using CampusJournal.Text;
using CsCheck;

namespace CampusJournal.Tests.Text;

public class CharsetDeclarationTests
{
    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"euc-kr\" ?><rss><item>가</item></rss>", "<?xml version=\"1.0\" encoding=\"utf-8\" ?><rss><item>가</item></rss>")]
    [InlineData(" \n<?xml version='1.0' encoding='johab'?><log/>", " \n<?xml version='1.0' encoding='utf-8'?><log/>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"EUC-KR\"?><rss><![CDATA[<meta charset=euc-kr>]]></rss>", "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss><![CDATA[<meta charset=euc-kr>]]></rss>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss/>", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss/>")]
    [InlineData("<?xml version=\"1.0\"?><rss><meta charset=\"euc-kr\"/></rss>", "<?xml version=\"1.0\"?><rss><meta charset=\"euc-kr\"/></rss>")]
    [InlineData("글 속의 <?xml encoding=\"euc-kr\"?>", "글 속의 <?xml encoding=\"euc-kr\"?>")]
    [InlineData("<meta charset=euc-kr>", "<meta charset=euc-kr>")]
    public void Of_xml_only_the_prolog_is_rewritten(string xml, string expected) => Assert.Equal(expected, CharsetDeclarationRewriter.RewriteProlog(xml, "utf-8"));

    [Theory]
    [InlineData("<meta charset=euc-kr>", "meta:euc-kr")]
    [InlineData("<META CHARSET = 'EUC-KR' />", "meta:EUC-KR")]
    [InlineData("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=ks_c_5601-1987\">", "meta:ks_c_5601-1987")]
    [InlineData("<meta content='text/html;charset=euc-kr' http-equiv=content-type>", "meta:euc-kr")]
    [InlineData("<meta http-equiv=content-type content='text/html; charset = \"euc-kr\"'>", "meta:euc-kr")]
    [InlineData("<meta http-equiv=content-type content='text/html; charset=iso-8859&#8211;1; x'>", "meta:iso-8859&#8211;1")]
    [InlineData("<meta http-equiv=content-type content='text/html; charset=euc-kr; title=&#8211;'>", "meta:euc-kr")]
    [InlineData("<meta http-equiv=refresh content='0; charset=euc-kr'>", "")]
    [InlineData("<meta name=description content='charset=euc-kr'>", "")]
    [InlineData("<meta charset=''>", "")]
    [InlineData("<?xml version='1.0' encoding='euc-kr'?><html>", "xml:euc-kr")]
    [InlineData(" \n<?xml version=\"1.0\" encoding = \"UTF-8\" ?>", "xml:UTF-8")]
    [InlineData("<p><?xml encoding='euc-kr'?>", "")]
    [InlineData("<?xml encoding='utf-8'?><meta charset=euc-kr>", "xml:utf-8 meta:euc-kr")]
    [InlineData("<!-- <meta charset=euc-kr> --><meta charset=utf-8>", "meta:utf-8")]
    [InlineData("<script charset=euc-kr src=x></script><meta charset=utf-8>", "meta:utf-8")]
    [InlineData("<script>document.write('<meta charset=euc-kr>')</script>", "")]
    [InlineData("<title><meta charset=euc-kr></title>", "")]
    [InlineData("<!-- Added by HTTrack --><meta http-equiv=\"content-type\" content=\"text/html;charset=iso-8859-1\" /><!-- /Added by HTTrack -->\n<meta charset=euc-kr>", "meta:euc-kr")]
    [InlineData("<meta charset=a><meta charset=b></head><meta charset=c>", "meta:a meta:b")]
    [InlineData("<body><p>가<meta charset=euc-kr>", "meta:euc-kr")]
    [InlineData("<meta charset=euc-kr", "")]
    public void Finds_what_a_page_says_of_itself_and_nothing_else(string html, string expected) =>
        Assert.Equal(expected, string.Join(' ', Declared(html).Select(declaration => $"{declaration.Where}:{declaration.Label}")));

    [Fact]
    public void Finds_a_declaration_far_behind_the_first_1024_bytes() =>
        Assert.Single(Declared("<script>" + new string('x', 100_000) + "</script><!--" + new string('-', 5000) + "--><meta charset=euc-kr>"));

    [Fact]
    public void A_page_full_of_declarations_is_cut_short() =>
        Assert.InRange(Declared(string.Concat(Enumerable.Repeat("<meta charset=x>", 100_000))).Count, 1, 16);

    [Fact]
    public void A_declaration_of_utf_16_that_ascii_spells_means_utf_8()
    {
        var guess = CharsetDetector.Detect(Encoding.UTF8.GetBytes("<meta charset=unicode>가"));
        Assert.Equal(("utf-8", false), (guess.Charset, guess.Conflict));
    }

    [Theory]
    [InlineData("<meta charset=euc-kr><p title='charset=euc-kr'>가", "<meta charset=utf-8><p title='charset=euc-kr'>가")]
    [InlineData("<META http-equiv='Content-Type' content='text/html; charset=EUC-KR;'>", "<META http-equiv='Content-Type' content='text/html; charset=utf-8;'>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"euc-kr\"?>\r\n<html>", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<html>")]
    [InlineData("<meta charset=UTF-8>", "<meta charset=UTF-8>")]
    [InlineData("<!-- Added by HTTrack --><meta charset=iso-8859-1><!-- /Added by HTTrack --><meta charset=euc-kr>", "<!-- Added by HTTrack --><meta charset=utf-8><!-- /Added by HTTrack --><meta charset=utf-8>")]
    [InlineData("<script charset=euc-kr></script><!-- <meta charset=euc-kr> -->", "<script charset=euc-kr></script><!-- <meta charset=euc-kr> -->")]
    [InlineData("<p>가", "<p>가")]
    public void Rewrites_the_declarations_and_leaves_everything_else(string html, string expected) => Assert.Equal(expected, CharsetDeclarationRewriter.Rewrite(html, "utf-8"));

    [Theory]
    [InlineData("cp949")]
    [InlineData("euc-kr")]
    [InlineData("windows-949")]
    public void What_is_written_for_code_page_949_is_a_label_that_browsers_know(string label) =>
        Assert.Equal("<meta charset=\"euc-kr\"><p>가", CharsetDeclarationRewriter.Rewrite("<meta charset=\"utf-8\"><p>가", label));

    [Theory]
    [InlineData("@charset \"euc-kr\";\nbody { }", "@charset \"utf-8\";\nbody { }")]
    [InlineData("# -*- coding: euc-kr -*-\nprint()", "# -*- coding: utf-8 -*-\nprint()")]
    [InlineData("#!/usr/bin/ruby\n# encoding: cp949\nputs", "#!/usr/bin/ruby\n# encoding: utf-8\nputs")]
    [InlineData("<?xml version='1.0' encoding='euc-kr'?><a/>", "<?xml version='1.0' encoding='utf-8'?><a/>")]
    [InlineData("# coding: utf-8\n", "# coding: utf-8\n")]
    [InlineData("# vim: set fileencoding=euc-kr :\n", "# vim: set fileencoding=utf-8 :\n")]
    [InlineData("# Live coding: tips\n", "# Live coding: tips\n")]
    [InlineData("# coding: tips\n", "# coding: tips\n")]
    [InlineData("# Fixing coding: euc-kr pages\n", "# Fixing coding: euc-kr pages\n")]
    [InlineData("@charset \"nonsense\";", "@charset \"nonsense\";")]
    [InlineData("a = 1\nb = 2\n# coding: euc-kr\n", "a = 1\nb = 2\n# coding: euc-kr\n")]
    [InlineData("p { }\n@charset \"euc-kr\";", "p { }\n@charset \"euc-kr\";")]
    [InlineData("charset=euc-kr", "charset=euc-kr")]
    public void The_start_of_a_source_that_is_no_page_names_the_new_charset(string source, string expected) =>
        Assert.Equal(expected, CharsetDeclarationRewriter.RewriteProlog(source, "utf-8"));

    [Fact]
    public void A_rewritten_page_declares_the_label_and_is_rewritten_no_further()
    {
        string[] parts = ["<meta ", "charset=", "euc-kr", ">", "<!--", "-->", "\"", " http-equiv=content-type ", "content='text/html; charset=x'", "<?xml encoding='a'?>", "<p>", ";", "가"];
        Gen.Int[0, parts.Length - 1].Array[0, 20].Select(picks => string.Concat(picks.Select(pick => parts[pick]))).Sample(html =>
        {
            var rewritten = CharsetDeclarationRewriter.Rewrite(html, "utf-8");
            Assert.Equal(rewritten, CharsetDeclarationRewriter.Rewrite(rewritten, "utf-8"));
            Assert.DoesNotContain(Declared(rewritten), declaration => Charsets.Find(declaration.Label) != "utf-8");
        });
    }

    private static IReadOnlyList<CharsetDeclaration> Declared(string html) => CharsetDetector.Detect(Encoding.UTF8.GetBytes(html)).Declared;
}
