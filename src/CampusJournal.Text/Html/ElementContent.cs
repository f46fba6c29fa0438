namespace CampusJournal.Text.Html;

/// <summary>What follows a start tag whose content is not markup, and where that ends.</summary>
/// <param name="Element">The element's name; null for ordinary content.</param>
/// <param name="IsText">Whether a reader sees the content.</param>
internal readonly record struct ElementContent(string? Element, bool IsText)
{
    private const string PlainText = "plaintext";

    // title and textarea hold text; the others are never shown as it.
    private static readonly string[] RawElements = ["title", "textarea", PlainText, "script", "style", "xmp", "iframe", "noembed", "noframes"];

    /// <summary>Gets a value indicating whether such content is expected.</summary>
    public bool IsOpen => Element is not null;

    /// <summary>Finds the content model of an element.</summary>
    public static ElementContent Of(ReadOnlySpan<char> name)
    {
        foreach (var element in RawElements)
        {
            if (name.Equals(element, StringComparison.OrdinalIgnoreCase))
            {
                return new ElementContent(element, element is "title" or "textarea" or PlainText or "xmp");
            }
        }

        return default;
    }

    /// <summary>What is expected after the content: nothing special, for only its end tag can follow.</summary>
    public ElementContent Closing() => Element == PlainText ? this : default;

    /// <summary>Measures the content at the start of the source.</summary>
    public int LengthIn(ReadOnlySpan<char> source)
    {
        if (Element == PlainText)
        {
            return source.Length;
        }

        var escape = default(ScriptEscape);
        for (var position = 0; source[position..].IndexOf('<') is >= 0 and var distance; position++)
        {
            if (Element == "script")
            {
                escape.Pass(source.Slice(position, distance));
            }

            position += distance;
            var tag = source[position..];
            if (IsTag(tag, "</", Element!) && !(Element == "script" && escape.Swallows()))
            {
                return position;
            }

            if (Element == "script")
            {
                escape.Open(tag);
            }
        }

        return source.Length;
    }

    /// <summary>Says whether a tag of that name starts here.</summary>
    public static bool IsTag(ReadOnlySpan<char> source, string opening, string name) =>
        source.Length > opening.Length + name.Length
        && source.StartsWith(opening, StringComparison.Ordinal)
        && source.Slice(opening.Length, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase)
        && " \t\r\n\f/>".Contains(source[opening.Length + name.Length], StringComparison.Ordinal);

    /// <summary>Inside <c>&lt;!--</c> in a script, a nested <c>&lt;script&gt;</c> takes the next end tag for itself (HTML Standard 13.2.5.17 to 31).</summary>
    private struct ScriptEscape
    {
        private bool escaped;
        private bool nested;

        public void Pass(ReadOnlySpan<char> code)
        {
            if (escaped && code.Contains("-->", StringComparison.Ordinal))
            {
                escaped = false;
                nested = false;
            }
        }

        public void Open(ReadOnlySpan<char> tag)
        {
            escaped |= tag.StartsWith("<!--", StringComparison.Ordinal);
            nested |= escaped && IsTag(tag, "<", "script");
        }

        public bool Swallows()
        {
            var swallows = nested;
            nested = false;
            return swallows;
        }
    }
}
