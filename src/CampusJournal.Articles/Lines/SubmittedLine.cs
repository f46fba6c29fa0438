using System.Text.RegularExpressions;
using CampusJournal.Articles.Dates;

namespace CampusJournal.Articles.Lines;

/// <summary>
/// The sentence in which Drupal and its kin say in Korean who submitted a page and when: 한영지님이 화, 2014/03/04 - 10:20에 제출, 한영지이(가) 2014년 3월 4일에 제출함.
/// The particles are the system's, as is nothing behind the verb; a sentence of people goes on (제출한 서류).
/// </summary>
/// <param name="Who">The account's name, or the person's.</param>
/// <param name="From">Where the words of the date begin, its weekday among them.</param>
/// <param name="Date">When, with its place in the line.</param>
internal readonly partial record struct SubmittedLine(string Who, int From, FoundDate Date)
{
    private const int Longest = 90;

    // 화요일,
    private const int LongestWeekday = 6;

    /// <summary>Reads a line; null when it is any other.</summary>
    public static SubmittedLine? Read(string line, DateOrder order)
    {
        if (line.Length > Longest || !(line.Contains('님', StringComparison.Ordinal) || line.Contains("(가)", StringComparison.Ordinal)) || Submitter().Match(line) is not { Success: true } submitter || DateForms.Find(line, order, submitter.Length) is not { } date)
        {
            return null;
        }

        return date.Index - submitter.Length <= LongestWeekday && Verb().IsMatch(line, date.End) ? new(submitter.Groups["who"].Value, submitter.Length, date) : null;
    }

    [GeneratedRegex(@"^(?<who>\S[^.!?]{0,40}?)\s?(?:님이|님께서|이\(가\))\s")]
    private static partial Regex Submitter();

    [GeneratedRegex(@"\G\s?에?\s?(?:제출|작성|등록|게시)(?:함|됨|했음|했습니다|하였습니다|하셨습니다)?\.?\s?$")]
    private static partial Regex Verb();
}
