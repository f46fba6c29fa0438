using System.Globalization;
using System.Text;

namespace CampusJournal.Text.Html;

/// <summary>
/// Writes what a charset lacks in code as code does: a reference of HTML says nothing in a script or a style, whose text it would change.
/// </summary>
public static class CodeEscapes
{
    private static readonly string[] ScriptNames = [".js", ".mjs", ".cjs", ".json", ".jsonl", ".ndjson", ".geojson", ".webmanifest"];

    /// <summary>Writes the scripts and styles of a page so that a charset has all their characters.</summary>
    /// <param name="html">The page's source.</param>
    /// <param name="label">The charset, by any label of <see cref="Charsets"/>.</param>
    /// <returns>The source; outside scripts and styles, and in scripts of a type that is neither code nor JSON, as it was.</returns>
    /// <exception cref="ArgumentException">No charset has the label.</exception>
    public static string InPage(string html, string label)
    {
        ArgumentNullException.ThrowIfNull(html);
        var result = new StringBuilder(html.Length);
        var scanner = new HtmlScanner(html);
        Func<Rune, bool, string>? escape = null;
        while (scanner.Read())
        {
            if (scanner.Kind == HtmlTokenKind.StartTag)
            {
                escape = EscapeOf(scanner);
            }

            result.Append(scanner.Kind == HtmlTokenKind.RawText && escape is not null ? Write(scanner.Source, label, escape) : scanner.Source);
        }

        return result.ToString();
    }

    /// <summary>Writes a file of code so that a charset has all its characters.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="name">Its name or path, whose suffix says what it is: scripts, JSON, CSS.</param>
    /// <param name="label">The charset, by any label of <see cref="Charsets"/>.</param>
    /// <returns>The text; as it was when the file is of another kind.</returns>
    /// <exception cref="ArgumentException">No charset has the label.</exception>
    public static string InFile(string text, string name, string label)
    {
        ArgumentNullException.ThrowIfNull(text);
        var suffix = Path.GetExtension(name);
        return ScriptNames.Contains(suffix, StringComparer.OrdinalIgnoreCase) ? Write(text, label, OfScript)
            : suffix.Equals(".css", StringComparison.OrdinalIgnoreCase) ? Write(text, label, OfStyle)
            : text;
    }

    private static Func<Rune, bool, string>? EscapeOf(HtmlScanner tag)
    {
        if (tag.Name.Equals("style", StringComparison.OrdinalIgnoreCase))
        {
            return OfStyle;
        }

        return tag.Name.Equals("script", StringComparison.OrdinalIgnoreCase) && IsCode(tag.Attributes) ? OfScript : null;
    }

    /// <summary>Whether a script is code or JSON; a template's text is read as HTML.</summary>
    private static bool IsCode(HtmlAttributes attributes)
    {
        while (attributes.Read())
        {
            if (attributes.Name.Equals("type", StringComparison.OrdinalIgnoreCase))
            {
                var type = attributes.Value.Trim();
                return type.IsEmpty || type.Contains("script", StringComparison.OrdinalIgnoreCase) || type.Contains("json", StringComparison.OrdinalIgnoreCase)
                    || type.Equals("module", StringComparison.OrdinalIgnoreCase);
            }
        }

        return true;
    }

    private static string Write(ReadOnlySpan<char> code, string label, Func<Rune, bool, string> escape)
    {
        var result = new StringBuilder(code.Length);
        var backslashes = 0;
        foreach (var rune in code.EnumerateRunes())
        {
            var isLacking = !rune.IsAscii && CharsetEncoder.Encode(rune.ToString(), label, isContinued: true).References > 0;
            _ = isLacking ? result.Append(escape(rune, backslashes % 2 == 1)) : result.Append(rune.ToString());
            backslashes = rune.Value == '\\' ? backslashes + 1 : 0;
        }

        return result.ToString();
    }

    /// <summary>ECMA-262, 12.9.4: a backslash before a character that means nothing is dropped, so that one which stands there may begin the escape.</summary>
    private static string OfScript(Rune rune, bool isEscaped)
    {
        Span<char> units = stackalloc char[2];
        var escape = string.Concat(units[..rune.EncodeToUtf16(units)].ToArray().Select(unit => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}")));
        return isEscaped ? escape[1..] : escape;
    }

    /// <summary>CSS Syntax, 4.3.7: up to six hexadecimal digits, ended by a space that is not part of the text.</summary>
    private static string OfStyle(Rune rune, bool isEscaped) => string.Create(CultureInfo.InvariantCulture, $"{(isEscaped ? "" : "\\")}{rune.Value:X} ");
}
