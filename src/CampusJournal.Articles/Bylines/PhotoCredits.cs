using System.Text.RegularExpressions;

namespace CampusJournal.Articles.Bylines;

/// <summary>Takes the photographer out of a byline: "사진=박사진 기자" names who took the picture, "글·사진=홍길동 기자" who wrote the text, too.</summary>
internal static partial class PhotoCredits
{
    /// <summary>Returns the line without its photographers, their roles and e-mails.</summary>
    public static string Without(string line)
    {
        line = line.Contains("사진", StringComparison.Ordinal) ? Photographer().Replace(Credit().Replace(line, ""), "") : line;
        return line.EndsWith('/') ? DatedCredit().Replace(line, "") : line;
    }

    /// <summary>Whether a line with a role of writers is a caption, a link to more by a writer, or a credit.</summary>
    public static bool IsOtherThing(string line)
    {
        var text = WriterToo().Replace(Without(line), "");
        return text.Contains("다른", StringComparison.Ordinal) || text.Contains('▲') || text.Contains("사진", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"글\s?(?:[·ㆍ/,]|과)\s?사진|사진\s?[·ㆍ/,]\s?글")]
    private static partial Regex WriterToo();

    // "홍길동 기자/김보람 사진기자": the role tells who took the picture.
    [GeneratedRegex(@"[\s,·ㆍ/|&]{0,4}(?<![가-힣]|글\s?[=:]?\s?)[가-힣]{2,4}\s?사진(?:부|전문)?\s?기자(?![가-힣])(?:\s?\(?[\w.+-]{1,64}@[\w.-]{1,64}\)?)?")]
    private static partial Regex Photographer();

    // "잠실=최문영 기자 deer@a.example /2020.08.20/": who took the picture, and when.
    [GeneratedRegex(@"(?:[가-힣]{2,6}=)?[가-힣]{2,4}\s?기자\s?(?:[\w.+-]{1,64}@[\w.-]{1,64}\s?)?/\s?[0-9]{4}[.-][0-9. -]{3,8}/$")]
    private static partial Regex DatedCredit();

    // The words excluded make other things of the credit: 사진 기자 is a role, 사진 제공 a source.
    [GeneratedRegex(@"[\s,·ㆍ/|]{0,4}(?<![가-힣]|(?:글|취재)\s?[·ㆍ,/&]?\s?)사진(?:\s?[=:|]\s?(?:[가-힣A-Za-z]{1,8}(?:신문|일보|뉴스|통신|학보|방송|저널)\s)?|\s)(?!기자|제공|촬영|출처)[가-힣]{2,4}(?:\s?[가-힣]{0,2}\s?기자)?(?![가-힣])(?:\s?\(?[\w.+-]{1,64}@[\w.-]{1,64}\)?)?")]
    private static partial Regex Credit();
}
