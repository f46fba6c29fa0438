using System.Text.RegularExpressions;

namespace CampusJournal.Articles.Bylines;

/// <summary>Takes the photographer out of a byline: "사진=박사진 기자" names who took the picture, "글·사진=홍길동 기자" who wrote the text, too.</summary>
internal static partial class PhotoCredits
{
    /// <summary>Returns the line without its photographers, their roles and e-mails.</summary>
    public static string Without(string line) => line.Contains("사진", StringComparison.Ordinal) ? Credit().Replace(line, "") : line;

    // The words excluded make other things of the credit: 사진 기자 is a role, 사진 제공 a source.
    [GeneratedRegex(@"[\s,·ㆍ/|]{0,4}(?<![가-힣]|(?:글|취재)\s?[·ㆍ,/&]?\s?)사진(?:\s?[=:|]\s?|\s)(?!기자|제공|촬영|출처)[가-힣]{2,4}(?:\s?[가-힣]{0,2}\s?기자)?(?![가-힣])(?:\s?\(?[\w.+-]{1,64}@[\w.-]{1,64}\)?)?")]
    private static partial Regex Credit();
}
