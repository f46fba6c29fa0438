using System.Buffers;

namespace CampusJournal.Text.Detection;

/// <summary>What speaks for a script, a style sheet or JSON in a text that does not begin with markup.</summary>
internal static class CodeEvidence
{
    private const int MinMarks = 3;
    private const int MaxCharsPerMark = 150;
    private const int MaxSelectorLength = 1000;

    private static readonly string[] ScriptStarts =
    [
        "var ", "let ", "const ", "function ", "function(", "async function", "(function", "(()", "!function", ";(function", "\"use strict\"", "'use strict'",
        "import ", "export ", "$(", "jQuery(", "jQuery.", "window.", "document.", "if(", "if (", "try{", "try {", "define(", "class ", "for(", "for (",
    ];

    private static readonly string[] AtRules = ["@charset", "@import", "@media", "@font-face", "@keyframes", "@namespace", "@page"];

    private static readonly SearchValues<char> CodeMarks = SearchValues.Create("{};");
    private static readonly SearchValues<char> SelectorCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 \t\r\n.#:*,>+~-_[]=\"'()^$|");

    private static readonly SearchValues<char> PropertyCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_*");

    /// <summary>Names the media type of code; null when the evidence is not plain.</summary>
    public static string? Find(ReadOnlySpan<char> text)
    {
        var code = SkipComments(text);
        if (code.IsEmpty || code[0] == '<')
        {
            return null;
        }

        if (IsJson(code))
        {
            return "application/json";
        }

        if (IsStyleSheet(code))
        {
            return "text/css";
        }

        return StartsWithAny(code, ScriptStarts) && IsDense(code) ? "text/javascript" : null;
    }

    private static ReadOnlySpan<char> SkipComments(ReadOnlySpan<char> text)
    {
        while (true)
        {
            text = text.TrimStart();
            var (start, end) = text switch
            {
                ['/', '*', ..] => (2, "*/"),
                ['/', '/', ..] => (2, "\n"),
                _ => (0, ""),
            };
            if (start == 0)
            {
                return text;
            }

            var distance = text[start..].IndexOf(end);
            text = distance < 0 ? default : text[(start + distance + end.Length)..];
        }
    }

    /// <summary>An object, or an array of objects; "[사회] ..." is a headline.</summary>
    private static bool IsJson(ReadOnlySpan<char> code)
    {
        var inner = code[0] == '[' ? code[1..].TrimStart() : code;
        if (inner is not ['{', ..])
        {
            return false;
        }

        inner = inner[1..].TrimStart();
        if (inner is not ['"', ..])
        {
            return false;
        }

        var end = inner[1..].IndexOf('"');
        return end >= 0 && inner[(end + 2)..].TrimStart() is [':', ..];
    }

    /// <summary>A selector of ASCII, a brace, a property and a colon; or an at-rule.</summary>
    private static bool IsStyleSheet(ReadOnlySpan<char> code)
    {
        if (StartsWithAny(code, AtRules))
        {
            return true;
        }

        var brace = code.IndexOf('{');
        if (brace is < 1 or > MaxSelectorLength || code[..brace].ContainsAnyExcept(SelectorCharacters))
        {
            return false;
        }

        var body = SkipComments(code[(brace + 1)..]);
        var property = body.IndexOfAnyExcept(PropertyCharacters);
        return property > 0 && body[property..].TrimStart() is [':', ..] && body.Contains('}') && !StartsWithAny(code, ScriptStarts);
    }

    private static bool IsDense(ReadOnlySpan<char> code)
    {
        var marks = 0;
        for (var rest = code; rest.IndexOfAny(CodeMarks) is >= 0 and var distance; rest = rest[(distance + 1)..])
        {
            marks++;
        }

        return marks >= MinMarks && code.Length <= (long)marks * MaxCharsPerMark;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> code, string[] starts)
    {
        foreach (var start in starts)
        {
            if (code.StartsWith(start, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
