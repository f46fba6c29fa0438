using System.Text;
using CampusJournal.Text.Html;

namespace CampusJournal.Text;

/// <summary>Changes what an HTML or XML source says about its own charset, and nothing else.</summary>
public static class CharsetDeclarationRewriter
{
    private const string Prolog = "<?xml";
    private const string Korean = "cp949";
    private const string KoreanLabel = "euc-kr";

    /// <summary>Rewrites each declaration (<c>meta charset</c>, <c>http-equiv</c>, XML prolog) that names another charset.</summary>
    /// <param name="html">The source.</param>
    /// <param name="label">The label to write, for example <c>utf-8</c>; of all that mean code page 949 <c>euc-kr</c> is written, which browsers know.</param>
    /// <returns>The source with new labels; the same string when nothing had to change. A source without a declaration gets none.</returns>
    /// <exception cref="ArgumentException">No charset has the label.</exception>
    public static string Rewrite(string html, string label)
    {
        ArgumentNullException.ThrowIfNull(html);
        var name = Charsets.Require(label, nameof(label));

        return Rewrite(html, label, name, prologOnly: false);
    }

    /// <summary>
    /// Rewrites the declaration at the start of a source that is no HTML when it names another charset: the prolog of XML, the
    /// <c>@charset</c> of a style sheet, the <c>coding:</c> comment of a script.
    /// </summary>
    /// <param name="source">The source, from its start on.</param>
    /// <param name="label">The label to write, for example <c>utf-8</c>.</param>
    /// <returns>The source with the new label; the same string when nothing had to change. Text without a declaration is left as it is.</returns>
    /// <exception cref="ArgumentException">No charset has the label.</exception>
    public static string RewriteProlog(string source, string label)
    {
        ArgumentNullException.ThrowIfNull(source);
        var name = Charsets.Require(label, nameof(label));
        if (SourceCharsetDeclaration.Find(source) is not { } declared)
        {
            return Rewrite(source, label, name, prologOnly: true);
        }

        var (start, length) = declared.GetOffsetAndLength(source.Length);
        return Charsets.Find(source[declared]) is not { } known || known == name ? source : $"{source.AsSpan(0, start)}{Written(label, name)}{source.AsSpan(start + length)}";
    }

    private static string Written(string label, string name) => name == Korean ? KoreanLabel : label;

    private static string Rewrite(string source, string label, string name, bool prologOnly)
    {
        if (prologOnly && !source.AsSpan().TrimStart().StartsWith(Prolog, StringComparison.Ordinal))
        {
            return source;
        }

        var written = Written(label, name);
        StringBuilder? result = null;
        var position = 0;
        var declarations = HtmlCharsetDeclarations.In(source);
        while (declarations.Read() && (!prologOnly || declarations.Where == "xml"))
        {
            var (start, length) = declarations.Label.GetOffsetAndLength(source.Length);
            if (Charsets.Find(source.Substring(start, length)) != name)
            {
                result ??= new StringBuilder(source.Length + written.Length);
                result.Append(source, position, start - position).Append(written);
                position = start + length;
            }
        }

        return result is null ? source : result.Append(source, position, source.Length - position).ToString();
    }
}
