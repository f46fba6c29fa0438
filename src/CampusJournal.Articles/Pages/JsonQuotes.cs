using System.Text;

namespace CampusJournal.Articles.Pages;

/// <summary>
/// Escapes the quotation marks that a page forgot to escape within strings of its JSON: <c>{"headline":"총장 "동결하겠다"","datePublished":...}</c>. A mark
/// ends a member's value only where the next member or the end of the object follows; where a colon follows a mark within a value the end of a string may be
/// missing, and nothing is mended. Each character is looked at a bounded number of times.
/// </summary>
internal static class JsonQuotes
{
    /// <summary>Names of members in vocabularies are short: "isAccessibleForFree".</summary>
    private const int LongestName = 40;

    /// <summary>Mends a JSON text.</summary>
    /// <param name="json">The text, without control characters.</param>
    /// <returns>The text with the marks escaped; null where it is not certain which they are, or there are none.</returns>
    public static string? Mend(string json)
    {
        var mended = new StringBuilder(json.Length + 16);
        var arrays = new Stack<bool>();
        var isName = false;
        for (var i = 0; i < json.Length; i++)
        {
            var c = json[i];
            if (c != '"')
            {
                isName = Follow(c, arrays, isName);
                mended.Append(c);
                continue;
            }

            var isValue = !isName && arrays.TryPeek(out var isArray) && !isArray;
            var end = isValue ? EndOfValue(json, i + 1) : EndOfString(json, i + 1);
            if (end < 0)
            {
                return null;
            }

            AppendString(mended, json.AsSpan(i + 1, end - i - 1));
            i = end;
        }

        return mended.Length > json.Length ? mended.ToString() : null;
    }

    /// <summary>Goes into and out of objects and arrays; returns whether a string that follows is a member's name.</summary>
    private static bool Follow(char c, Stack<bool> arrays, bool isName)
    {
        switch (c)
        {
            case '{' or '[':
                arrays.Push(c == '[');
                return c == '{';
            case '}' or ']':
                _ = arrays.TryPop(out _);
                return false;
            case ',':
                return arrays.TryPeek(out var isArray) && !isArray;
            case ':':
                return false;
            default:
                return isName;
        }
    }

    private static int EndOfString(string json, int from)
    {
        for (var i = from; i < json.Length; i++)
        {
            if (json[i] == '"')
            {
                return i;
            }

            i += json[i] == '\\' ? 1 : 0;
        }

        return -1;
    }

    private static int EndOfValue(string json, int from)
    {
        for (var i = EndOfString(json, from); i >= 0; i = EndOfString(json, i + 1))
        {
            var next = SkipSpaces(json, i + 1);
            if (next == json.Length || json[next] is ':')
            {
                return -1;
            }

            if (json[next] is '}' ? IsBehindObject(json, next + 1) : json[next] is ',' && IsName(json, SkipSpaces(json, next + 1)))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsBehindObject(string json, int at)
    {
        at = SkipSpaces(json, at);
        return at == json.Length || json[at] is ',' or '}' or ']';
    }

    // "datePublished":
    private static bool IsName(string json, int at)
    {
        if (at >= json.Length || json[at] is not '"')
        {
            return at < json.Length && json[at] is '}';
        }

        var end = at + 1;
        while (end < json.Length && end - at <= LongestName && (char.IsAsciiLetterOrDigit(json[end]) || json[end] is '@' or '_' or '-' or ':' or '.'))
        {
            end++;
        }

        return end > at + 1 && end < json.Length && json[end] is '"' && SkipSpaces(json, end + 1) is var colon && colon < json.Length && json[colon] is ':';
    }

    private static int SkipSpaces(string json, int at)
    {
        while (at < json.Length && char.IsWhiteSpace(json[at]))
        {
            at++;
        }

        return at;
    }

    private static void AppendString(StringBuilder mended, ReadOnlySpan<char> content)
    {
        mended.Append('"');
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '\\' && i + 1 < content.Length)
            {
                mended.Append(content[i..(i + 2)]);
                i++;
                continue;
            }

            _ = content[i] == '"' ? mended.Append("\\\"") : mended.Append(content[i]);
        }

        mended.Append('"');
    }
}
