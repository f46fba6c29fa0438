namespace CampusJournal.Text;

/// <summary>
/// Mends halves of surrogate pairs in JSON, raw or as <c>\ud83d</c>: sites cut texts in the middle of an emoji. The JSON reader takes
/// such a text but throws when its string or member name is read.
/// </summary>
public static class JsonSurrogates
{
    private const int EscapeLength = 6;
    private const char Replacement = '\ufffd';

    /// <summary>Mends a JSON text, well-formed or not.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The text with U+FFFD for each half that has no other; the same string when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static string Mend(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        char[]? mended = null;
        for (var at = 0; at < json.Length;)
        {
            var length = UnitLength(json, at, out var unit);
            if (!char.IsSurrogate(unit))
            {
                at += length;
                continue;
            }

            var next = at + length;
            var nextLength = UnitLength(json, next, out var low);
            if (nextLength == length && char.IsSurrogatePair(unit, low))
            {
                at = next + nextLength;
                continue;
            }

            mended ??= json.ToCharArray();
            Replace(mended, at, length);
            at = next;
        }

        return mended is null ? json : new string(mended);
    }

    /// <summary>Reads what stands at a place as one unit: a character, an escaped one, or a pair of a backslash and a character.</summary>
    private static int UnitLength(string json, int at, out char unit)
    {
        unit = at < json.Length ? json[at] : '\0';
        if (unit != '\\' || at + 1 >= json.Length)
        {
            return 1;
        }

        if (json[at + 1] != 'u' || at + EscapeLength > json.Length
            || !ushort.TryParse(json.AsSpan(at + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var code))
        {
            return 2;
        }

        unit = (char)code;
        return EscapeLength;
    }

    private static void Replace(char[] json, int at, int length)
    {
        if (length == 1)
        {
            json[at] = Replacement;
            return;
        }

        "\\ufffd".CopyTo(json.AsSpan(at, EscapeLength));
    }
}
