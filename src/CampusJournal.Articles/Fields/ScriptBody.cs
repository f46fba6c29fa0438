using System.Text.Json;
using AngleSharp.Dom;

namespace CampusJournal.Articles.Fields;

/// <summary>
/// Reads the text that a page keeps in its scripts alone, as a member of JSON: <c>contentHtml</c>, <c>contentArrange</c>,
/// <c>articleBody</c>, or Arc's <c>content_elements</c>.
/// </summary>
internal static class ScriptBody
{
    private const int LongestScript = 8 * 1024 * 1024;
    private const int MostPlaces = 64;
    private const int Shortest = 40;

    private static readonly string[] TextMembers = ["contentHtml", "contentArrange", "articleBody", "articleContent"];
    private const string Elements = "content_elements";

    /// <summary>Whether a script of the page has such a member at all.</summary>
    public static bool IsStated(IDocument document) => document.Scripts.Any(script =>
        Array.Exists(TextMembers, member => script.Text.Contains(member, StringComparison.Ordinal)) || script.Text.Contains(Elements, StringComparison.Ordinal));

    /// <summary>Returns the longest text that a script states, paragraphs apart; null when none is long enough to be one.</summary>
    public static string? Read(IDocument document)
    {
        string? best = null;
        foreach (var script in document.Scripts)
        {
            var text = script.Text;
            if (text.Length > LongestScript)
            {
                continue;
            }

            foreach (var member in (IEnumerable<string>)[.. TextMembers, Elements])
            {
                foreach (var found in Values(text, member))
                {
                    best = found.Length > (best?.Length ?? Shortest) ? found : best;
                }
            }
        }

        return best;
    }

    private static IEnumerable<string> Values(string script, string member)
    {
        var places = 0;
        for (var at = script.IndexOf(member, StringComparison.Ordinal); at >= 0 && places < MostPlaces; at = script.IndexOf(member, at + 1, StringComparison.Ordinal))
        {
            places++;
            var start = ValueStart(script, at + member.Length);
            if (start >= 0 && Parse(script, start) is { } value)
            {
                yield return LinkedBody.WithoutTags(Html.References.Decode(value));
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

    /// <summary>Reads one JSON value and no further; what is no JSON is nothing.</summary>
    private static string? Parse(string script, int start)
    {
        try
        {
            var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(JsonSurrogates.Mend(script[start..])), new() { AllowTrailingCommas = true, MaxDepth = 64 });
            return !reader.Read() ? null : reader.TokenType == JsonTokenType.String ? reader.GetString() : Paragraphs(ref reader);
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
