using CampusJournal.Text.Mojibake.Forward;
using CampusJournal.Text.Normalization;

namespace CampusJournal.Text.Mojibake;

/// <summary>
/// UTF-8 read as Latin-1 or Latin-9 whose C1 characters were removed: of most syllables a byte is gone, and what it was nobody knows
/// (국어 is left as <c>êµ­ì´</c>). What is whole is read, the rest is reported; a repair tool may have read the whole ones before.
/// </summary>
/// <remarks>
/// A syllable is a lead and two continuation bytes, so a lead that two follow is whole, and one that fewer follow has lost some. No
/// language has words of nothing but ê, ë, ì and í and the signs above U+00A0.
/// </remarks>
internal static class LostSyllables
{
    private const char FirstLead = 'ê';
    private const char LastLead = 'í';
    private const int Continuations = 2;

    /// <summary>So many syllables beside other syllables must have lost something.</summary>
    private const int LeastLost = 2;

    private const double Confidence = 0.95;
    private const string Reason = "lost-c1";

    private static readonly string[] Pages = ["latin-1", "iso-8859-15"];

    /// <summary>Lists what is left of such damage in a text, whether or not it is repaired otherwise.</summary>
    /// <returns>The steps that read the whole syllables, and the spans that are lost, in the order of the text.</returns>
    public static (List<RepairStep> Whole, List<UnrecoverableText> Lost) In(string text)
    {
        var (whole, lost) = (new List<RepairStep>(), new List<UnrecoverableText>());
        for (var start = 0; text.AsSpan(start).IndexOfAnyInRange(FirstLead, LastLead) is >= 0 and var next;)
        {
            var lineStart = text.LastIndexOf('\n', start + next, next + 1) is >= 0 and var before ? before + 1 : start;
            start = text.IndexOf('\n', start + next) is >= 0 and var after ? after : text.Length;
            Read(text, lineStart, start, whole, lost);
        }

        return (whole, lost);
    }

    private static void Read(string text, int start, int end, List<RepairStep> whole, List<UnrecoverableText> lost)
    {
        if (!HasWord(text, start, end) || text.AsSpan(start, end - start).ContainsAnyInRange('\u0080', '\u009F'))
        {
            return;
        }

        // Latin-9 has other characters for eight of the bytes; MaxBy keeps the first of equals.
        var (page, shown, syllables) = Pages.Select(name => (Name: name, Shown: DamageReaders.FindPage(name)!))
            .Select(page => (page.Name, page.Shown, Syllables: Syllables(text, start, end, page.Shown)))
            .MaxBy(page => page.Syllables.Sum(syllable => syllable.End - syllable.Start));
        if (syllables.Count(syllable => syllable.IsLost && syllable.HasNeighbour) < LeastLost)
        {
            return;
        }

        for (var i = 0; i < syllables.Count;)
        {
            var first = i++;
            while (i < syllables.Count && syllables[i].IsLost == syllables[first].IsLost && syllables[i].Start == syllables[i - 1].End)
            {
                i++;
            }

            var run = syllables[first].Start..syllables[i - 1].End;
            if (syllables[first].IsLost)
            {
                lost.Add(new UnrecoverableText(run.Start.Value, run.End.Value, Reason));
            }
            else if (Decode(text.AsSpan()[run], shown) is { } read)
            {
                whole.Add(Step(run, text, read, page));
            }
        }
    }

    /// <summary>Whether some word begins with a lead, whatever follows.</summary>
    private static bool HasWord(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (IsLead(text[i]) && (i == start || IsBorder(text[i - 1])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The syllables of the words that have no other letter of the West beside them.</summary>
    private static List<Syllable> Syllables(string text, int start, int end, SingleByteCodePage shown)
    {
        var syllables = new List<Syllable>();
        for (var i = start; i < end;)
        {
            if (!IsLead(text[i]) || !IsBorder(i == start ? ' ' : text[i - 1]))
            {
                i++;
                continue;
            }

            var first = syllables.Count;
            var wordStart = i;
            while (i < end && IsLead(text[i]))
            {
                var last = i + 1;
                while (last < end && last - i <= Continuations && IsContinuation(text[last], shown))
                {
                    last++;
                }

                syllables.Add(new Syllable(i, last, last - i <= Continuations, HasNeighbour: i > wordStart || last < end && IsLead(text[last])
                    || Hangul.IsSyllable(i == start ? ' ' : text[i - 1]) || (last < end && Hangul.IsSyllable(text[last]))));
                i = last;
            }

            if (i < end && !IsBorder(text[i]))
            {
                syllables.RemoveRange(first, syllables.Count - first);
            }
        }

        return syllables;
    }

    private static bool IsLead(char character) => character is (>= FirstLead and <= LastLead) or 'â' or 'ã';

    private static bool IsBorder(char character) => character is >= '\u2000' or (< '\u0080' and not (>= 'A' and <= 'Z') and not (>= 'a' and <= 'z'));

    private static bool IsContinuation(char character, SingleByteCodePage shown) => ByteOf(character, shown) is >= 0xA0 and < 0xC0;

    private static int ByteOf(char character, SingleByteCodePage shown)
    {
        // Nearly every character is the byte of its own number, or none.
        if (character <= byte.MaxValue && (character < 0xA0 || shown[(byte)character] == character))
        {
            return character < 0xA0 ? 0 : character;
        }

        for (var value = 0xA0; value <= byte.MaxValue; value++)
        {
            if (shown[(byte)value] == character)
            {
                return value;
            }
        }

        return 0;
    }

    private static string? Decode(ReadOnlySpan<char> word, SingleByteCodePage shown)
    {
        var bytes = new byte[word.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)ByteOf(word[i], shown);
        }

        return System.Text.Unicode.Utf8.IsValid(bytes) ? System.Text.Encoding.UTF8.GetString(bytes) : null;
    }

    private static RepairStep Step(Range run, string text, string read, string page) => new()
    {
        Start = run.Start.Value,
        End = run.End.Value,
        Before = text[run],
        After = read,
        Chain = ["utf-8", page, Reason],
        Confidence = Confidence,
        Proven = false,
    };

    private readonly record struct Syllable(int Start, int End, bool IsLost, bool HasNeighbour);
}
