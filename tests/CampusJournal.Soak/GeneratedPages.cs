using System.Globalization;
using System.Text;

namespace CampusJournal.Soak;

/// <summary>Pages of the size and shape of a campus newspaper's, made up, each different; every other one is CP949.</summary>
public static class GeneratedPages
{
    private const int PagesPerFolder = 1_000;
    private const int KoreanCodePage = 949;
    private const string Sentence = "총학생회는 어제 학생회관에서 임시 회의를 열고 등록금과 강의실 문제를 다시 논의하기로 했다. ";

    /// <summary>Writes pages.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="count">How many.</param>
    public static void Write(string folder, int count)
    {
        for (var number = 0; number < count; number++)
        {
            var below = Directory.CreateDirectory(Path.Combine(folder, (number / PagesPerFolder).ToString("000", CultureInfo.InvariantCulture)));
            File.WriteAllBytes(Path.Combine(below.FullName, string.Create(CultureInfo.InvariantCulture, $"articleView.html@idxno={number}")), Page(number));
        }
    }

    /// <summary>Makes one page.</summary>
    /// <param name="number">Its number, from 0.</param>
    /// <returns>Its bytes.</returns>
    public static byte[] Page(int number)
    {
        var isKorean = number % 2 == 1;
        var charset = isKorean ? CodePagesEncodingProvider.Instance.GetEncoding(KoreanCodePage)! : Encoding.UTF8;
        return charset.GetBytes(Html(number, isKorean ? "euc-kr" : "utf-8"));
    }

    private static string Html(int number, string charset)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<!doctype html><html><head><meta charset=\"{charset}\"><title>제{number}호 총학생회 소식</title></head><body>");
        for (var link = 0; link < 40; link++)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li class=\"menu\"><a href=\"/news/articleList.html?sc_section_code=S1N{link}\">메뉴 {link}</a></li>\n");
        }

        html.Append(CultureInfo.InvariantCulture, $"<h1>제{number}호 총학생회 소식</h1><p>승인 2009.03.{1 + (number % 28):00} 10:20</p><div id=\"article-view-content-div\">");
        for (var paragraph = 0; paragraph < 6; paragraph++)
        {
            html.Append("<p>").Insert(html.Length, Sentence, 2 + ((number + paragraph) % 4)).Append("</p>\n");
        }

        return html.Append("</div></body></html>").ToString();
    }
}
