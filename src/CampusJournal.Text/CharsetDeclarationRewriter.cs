using System.Text;
using CampusJournal.Text.Html;

namespace CampusJournal.Text;

/// <summary>Changes what an HTML or XML source says about its own charset, and nothing else.</summary>
public static class CharsetDeclarationRewriter
{
    /// <summary>Rewrites each declaration (<c>meta charset</c>, <c>http-equiv</c>, XML prolog) that names another charset.</summary>
    /// <param name="html">The source.</param>
    /// <param name="label">The label to write, for example <c>utf-8</c>.</param>
    /// <returns>The source with new labels; the same string when nothing had to change. A source without a declaration gets none.</returns>
    /// <exception cref="ArgumentException">No charset has the label.</exception>
    public static string Rewrite(string html, string label)
    {
        ArgumentNullException.ThrowIfNull(html);
        var name = Charsets.Require(label, nameof(label));

        StringBuilder? result = null;
        var position = 0;
        var declarations = HtmlCharsetDeclarations.In(html);
        while (declarations.Read())
        {
            var (start, length) = declarations.Label.GetOffsetAndLength(html.Length);
            if (Charsets.Find(html.Substring(start, length)) != name)
            {
                result ??= new StringBuilder(html.Length + label.Length);
                result.Append(html, position, start - position).Append(label);
                position = start + length;
            }
        }

        return result is null ? html : result.Append(html, position, html.Length - position).ToString();
    }
}
