using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CampusJournal.Text;

/// <summary>
/// JSON strings that keep every UTF-16 unit. The framework's own writer turns a lone surrogate into U+FFFD and Hangul beside an
/// NBSP into escapes; text that is passed through must stay what it was.
/// </summary>
public static class JsonText
{
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code), '"', '\\', '\x7F']);

    /// <summary>
    /// Gets the encoder of our JSON: what people read stays as it is, Hangul and emoji too. Quotes, backslashes, controls, odd spaces and line
    /// separators become escapes. The JSON is never pasted into HTML.
    /// </summary>
    public static JavaScriptEncoder Encoder { get; } = new ReadableJsonEncoder();

    /// <summary>Gets the options of a writer that leaves Hangul as it is.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = Encoder };

    /// <summary>Writes a string value, or null.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="text">The text.</param>
    public static void WriteText(this Utf8JsonWriter writer, string? text)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (text is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteRawValue(Encode(text), skipInputValidation: true);
    }

    /// <summary>Writes a member with a string value, or null.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="text">The text.</param>
    public static void WriteText(this Utf8JsonWriter writer, string name, string? text)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(name);
        writer.WriteText(text);
    }

    /// <summary>Writes a member with an array of strings, or null.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="texts">The strings.</param>
    public static void WriteTexts(this Utf8JsonWriter writer, string name, IEnumerable<string>? texts)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(name);
        if (texts is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartArray();
        foreach (var text in texts)
        {
            writer.WriteText(text);
        }

        writer.WriteEndArray();
    }

    /// <summary>Gives a string as JSON in UTF-8, quotes included; lone surrogates become escapes.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The JSON bytes.</returns>
    public static byte[] Encode(string text)
    {
        var plain = text.AsSpan().IndexOfAny(Special) < 0 && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF');
        return Encoding.UTF8.GetBytes(plain ? $"\"{text}\"" : Quote(text));
    }

    private static string Quote(string text)
    {
        var result = new StringBuilder(text.Length + 16).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            if (char.IsHighSurrogate(unit) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                result.Append(unit).Append(text[++i]);
                continue;
            }

            AppendUnit(result, unit);
        }

        return result.Append('"').ToString();
    }

    private static void AppendUnit(StringBuilder result, char unit)
    {
        switch (unit)
        {
            case '"' or '\\': result.Append('\\').Append(unit); break;
            case '\n': result.Append("\\n"); break;
            case '\r': result.Append("\\r"); break;
            case '\t': result.Append("\\t"); break;
            case < ' ' or '\x7F': result.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"); break;
            default:
                if (char.IsSurrogate(unit))
                {
                    result.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
                }
                else
                {
                    result.Append(unit);
                }

                break;
        }
    }
}
