namespace CampusJournal.Text.Html;

/// <summary>
/// Cuts HTML source into stretches from the first character to the last, by the tokenizer of the HTML Standard but without a tree. It takes
/// any input in linear time: what a browser would not call markup (<c>&lt;</c> before Hangul or a digit) is text.
/// </summary>
internal ref struct HtmlScanner(ReadOnlySpan<char> html)
{
    private const string CDataStart = "<![CDATA[";
    private const string CDataEnd = "]]>";

    private readonly ReadOnlySpan<char> html = html;
    private ElementContent content;
    private int cDataEnd = -1;
    private bool hasNoCDataEnd;

    /// <summary>Gets what the stretch is.</summary>
    public HtmlTokenKind Kind { get; private set; }

    /// <summary>Gets the offset at which the stretch starts.</summary>
    public int Start { get; private set; }

    /// <summary>Gets the offset just after the stretch.</summary>
    public int End { get; private set; }

    /// <summary>Gets the stretch.</summary>
    public readonly ReadOnlySpan<char> Source => html[Start..End];

    /// <summary>Gets the name of a start or end tag as written.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>Gets a value indicating whether what follows is ordinary content: neither that of a raw element nor that of a CDATA section.</summary>
    public readonly bool IsOrdinary => !content.IsOpen && cDataEnd < 0;

    /// <summary>Gets a reader of a tag's attributes.</summary>
    public readonly HtmlAttributes Attributes => new(html[..End], Start + (Kind == HtmlTokenKind.EndTag ? 2 : 1) + Name.Length);

    /// <summary>Moves to the next stretch; false at the end.</summary>
    public bool Read()
    {
        Start = End;
        Name = default;
        if (Start == html.Length)
        {
            return false;
        }

        if (cDataEnd >= 0)
        {
            ReadCData();
        }
        else if (content.IsOpen && TryReadContent())
        {
            return true;
        }
        else if (FindMarkup(Start) is var markup && markup > Start)
        {
            Found(HtmlTokenKind.Text, markup);
        }
        else
        {
            ReadMarkup();
        }

        return true;
    }

    private void Found(HtmlTokenKind kind, int end)
    {
        Kind = kind;
        End = end;
    }

    /// <summary>The content of a raw element ends at its end tag; the element is closed here so that the tag is read as one.</summary>
    private bool TryReadContent()
    {
        Found(content.IsText ? HtmlTokenKind.Text : HtmlTokenKind.RawText, Start + content.LengthIn(html[Start..]));
        content = content.Closing();
        return End > Start;
    }

    private readonly int FindMarkup(int from)
    {
        while (html[from..].IndexOf('<') is >= 0 and var distance)
        {
            from += distance;
            if (BeginsMarkup(html[(from + 1)..]))
            {
                return from;
            }

            from++;
        }

        return html.Length;
    }

    private static bool BeginsMarkup(ReadOnlySpan<char> afterLess) => afterLess switch
    {
        [var first, ..] when char.IsAsciiLetter(first) || first is '!' or '?' => true,
        ['/', _, ..] => true,
        _ => false,
    };

    private void ReadMarkup()
    {
        switch (html[Start + 1])
        {
            case '!' when Follows("<!--"):
                Found(HtmlTokenKind.Comment, CommentEnd());
                break;
            case '!' when Follows(CDataStart) && TryFindCDataEnd():
                Found(HtmlTokenKind.CDataMark, Start + CDataStart.Length);
                break;
            case '!' or '?':
                Found(HtmlTokenKind.Declaration, After('>'));
                break;
            case '/' when !char.IsAsciiLetter(html[Start + 2]):
                Found(HtmlTokenKind.Comment, After('>'));
                break;
            case '/':
                ReadTag(HtmlTokenKind.EndTag, Start + 2);
                break;
            default:
                ReadTag(HtmlTokenKind.StartTag, Start + 1);
                break;
        }
    }

    private void ReadTag(HtmlTokenKind kind, int nameStart)
    {
        var length = html[nameStart..].IndexOfAny(HtmlAttributes.TagNameEnds);
        Name = length < 0 ? html[nameStart..] : html.Slice(nameStart, length);

        var attributes = new HtmlAttributes(html, nameStart + Name.Length);
        while (attributes.Read())
        {
        }

        Found(attributes.IsCut ? HtmlTokenKind.CutTag : kind, attributes.Position);
        if (Kind == HtmlTokenKind.StartTag)
        {
            content = ElementContent.Of(Name);
        }
    }

    private void ReadCData()
    {
        if (Start < cDataEnd)
        {
            Found(HtmlTokenKind.Text, cDataEnd);
            return;
        }

        Found(HtmlTokenKind.CDataMark, Start + CDataEnd.Length);
        cDataEnd = -1;
    }

    /// <summary>After one search in vain there is no use in another: a page full of openings stays linear.</summary>
    private bool TryFindCDataEnd()
    {
        var from = Start + CDataStart.Length;
        var distance = hasNoCDataEnd ? -1 : html[from..].IndexOf(CDataEnd);
        hasNoCDataEnd = distance < 0;
        cDataEnd = distance < 0 ? -1 : from + distance;
        return distance >= 0;
    }

    private readonly bool Follows(string start) => html[Start..].StartsWith(start, StringComparison.Ordinal);

    private readonly int CommentEnd()
    {
        // "<!-->" and "<!--->" are whole comments.
        for (var from = Start + 2; html[from..].IndexOf("--") is >= 0 and var distance;)
        {
            from += distance;
            var rest = html[(from + 2)..];
            if (rest is ['>', ..] or ['!', '>', ..] && (rest[0] == '>' || from >= Start + 4))
            {
                return from + 2 + (rest[0] == '>' ? 1 : 2);
            }

            from++;
        }

        return html.Length;
    }

    private readonly int After(char last)
    {
        var distance = html[Start..].IndexOf(last);
        return distance < 0 ? html.Length : Start + distance + 1;
    }
}
