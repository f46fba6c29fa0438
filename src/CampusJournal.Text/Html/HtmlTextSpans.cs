namespace CampusJournal.Text.Html;

/// <summary>
/// The stretches of HTML source that hold words, in order and without overlap: never a tag, a name, a comment, a declaration, a CDATA mark,
/// or what is inside <c>script</c> and <c>style</c>. Any input is read in linear time.
/// </summary>
/// <example>
/// <code>
/// foreach (var span in HtmlTextSpans.In(html)) { ... html[span.Start..span.End] ... }
/// </code>
/// </example>
internal ref struct HtmlTextSpans
{
    private HtmlScanner scanner;
    private HtmlAttributes attributes;
    private bool inTag;

    private HtmlTextSpans(ReadOnlySpan<char> html) => scanner = new HtmlScanner(html);

    /// <summary>Gets the stretch; it is never empty.</summary>
    public HtmlTextSpan Current { get; private set; }

    /// <summary>Reads the stretches of a source.</summary>
    public static HtmlTextSpans In(ReadOnlySpan<char> html) => new(html);

    /// <summary>Gets the enumerator.</summary>
    public readonly HtmlTextSpans GetEnumerator() => this;

    /// <summary>Moves to the next stretch; false at the end.</summary>
    public bool MoveNext()
    {
        while (true)
        {
            while (inTag && attributes.Read())
            {
                var (start, length) = attributes.ValueRange.GetOffsetAndLength(scanner.End);
                if (length > 0)
                {
                    Current = new HtmlTextSpan(start, start + length, IsAttribute: true);
                    return true;
                }
            }

            if (!scanner.Read())
            {
                return false;
            }

            inTag = scanner.Kind == HtmlTokenKind.StartTag;
            if (inTag)
            {
                attributes = scanner.Attributes;
            }
            else if (scanner.Kind == HtmlTokenKind.Text)
            {
                Current = new HtmlTextSpan(scanner.Start, scanner.End, IsAttribute: false);
                return true;
            }
        }
    }
}
