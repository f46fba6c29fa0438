namespace CampusJournal.Text.Html;

/// <summary>
/// The places where HTML or XML source names its own charset, in order: the XML prolog, <c>meta charset</c> and the <c>http-equiv</c> form.
/// Not in comments or scripts, and not another resource's charset (<c>script charset</c>).
/// </summary>
internal ref struct HtmlCharsetDeclarations
{
    private const string HttrackBegin = "Added by HTTrack";
    private const string HttrackEnd = "/Added by HTTrack";

    private readonly ReadOnlySpan<char> html;
    private HtmlScanner scanner;

    private HtmlCharsetDeclarations(ReadOnlySpan<char> html)
    {
        this.html = html;
        scanner = new HtmlScanner(html);
    }

    /// <summary>Gets where the charset is named: <c>xml</c> or <c>meta</c>.</summary>
    public string Where { get; private set; } = "";

    /// <summary>Gets the range of the label as written, without quotes.</summary>
    public Range Label { get; private set; }

    /// <summary>Gets a value indicating whether HTTrack put the declaration in front of the page's own.</summary>
    public bool IsAddedByHttrack { get; private set; }

    /// <summary>Gets a value indicating whether the page's head is over.</summary>
    public bool IsPastHead { get; private set; }

    /// <summary>Reads the declarations of a source; only its ASCII matters, so that bytes may be passed as Latin-1.</summary>
    public static HtmlCharsetDeclarations In(ReadOnlySpan<char> html) => new(html);

    /// <summary>Moves to the next declaration; false at the end.</summary>
    /// <param name="headOnly">Whether to stop at the end of the page's head.</param>
    public bool Read(bool headOnly = false)
    {
        while (!(headOnly && IsPastHead) && scanner.Read())
        {
            switch (scanner.Kind)
            {
                case HtmlTokenKind.Comment:
                    Note(scanner.Source);
                    break;
                case HtmlTokenKind.Declaration when TryReadProlog():
                case HtmlTokenKind.StartTag when IsNamed("meta") && TryReadMeta():
                    return true;
                case HtmlTokenKind.StartTag when IsNamed("body"):
                case HtmlTokenKind.EndTag when IsNamed("head"):
                    IsPastHead = true;
                    break;
                default:
                    break;
            }
        }

        return false;
    }

    private readonly bool IsNamed(string name) => scanner.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private void Note(ReadOnlySpan<char> comment)
    {
        var text = comment.Trim("<!->").Trim();
        IsAddedByHttrack = (IsAddedByHttrack && !text.Equals(HttrackEnd, StringComparison.OrdinalIgnoreCase))
            || text.Equals(HttrackBegin, StringComparison.OrdinalIgnoreCase);
    }

    private bool TryReadProlog()
    {
        if (!scanner.Source.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || !html[..scanner.Start].IsWhiteSpace())
        {
            return false;
        }

        return TryFindLabel(scanner.Start..scanner.End, "encoding", "xml");
    }

    private bool TryReadMeta()
    {
        Range? charset = null;
        Range? content = null;
        var isContentType = false;
        var attributes = scanner.Attributes;
        while (attributes.Read())
        {
            if (charset is null && attributes.Name.Equals("charset", StringComparison.OrdinalIgnoreCase))
            {
                charset = attributes.ValueRange;
            }
            else if (content is null && attributes.Name.Equals("content", StringComparison.OrdinalIgnoreCase))
            {
                content = attributes.ValueRange;
            }
            else if (attributes.Name.Equals("http-equiv", StringComparison.OrdinalIgnoreCase))
            {
                isContentType |= attributes.Value.Trim().Equals("content-type", StringComparison.OrdinalIgnoreCase);
            }
        }

        return charset is { } label ? Found(label, "meta") : isContentType && content is { } value && TryFindLabel(value, "charset", "meta");
    }

    /// <summary>Finds <c>name = label</c> as the HTML Standard's "algorithm for extracting a character encoding" does.</summary>
    private bool TryFindLabel(Range within, string name, string where)
    {
        var (position, length) = within.GetOffsetAndLength(html.Length);
        var end = position + length;
        while (html[position..end].IndexOf(name, StringComparison.OrdinalIgnoreCase) is >= 0 and var distance)
        {
            position += distance + name.Length;
            var equals = SkipSpaces(position, end);
            if (equals == end || html[equals] != '=')
            {
                continue;
            }

            var start = SkipSpaces(equals + 1, end);
            var isQuoted = start < end && html[start] is '"' or '\'';
            start += isQuoted ? 1 : 0;
            var labelLength = isQuoted ? html[start..end].IndexOf(html[start - 1]) : LengthOfLabel(html[start..end]);
            return Found(start..(labelLength < 0 ? end : start + labelLength), where);
        }

        return false;
    }

    /// <summary>The length up to a space or a semicolon, but not that of a reference: <c>iso-8859&amp;#8211;1</c> is one label. -1 for all.</summary>
    private static int LengthOfLabel(ReadOnlySpan<char> value)
    {
        var end = value.IndexOfAny(" \t\r\n;");
        if (end < 0 || value[end] != ';' || value[..end].LastIndexOf("&#") < 0)
        {
            return end;
        }

        var rest = value[(end + 1)..].IndexOfAny(" \t\r\n;");
        return rest < 0 ? -1 : end + 1 + rest;
    }

    private readonly int SkipSpaces(int position, int end)
    {
        while (position < end && char.IsWhiteSpace(html[position]))
        {
            position++;
        }

        return position;
    }

    private bool Found(Range label, string where)
    {
        Where = where;
        Label = label;
        return !html[label].IsWhiteSpace();
    }
}
