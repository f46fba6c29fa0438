using System.Text;

namespace CampusJournal.Text.Mojibake;

/// <summary>
/// The good characters of a line that was written in references throughout: where <c>&amp;#193;&amp;#246;</c> is a syllable again,
/// <c>&amp;#169;</c> and <c>&amp;amp;</c> beside it are what the same writer made of © and &amp;. For plain text only: markup needs its references.
/// </summary>
internal static class LeftReferences
{
    private const double Confidence = 0.99;

    private const string References = "references";

    private static readonly string[] Chain = [References];

    /// <summary>Lists the steps that undo the references which the repair of a line left.</summary>
    /// <param name="text">The text.</param>
    /// <param name="steps">The steps of its repair, in the order of the text.</param>
    public static List<RepairStep> In(string text, IReadOnlyList<RepairStep> steps)
    {
        var left = new List<RepairStep>();
        var lineEnd = 0;
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Start >= lineEnd && steps[i].Chain is [.., References])
            {
                var lineStart = steps[i].Start == 0 ? 0 : text.LastIndexOf('\n', steps[i].Start - 1) + 1;
                lineEnd = text.IndexOf('\n', steps[i].Start) is >= 0 and var end ? end : text.Length;
                AddLine(left, text.AsSpan(0, lineEnd), lineStart, steps.Skip(i));
            }
        }

        return left;
    }

    /// <summary>Adds those of one line, unless something in it says that it is markup or was written otherwise.</summary>
    private static void AddLine(List<RepairStep> left, ReadOnlySpan<char> text, int start, IEnumerable<RepairStep> steps)
    {
        var count = left.Count;
        using var undone = steps.GetEnumerator();
        var isUndone = undone.MoveNext();
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is not ('&' or '<' or '>' or >= '\u0080'))
            {
                continue;
            }

            if (!HtmlReference.TryReadWhole(text[i..], out var codePoint, out var length))
            {
                left.RemoveRange(count, left.Count - count);
                return;
            }

            while (isUndone && undone.Current.End <= i)
            {
                isUndone = undone.MoveNext();
            }

            if (!isUndone || undone.Current.Start > i)
            {
                left.Add(Step(text.Slice(i, length).ToString(), i, codePoint));
            }

            i += length - 1;
        }
    }

    private static RepairStep Step(string reference, int start, int codePoint) => new()
    {
        Start = start,
        End = start + reference.Length,
        Before = reference,
        After = new Rune(codePoint).ToString(),
        Chain = Chain,
        Confidence = Confidence,
        Proven = true,
    };
}
