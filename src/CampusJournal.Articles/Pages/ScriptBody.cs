using System.Buffers;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using CampusJournal.Text;

namespace CampusJournal.Articles.Pages;

/// <summary>
/// Reads the text that a page keeps in its scripts alone, as a member of JSON: <c>contentHtml</c>, <c>contentArrange</c>,
/// <c>articleBody</c>, or Arc's <c>content_elements</c>.
/// </summary>
internal static class ScriptBody
{
    private const int MostPlaces = 64;
    private const int Shortest = 40;

    /// <summary>How much of a page's scripts is looked through for values, in characters: a hostile page states members without an end.</summary>
    private const int MostLookedThrough = 32 * 1024 * 1024;

    private const string Elements = "content_elements";

    /// <summary>The call by which a script shows its reader a message.</summary>
    public const string Alert = "alert(";

    private static readonly string[] Members = ["contentHtml", "contentArrange", "articleBody", "articleContent", Elements];
    private static readonly SearchValues<string> AnyMember = SearchValues.Create(Members, StringComparison.Ordinal);
    private static readonly SearchValues<string> AnyTelling = SearchValues.Create([.. Members, Alert], StringComparison.Ordinal);

    /// <summary>Whether a script may state the page's text, or a message to its reader (<c>alert</c>): of all others nobody reads a word.</summary>
    public static bool MayTell(ReadOnlySpan<char> script) => script.ContainsAny(AnyTelling);

    /// <summary>The texts of the page's scripts that have such a member at all.</summary>
    public static IReadOnlyList<string> Scripts(IDocument document) =>
        [.. document.Scripts.Select(script => script.Text).Where(text => text.AsSpan().ContainsAny(AnyMember))];

    /// <summary>Returns the longest text that a script states, paragraphs apart; null when none is long enough to be one.</summary>
    public static string? Read(IReadOnlyList<string> scripts)
    {
        string? best = null;
        var left = MostLookedThrough;
        foreach (var script in scripts)
        {
            foreach (var member in Members)
            {
                foreach (var (start, end) in Values(script, member, left))
                {
                    left -= end - start;
                    var found = script[end - 1] is '"' or ']' ? Parse(script[start..end]) : null;
                    best = found?.Length > (best?.Length ?? Shortest) ? found : best;
                }
            }
        }

        return best;
    }

    /// <summary>Finds where the values of a member stand, at most as many characters in all as are left.</summary>
    private static IEnumerable<(int Start, int End)> Values(string script, string member, int left)
    {
        var places = 0;
        for (var at = script.IndexOf(member, StringComparison.Ordinal); at >= 0 && places < MostPlaces; at = script.IndexOf(member, at + 1, StringComparison.Ordinal))
        {
            places++;
            var start = ValueStart(script, at + member.Length);
            if (start >= 0 && left > 0)
            {
                var end = ValueEnd(script.AsSpan(start, Math.Min(left, script.Length - start)));
                left -= end;
                yield return (start, start + end);
            }
        }
    }

    /// <summary>Steps over the closing quote and the colon: "contentHtml": or contentHtml:.</summary>
    private static int ValueStart(string script, int at)
    {
        at += at < script.Length && script[at] is '"' or '\'' ? 1 : 0;
        while (at < script.Length && char.IsWhiteSpace(script[at]))
        {
            at++;
        }

        if (at >= script.Length || script[at] != ':')
        {
            return -1;
        }

        at++;
        while (at < script.Length && char.IsWhiteSpace(script[at]))
        {
            at++;
        }

        return at < script.Length && script[at] is '"' or '[' ? at : -1;
    }

    /// <summary>Finds the end of a string or an array; that of the text when it has none.</summary>
    private static int ValueEnd(ReadOnlySpan<char> text)
    {
        var depth = 0;
        var inString = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\' when inString: i++; break;
                case '"': inString = !inString; break;
                case '[' or '{' when !inString: depth++; break;
                case ']' or '}' when !inString: depth--; break;
                default: continue;
            }

            if (depth <= 0 && !inString)
            {
                return Math.Min(i + 1, text.Length);
            }
        }

        return text.Length;
    }

    /// <summary>Reads one JSON value; what is no JSON is nothing.</summary>
    private static string? Parse(string value)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(JsonSurrogates.Mend(value)), new() { AllowTrailingCommas = true, MaxDepth = 64 });
            var text = !reader.Read() ? null : reader.TokenType == JsonTokenType.String ? reader.GetString() : Paragraphs(ref reader);
            return text is null ? null : LinkedBody.WithoutTags(Html.References.Decode(text));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Joins the elements of type text: {"type":"text","content":"..."}.</summary>
    private static string Paragraphs(ref Utf8JsonReader reader)
    {
        using var array = JsonDocument.ParseValue(ref reader);
        var texts = array.RootElement.EnumerateArray()
            .Where(element => element.ValueKind == JsonValueKind.Object && element.TryGetProperty("type", out var type)
                && type.ValueKind == JsonValueKind.String && type.ValueEquals("text"))
            .Select(element => element.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.String ? content.GetString() : null);
        return string.Join("\n", texts.Where(text => !string.IsNullOrWhiteSpace(text)));
    }
}
