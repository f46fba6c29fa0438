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
        Charsets.Require(label, nameof(label));
        var lacking = new Lacking(label);
        var result = new StringBuilder(html.Length);
        var scanner = new HtmlScanner(html);
        Func<Rune, bool, string>? escape = null;
        while (scanner.Read())
        {
            if (scanner.Kind == HtmlTokenKind.StartTag)
            {
                escape = EscapeOf(scanner);
            }

            result.Append(scanner.Kind == HtmlTokenKind.RawText && escape is not null ? Write(scanner.Source, lacking, escape) : scanner.Source);
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
        ArgumentNullException.ThrowIfNull(name);
        Charsets.Require(label, nameof(label));
        var suffix = Path.GetExtension(name);
        return ScriptNames.Contains(suffix, StringComparer.OrdinalIgnoreCase) ? Write(text, new(label), OfScript)
            : suffix.Equals(".css", StringComparison.OrdinalIgnoreCase) ? Write(text, new(label), OfStyle)
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

    /// <summary>Whether a script is ECMAScript or JSON; a template's text is read as HTML, and VBScript has no escapes.</summary>
    private static bool IsCode(HtmlAttributes attributes)
    {
        var isCode = true;
        while (attributes.Read())
        {
            var value = attributes.Value.Trim();
            if (attributes.Name.Equals("type", StringComparison.OrdinalIgnoreCase) || attributes.Name.Equals("language", StringComparison.OrdinalIgnoreCase))
            {
                isCode &= value.IsEmpty || (Says(value, "script") && !Says(value, "vbs")) || Says(value, "json") || Says(value, "module");
            }
        }

        return isCode;
    }

    private static bool Says(ReadOnlySpan<char> value, string word) => value.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static string Write(ReadOnlySpan<char> code, Lacking lacking, Func<Rune, bool, string> escape)
    {
        var result = new StringBuilder(code.Length);
        var backslashes = 0;
        foreach (var rune in code.EnumerateRunes())
        {
            _ = !rune.IsAscii && lacking.Has(rune) ? result.Append(escape(rune, backslashes % 2 == 1)) : result.Append(rune.ToString());
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

    /// <summary>What a charset lacks, asked once a character: to encode one by itself makes tables anew in many charsets.</summary>
    private sealed class Lacking(string label)
    {
        private readonly Dictionary<Rune, bool> known = [];

        public bool Has(Rune rune)
        {
            if (!known.TryGetValue(rune, out var isLacking))
            {
                known[rune] = isLacking = CharsetEncoder.Encode(rune.ToString(), label, isContinued: true).References > 0;
            }

            return isLacking;
        }
    }
}
