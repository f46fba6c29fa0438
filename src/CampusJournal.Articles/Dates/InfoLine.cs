using System.Buffers;
using System.Text.RegularExpressions;
using CampusJournal.Articles.Bylines;
using CampusJournal.Articles.Html;
using CampusJournal.Articles.Lines;

namespace CampusJournal.Articles.Dates;

/// <summary>
/// Tells a line of information, a date with its label, its counters and its writer, from a sentence or a note that speaks of a day: every word
/// of it is one that stands beside a date of publication.
/// </summary>
internal static partial class InfoLine
{
    private const int LongestLine = 90;
    private const int MostNames = 3;
    private const string RangeSigns = "~∼～〜";

    private static readonly SearchValues<char> Separators = SearchValues.Create(" \t\u00a0\u3000|ㅣ/·ㆍ⋅,，、。:：;()[]（）<>{}=*-–—_.'\"`~•∙▶▷■□◇◆○●+&#");

    /// <summary>Whether a line holds dates and nothing but what stands beside one.</summary>
    public static bool Is(string line) => KindOf(line) != InfoLineKind.None;

    /// <summary>Whether a line in an element called date, info or byline is one: a name stands there by itself.</summary>
    public static bool IsInElement(string line) => Read(line, isMarked: true) is not null;

    /// <summary>Tells what a line with a date in it is.</summary>
    public static InfoLineKind KindOf(string line) =>
        Read(line) is not { } beside ? InfoLineKind.None : beside.HasFacts || beside.IsWritten || beside.IsBarred ? InfoLineKind.Facts : InfoLineKind.Day;

    /// <summary>Whether a line of information names the writer and counts answers, as one that closes an article of a blog: by 이솔 | 2005/06/26 01:14 | 덧글(1).</summary>
    public static bool IsSignedAndCounted(string line) => Read(line) is { HasWriter: true, HasAnswers: true };

    /// <summary>Reads the words beside the dates; null when it is no line of information.</summary>
    private static Beside? Read(string line, bool isMarked = false)
    {
        if (line.Length > LongestLine)
        {
            return null;
        }

        var unmailed = Emails.Without(line);
        var text = WithBars(unmailed.Contains('(', StringComparison.Ordinal) ? Course().Replace(unmailed, "") : unmailed);
        var order = LineKinds.HasHangul(line) || DateForms.Find(text, DateOrder.YearFirst) is not null ? DateOrder.YearFirst : DateOrder.DayFirst;
        var beside = new Beside { IsWritten = text.Length < line.Length, IsMarked = isMarked, IsBarred = text.Contains('|', StringComparison.Ordinal) };
        var from = 0;
        while (DateForms.Find(text, order, from) is { } date)
        {
            if (IsSpokenOf(text, date))
            {
                return null;
            }

            beside.Add(text.AsSpan(from, date.Index - from));
            beside.HasFacts |= date.Time is not null;
            from = date.End;
        }

        beside.Add(text.AsSpan(from));
        return from > 0 && beside.MayStandBesideDate ? beside : null;
    }

    // 강영지 (국문 4): what a student studies tells of a writer, as a mail does.
    [GeneratedRegex(@"(?<=[가-힣]{2,4})\s?\(\s?" + SignedLine.CourseAndYear + @"\s?\)")]
    private static partial Regex Course();

    // A small L is drawn as a bar: 12:51l최종 업데이트.
    private static string WithBars(string line)
    {
        for (var at = line.IndexOf('l', StringComparison.Ordinal); at >= 0; at = line.IndexOf('l', at + 1))
        {
            if (!(at > 0 && char.IsAsciiLetter(line[at - 1])) && !(at + 1 < line.Length && char.IsAsciiLetter(line[at + 1])))
            {
                line = $"{line.AsSpan(0, at)}|{line.AsSpan(at + 1)}";
            }
        }

        return line;
    }

    /// <summary>Whether the text goes on about a date as no information line does: a particle or a noun is glued to it (3일에, 3일자), a span begins (3일 ~ 5일).</summary>
    public static bool IsSpokenOf(ReadOnlySpan<char> line, in FoundDate date)
    {
        var rest = line[date.End..];
        rest = rest is ['일' or '日', ..] ? rest[1..] : rest;
        if (rest.Length > 0 && Spaces.IsHangul(rest[0]))
        {
            // Where cells follow each other without a space, the next label is glued to it: 11:00수정.
            var end = rest.IndexOfAny(Separators);
            return !InfoWords.IsLabel((end < 0 ? rest : rest[..end]).ToString());
        }

        // The date of a file's name: 보고서_20211105.hwp.
        if (rest is ['_', ..] || (rest is ['.', var letter, ..] && char.IsAsciiLetter(letter)))
        {
            return true;
        }

        rest = rest.TrimStart(" .)]");
        return rest.Length > 0 && (IsRange(rest[0]) || (rest[0] is '-' or '–' && DateForms.Find(rest, DateOrder.YearFirst) is { Index: <= 2, Time: null }));
    }

    /// <summary>Whether a sign stands between the days of a span.</summary>
    public static bool IsRange(char sign) => RangeSigns.Contains(sign);

    /// <summary>The words beside the dates of a line.</summary>
    private sealed class Beside
    {
        private string lastWord = "";

        // Words that may be names.
        private int names;

        // A label in Hangul may stand before a bar as well as a name: 대회일 | 2005.01.10.
        private bool isUnknownKorean;
        private bool isUnknown;
        private bool hasLabel;

        // A word in small letters that no line of information has.
        private bool isProse;

        /// <summary>Gets or sets a value indicating whether something tells that somebody is named.</summary>
        public bool IsWritten { get; set; }

        /// <summary>Gets or sets a value indicating whether bars part the facts of the line, of which one may be a name.</summary>
        public bool IsBarred { get; set; }

        /// <summary>Gets a value indicating whether the line stands in an element called date, info or byline.</summary>
        public bool IsMarked { get; init; }

        /// <summary>Gets or sets a value indicating whether something tells that the day is the page's.</summary>
        public bool HasFacts { get; set; }

        /// <summary>Gets a value indicating whether a word announces the writer.</summary>
        public bool HasWriter { get; private set; }

        /// <summary>Gets a value indicating whether answers are counted.</summary>
        public bool HasAnswers { get; private set; }

        /// <summary>Gets a value indicating whether nothing in the line is of a sentence or a label that is not known.</summary>
        public bool MayStandBesideDate => !isProse && names <= (IsWritten || (IsBarred && !isUnknownKorean && (names > 1 || !isUnknown)) || ((IsMarked || hasLabel) && !isUnknown) ? MostNames : 0);

        public void Add(ReadOnlySpan<char> text)
        {
            foreach (var range in text.SplitAny(Separators))
            {
                var isWithinName = range.Start.Value > 0 && text[range.Start.Value - 1] == '-';
                Add(text[range].ToString(), isWithinName);
            }
        }

        private void Add(string word, bool isWithinName)
        {
            var isFact = InfoWords.IsOfPage(word) || IsOfIssue(word);
            var isWriter = InfoWords.IsOfWriter(word) || (InfoWords.IsOffice(word) && InfoWords.IsName(lastWord));
            var tellsOfWriter = isWriter || InfoWords.IsOfDrawing(word) || InfoWords.IsCounter(word);
            lastWord = word.Length > 0 ? word : lastWord;
            HasWriter |= isWriter;
            HasAnswers |= InfoWords.IsAnswers(word);
            HasFacts |= isFact;
            hasLabel |= InfoWords.IsOfPage(word) && !InfoWords.IsOfTools(word);
            IsWritten |= tellsOfWriter;
            if (tellsOfWriter || isFact || InfoWords.IsBesideDay(word) || InfoWords.IsPaper(word) || InfoWords.IsSection(word) || !word.Any(char.IsLetterOrDigit))
            {
                return;
            }

            // Kim So-ha.
            var isSmall = char.IsLower(word[0]);
            isProse |= isSmall && !isWithinName;
            names += isSmall ? 0 : 1;
            isUnknown |= !InfoWords.IsName(word);
            isUnknownKorean |= Spaces.IsHangul(word[0]) && !InfoWords.IsName(word);
        }

        private static bool IsOfIssue(string word) => InfoWords.IsFigure(word) && word[^1] is ('호' or '면');
    }
}
