using System.Buffers;

namespace CampusJournal.Text;

/// <summary>The charset labels of the WHATWG Encoding Standard and the aliases found in Korean pages.</summary>
public static class Charsets
{
    private const int MaxQuotedLabel = 40;
    private const int NamesInMessage = 14;

    private static readonly SearchValues<char> LabelEnds = SearchValues.Create(";,\"'");

    /// <summary>Gets the names of all charsets that can be decoded, as this project prints them, those of Korean pages first.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. CharsetTable.ByName.Keys];

    /// <summary>
    /// Finds the charset that a label means. Case, the kind of separator, white space and quotes around the label, and what follows a
    /// semicolon make no difference. Everything Korean in EUC form is <c>cp949</c>, as browsers have it.
    /// </summary>
    /// <param name="label">A label as a page or a user writes it, for example <c> EUC-KR;</c>.</param>
    /// <returns>The charset's name as this project prints it (<c>cp949</c>), or null when no charset has the label.</returns>
    public static string? Find(string label) => label is null ? null : CharsetTable.Find(Trim(WithPlainHyphens(label)));

    /// <summary>Finds the charset that a user's label means.</summary>
    /// <param name="label">The label.</param>
    /// <param name="parameterName">The parameter that the exception names.</param>
    /// <returns>The charset's name as this project prints it.</returns>
    /// <exception cref="ArgumentException">No charset has the label; the message names some that exist.</exception>
    public static string Require(string label, string? parameterName = null)
    {
        ArgumentNullException.ThrowIfNull(label);
        return Find(label) ?? throw new ArgumentException(
            $"'{Shorten(label)}' is no known charset; known are {string.Join(", ", Names.Take(NamesInMessage))} and the other labels of the WHATWG Encoding Standard.",
            parameterName ?? nameof(label));
    }

    /// <summary>Word processors make a dash of a hyphen, and write it as a reference.</summary>
    private static string WithPlainHyphens(string label) =>
        label.Replace("&#8211;", "-", StringComparison.Ordinal).Replace('\u2013', '-').Replace('\u2011', '-');

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> label)
    {
        label = label.Trim("\"'`\\ \t\r\n\f\v\u00A0\uFEFF,;");
        var end = label.IndexOfAny(LabelEnds);
        return end < 0 ? label : label[..end];
    }

    private static string Shorten(string label) => label.Length <= MaxQuotedLabel ? label : string.Concat(label.AsSpan(0, MaxQuotedLabel), "...");
}
