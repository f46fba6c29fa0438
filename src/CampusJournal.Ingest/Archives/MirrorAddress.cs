using System.Text;
using System.Text.RegularExpressions;

namespace CampusJournal.Ingest.Archives;

/// <summary>
/// The address of a page by the folders that a mirroring tool put it in (<c>wget -m</c>): a folder with the name of a host, and below it the
/// path, with the query behind <c>?</c>, or behind <c>@</c> where file names may not have that.
/// </summary>
internal static partial class MirrorAddress
{
    private const string Suffix = ".html";
    private const string Index = "index.html";

    /// <summary>Reads an address out of a path.</summary>
    /// <param name="path">The path with <c>/</c>.</param>
    /// <returns>The address, or null when no folder has the name of a host.</returns>
    public static string? Of(string path)
    {
        var parts = path.Split('/');
        var host = Array.FindIndex(parts, 0, parts.Length - 1, static part => HostName().IsMatch(part));
        if (host < 0)
        {
            return null;
        }

        var scheme = host > 0 && parts[host - 1] == "https" ? "https" : "http";
        var folders = parts[(host + 1)..^1].Select(Escape);
        return $"{scheme}://{parts[host].Replace('+', ':')}/{string.Join('/', [.. folders, File(parts[^1])])}";
    }

    private static string File(string name)
    {
        var query = name.IndexOf('?', StringComparison.Ordinal);
        query = query >= 0 ? query : QueryBehindAt().Match(name) is { Success: true } match ? match.Index : -1;
        if (query < 0)
        {
            return name == Index ? "" : Escape(name);
        }

        // With -E wget ends every name so.
        var text = name[(query + 1)..];
        text = text.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) ? text[..^Suffix.Length] : text;
        return $"{(name[..query] == Index ? "" : Escape(name[..query]))}?{Escape(text)}";
    }

    // What a URL cannot hold as it is. A % stands as wget left it.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            escaped.Append(rune.Value is <= ' ' or '#' or '"' or '<' or '>' or >= 127 ? Uri.EscapeDataString(rune.ToString()) : rune.ToString());
        }

        return escaped.ToString();
    }

    // Few ends, as folders have dots in their names, too: of others only hosts of three labels and more.
    [GeneratedRegex(
        @"^(?:(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:kr|com|net|org|edu|info|tv)|(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.){2,}[a-z]{2}|(?:\d{1,3}\.){3}\d{1,3})(?:[:+]\d{1,5})?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HostName();

    [GeneratedRegex(@"@(?=\w+=)", RegexOptions.CultureInvariant)]
    private static partial Regex QueryBehindAt();
}
