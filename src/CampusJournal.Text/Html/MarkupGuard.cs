using System.Buffers;

namespace CampusJournal.Text.Html;

/// <summary>Keeps repaired words from becoming markup: <c>%3C</c> and encoded words can hold any character.</summary>
internal static class MarkupGuard
{
    private static readonly SearchValues<char> InText = SearchValues.Create("<>&");
    private static readonly SearchValues<char> InQuotes = SearchValues.Create("<>&\"'");
    private static readonly SearchValues<char> WithoutQuotes = SearchValues.Create("<>&\"'`= \t\r\n\f");

    /// <summary>Writes words so that they stay words where they stand.</summary>
    /// <param name="html">The source.</param>
    /// <param name="span">The stretch in which they stand.</param>
    /// <param name="words">The words.</param>
    /// <returns>The words, special characters as references; null when they cannot stand there.</returns>
    public static string? Write(ReadOnlySpan<char> html, in HtmlTextSpan span, string words)
    {
        if (!span.IsAttribute)
        {
            return words.AsSpan().ContainsAny(InText) ? Escape(words) : words;
        }

        if (html[span.Start - 1] is not ('"' or '\''))
        {
            return words.AsSpan().ContainsAny(WithoutQuotes) ? null : words;
        }

        return words.AsSpan().ContainsAny(InQuotes) ? Escape(words) : words;
    }

    private static string Escape(string words) => words
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);
}
