using AngleSharp.Css.Parser;
using AngleSharp.Dom;
using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Profiles;

/// <summary>
/// A selector of a profile: CSS, and after <c>@</c> the attribute to read. It has few steps, only pseudo-classes that look at an element
/// or its siblings, and nothing but one step within brackets, so that no page makes it slow.
/// </summary>
internal sealed class ProfileSelector
{
    // No selector that a person wrote needs more.
    private const int MostAlternatives = 6;
    private const int MostSteps = 9;
    private const int MostBrackets = 4;

    private static readonly CssSelectorParser Parser = new();
    private static readonly string[] OfSiblings = ["first-child", "last-child", "only-child", "first-of-type", "last-of-type", "nth-child", "nth-of-type", "nth-last-child"];
    private static readonly string[] OfElement = ["not", "has"];

    private ProfileSelector(string css, string? attribute, IReadOnlyList<IReadOnlyList<SelectorStep>> alternatives) =>
        (Css, Attribute, Alternatives) = (css, attribute, alternatives);

    /// <summary>Gets the selector without the attribute.</summary>
    public string Css { get; }

    /// <summary>Gets the attribute that is read instead of the element's text, or null.</summary>
    public string? Attribute { get; }

    public IReadOnlyList<IReadOnlyList<SelectorStep>> Alternatives { get; }

    /// <summary>Parses a selector; null when it is none or not one that profiles may use.</summary>
    public static ProfileSelector? Parse(string text)
    {
        var (css, attribute) = Split(text);
        if (SelectorText.Split(css.Trim()) is not { Count: <= MostAlternatives } parts)
        {
            return null;
        }

        var alternatives = new List<IReadOnlyList<SelectorStep>>();
        foreach (var part in parts)
        {
            var steps = part.Select(Step).ToList();
            if (steps.Count > MostSteps || steps.Contains(null))
            {
                return null;
            }

            alternatives.Add([.. steps.Select(step => step!.Value)]);
        }

        return new(css, attribute, alternatives);
    }

    /// <summary>Reads the attribute or the text of an element that was found, white space collapsed, at most so many characters.</summary>
    public string Value(PageFeatures features, IElement element, int longest)
    {
        if (Attribute is not null)
        {
            var value = element.GetAttribute(Attribute) ?? "";
            return Start(References.Decode(Attribute == "href" && value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? value[7..] : value), longest);
        }

        var index = features.IndexOf(element);
        if (index < 0)
        {
            return Start(element.TextContent, longest);
        }

        ref var found = ref features.Elements[index];
        return Start(features.Text.AsSpan(found.TextStart, found.TextEnd - found.TextStart), longest);
    }

    private static string Start(ReadOnlySpan<char> text, int longest) => Spaces.Collapse(text[..Math.Min(text.Length, longest)]);

    private static (string Css, string? Attribute) Split(string selector)
    {
        var at = selector.LastIndexOf('@');
        return at > 0 && !selector.AsSpan(at).ContainsAny("]'\"") ? (selector[..at], selector[(at + 1)..]) : (selector, null);
    }

    private static SelectorStep? Step((char Combinator, string Css) part)
    {
        var (countsSiblings, brackets) = (false, 0);
        var quote = '\0';
        for (var i = 0; i < part.Css.Length; i++)
        {
            var c = part.Css[i];
            if (quote != '\0' || c is '"' or '\'')
            {
                quote = quote == '\0' ? c : quote == c ? '\0' : quote;
                continue;
            }

            brackets += c == '(' ? 1 : 0;
            if (c == ':')
            {
                var name = PseudoName(part.Css, i + 1);
                var isOfSiblings = Array.IndexOf(OfSiblings, name) >= 0;
                countsSiblings |= isOfSiblings;
                if (isOfSiblings ? !HoldsACount(part.Css, i + 1 + name.Length) : Array.IndexOf(OfElement, name) < 0 || !HoldsOneStep(part.Css, i + 1 + name.Length))
                {
                    return null;
                }
            }
        }

        return brackets <= MostBrackets && Parser.ParseSelector(part.Css) is { } css ? new(part.Combinator, css, countsSiblings) : null;
    }

    private static string PseudoName(string css, int start)
    {
        var end = start;
        while (end < css.Length && (char.IsAsciiLetterLower(css[end]) || css[end] == '-'))
        {
            end++;
        }

        return css[start..end];
    }

    /// <summary>Whether a bracket, if there is one, holds a number, not also a selector of what is counted.</summary>
    private static bool HoldsACount(string css, int open)
    {
        var close = css.IndexOf(')', Math.Min(open, css.Length));
        return open >= css.Length || css[open] != '(' || (close > open && !css.AsSpan(open, close - open).Contains("of", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a bracket holds one simple step, which for <c>:has</c> may be of a child.</summary>
    private static bool HoldsOneStep(string css, int open)
    {
        var close = css.IndexOf(')', Math.Min(open, css.Length));
        if (close <= open + 1 || css[open] != '(')
        {
            return false;
        }

        var inner = css[(open + 1)..close].Trim();
        inner = inner.StartsWith('>') ? inner[1..].TrimStart() : inner;
        return !inner.Contains(':') && SelectorText.Split(inner) is [[_]];
    }
}
