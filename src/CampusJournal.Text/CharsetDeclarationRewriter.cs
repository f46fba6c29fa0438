using System.Text;
using CampusJournal.Text.Html;

namespace CampusJournal.Text;

/// <summary>Changes what an HTML or XML source says about its own charset, and nothing else.</summary>
public static class CharsetDeclarationRewriter
{
    private const string Prolog = "<?xml";

    /// <summary>Rewrites each declaration (<c>meta charset</c>, <c>http-equiv</c>, XML prolog) that names another charset.</summary>
    /// <param name="html">The source.</param>
    /// <param name="label">The label to write, for example <c>utf-8</c>.</param>
    /// <returns>The source with new labels; the same string when nothing had to change. A source without a declaration gets none.</returns>
    /// <exception cref="ArgumentException">No charset has the label.</exception>
    public static string Rewrite(string html, string label)
    {
        ArgumentNullException.ThrowIfNull(html);
        var name = Charsets.Require(label, nameof(label));

        return Rewrite(html, label, name, prologOnly: false);
    }

    /// <summary>Rewrites the declaration of the XML prolog when it names another charset; for XML that is no HTML, such as a feed.</summary>
    /// <param name="xml">The source, from its start on.</param>
    /// <param name="label">The label to write, for example <c>utf-8</c>.</param>
    /// <returns>The source with the new label; the same string when nothing had to change. Text without a prolog is left as it is.</returns>
    /// <exception cref="ArgumentException">No charset has the label.</exception>
    public static string RewriteProlog(string xml, string label)
    {
        ArgumentNullException.ThrowIfNull(xml);
        return Rewrite(xml, label, Charsets.Require(label, nameof(label)), prologOnly: true);
    }

    private static string Rewrite(string source, string label, string name, bool prologOnly)
    {
        if (prologOnly && !source.AsSpan().TrimStart().StartsWith(Prolog, StringComparison.Ordinal))
        {
            return source;
        }

        StringBuilder? result = null;
        var position = 0;
        var declarations = HtmlCharsetDeclarations.In(source);
        while (declarations.Read() && (!prologOnly || declarations.Where == "xml"))
        {
            var (start, length) = declarations.Label.GetOffsetAndLength(source.Length);
            if (Charsets.Find(source.Substring(start, length)) != name)
            {
                result ??= new StringBuilder(source.Length + label.Length);
                result.Append(source, position, start - position).Append(label);
                position = start + length;
            }
        }

        return result is null ? source : result.Append(source, position, source.Length - position).ToString();
    }
}
