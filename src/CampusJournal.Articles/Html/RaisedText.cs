using AngleSharp.Dom;

namespace CampusJournal.Articles.Html;

/// <summary>
/// Raised and lowered text as characters: 10⁶, H₂O, and <c>10^(2.5)</c> where Unicode lacks one, as pandoc writes plain text. Without it
/// the figures would join the number before them.
/// </summary>
internal static class RaisedText
{
    private const int Longest = 24;
    private const string Plain = "0123456789+-−=()n";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙ";

    /// <summary>Writes what an element holds.</summary>
    /// <param name="element">A <c>sup</c> or <c>sub</c>.</param>
    /// <param name="before">The character before it, white space where a word begins.</param>
    /// <returns>Null when it is to be read like any text: it has no figure, as in 5th and ™, or has elements of its own, as links to notes have.</returns>
    public static string? Of(IElement element, char before)
    {
        if (TextOf(element) is not { Length: > 0 and <= Longest } text || !text.AsSpan().ContainsAnyInRange('0', '9') || text[0] is '[' or '*')
        {
            return null;
        }

        var isRaised = element.LocalName == "sup";
        if (text.All(Plain.Contains))
        {
            return string.Create(text.Length, (text, To: isRaised ? Raised : Lowered), static (written, form) =>
            {
                for (var i = 0; i < written.Length; i++)
                {
                    written[i] = form.To[Plain.IndexOf(form.text[i])];
                }
            });
        }

        return char.IsLetterOrDigit(before) ? $"{(isRaised ? '^' : '_')}({text})" : null;
    }

    /// <summary>The text below elements that hold nothing but one another: <c>&lt;sup&gt;&lt;font&gt;6&lt;/font&gt;&lt;/sup&gt;</c>.</summary>
    private static string? TextOf(IElement element)
    {
        INode node = element;
        while (node is { ChildNodes: [IElement { LocalName: "font" or "span" or "b" or "i" or "em" or "strong" or "small" } only] })
        {
            node = only;
        }

        return node.ChildNodes is [IText text] ? text.Data.Trim() : null;
    }
}
