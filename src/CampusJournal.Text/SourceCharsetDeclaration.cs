using System.Text.RegularExpressions;

namespace CampusJournal.Text;

/// <summary>
/// Finds where a source that is no markup names its own charset: the <c>@charset</c> of a style sheet (CSS Syntax, 3.2), and the
/// <c>coding:</c> comment in the first two lines of a script (PEP 263; Ruby, Emacs and Vim read it, too).
/// </summary>
internal static partial class SourceCharsetDeclaration
{
    private const int LongestLook = 1024;

    /// <summary>Gets the range of the label, without quotes; null when there is none.</summary>
    /// <param name="source">The source, from its start on.</param>
    public static Range? Find(string source)
    {
        var head = source.Length > LongestLook ? source[..LongestLook] : source;
        var found = StyleSheet().Match(head) is { Success: true } sheet ? sheet : Script().Match(head);
        return found.Groups["label"] is { Success: true } label ? label.Index..(label.Index + label.Length) : null;
    }

    [GeneratedRegex("\\A@charset \"(?<label>[^\"\r\n]{1,40})\";")]
    private static partial Regex StyleSheet();

    // The comment holds nothing else: "# Live coding: tips" is a headline.
    [GeneratedRegex(@"\A(?:#[^\n]*\n)?[ \t\f]*#[ \t]*(?:-\*-[^\n]{0,80}?|vim?:[^\n]{0,80}?)?(?:file)?(?:en)?coding[:=][ \t]*(?<label>[-_.A-Za-z0-9]{1,40})[ \t]*(?:-\*-|[:;]|\r?\n|\z)")]
    private static partial Regex Script();
}
