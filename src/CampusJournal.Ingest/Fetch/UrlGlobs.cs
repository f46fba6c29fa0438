namespace CampusJournal.Ingest.Fetch;

/// <summary>The user's globs for URLs: <c>*</c> stands for anything, every other character for itself. A glob may begin at the scheme, the host or the path.</summary>
/// <param name="include">What may be asked for; empty for everything.</param>
/// <param name="exclude">What may not.</param>
internal sealed class UrlGlobs(IReadOnlyList<string> include, IReadOnlyList<string> exclude)
{
    /// <summary>Tells whether a URL may be asked for.</summary>
    public bool Includes(Uri url) => (include.Count == 0 || include.Any(glob => Fits(glob, url))) && !exclude.Any(glob => Fits(glob, url));

    /// <summary>Tells whether a URL may be asked for because a glob fits that names its host in full.</summary>
    public bool Names(Uri url) => Includes(url) && include.Any(glob => glob.Contains(url.Host, StringComparison.Ordinal) && Fits(glob, url));

    private static bool Fits(string glob, Uri url) =>
        Fits(glob, url.AbsoluteUri) || Fits(glob, url.Authority + url.PathAndQuery) || Fits(glob, url.PathAndQuery);

    private static bool Fits(string glob, string text)
    {
        int g = 0, t = 0, star = -1, mark = 0;
        while (t < text.Length)
        {
            if (g < glob.Length && glob[g] == '*')
            {
                (star, mark) = (g++, t);
            }
            else if (g < glob.Length && glob[g] == text[t])
            {
                g++;
                t++;
            }
            else if (star >= 0)
            {
                g = star + 1;
                t = ++mark;
            }
            else
            {
                return false;
            }
        }

        return glob.AsSpan(g).TrimStart('*').IsEmpty;
    }
}
