namespace CampusJournal.Articles.Profiles;

/// <summary>
/// Takes a selector apart at its commas and combinators, so that each part can be bounded: <c>td.a &gt; b, .c</c> is two alternatives, the
/// first of two steps. Brackets, quotes and what follows a backslash are left alone.
/// </summary>
internal sealed class SelectorText
{
    private readonly string text;
    private readonly List<List<(char Combinator, string Css)>> alternatives = [[]];
    private int start;
    private char combinator = ' ';

    private SelectorText(string text) => this.text = text;

    /// <summary>Gives the alternatives, each as its steps with the combinator before them; null when the text is no selector.</summary>
    public static IReadOnlyList<IReadOnlyList<(char Combinator, string Css)>>? Split(string text)
    {
        // A comment would part what looks like one step.
        var parts = new SelectorText(text);
        return !text.Contains("/*", StringComparison.Ordinal) && parts.Read() ? parts.alternatives : null;
    }

    private bool Read()
    {
        var (quote, depth) = ('\0', 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\\')
            {
                i++;
            }
            else if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c is '[' or '(' or ']' or ')')
            {
                depth += c is '[' or '(' ? 1 : -1;
            }
            else if (depth == 0 && !Border(i))
            {
                return false;
            }
        }

        return quote == '\0' && depth == 0 && EndStep(text.Length) && combinator == '\0';
    }

    /// <summary>Ends a step at a character that parts steps or alternatives; false when no step stands before it.</summary>
    private bool Border(int at)
    {
        var c = text[at];
        if (c is not (',' or '>' or '+' or '~') && !char.IsWhiteSpace(c))
        {
            return true;
        }

        var ended = EndStep(at);
        start = at + 1;
        if (char.IsWhiteSpace(c))
        {
            combinator = combinator == '\0' ? ' ' : combinator;
            return true;
        }

        // After a step only white space may stand before the next mark; before the first step no mark may.
        if (!ended || combinator is not ('\0' or ' ') || alternatives[^1].Count == 0)
        {
            return false;
        }

        combinator = c == ',' ? ' ' : c;
        if (c == ',')
        {
            alternatives.Add([]);
        }

        return true;
    }

    private bool EndStep(int end)
    {
        if (end > start)
        {
            alternatives[^1].Add((combinator, text[start..end]));
            combinator = '\0';
        }

        return alternatives[^1].Count > 0;
    }
}
