namespace CampusJournal.Ingest.Fetch.Robots;

/// <summary>One <c>Allow</c> or <c>Disallow</c> line.</summary>
/// <param name="Pattern">The pattern, spelt as <see cref="RobotsPath.OfPattern"/> does; <c>*</c> stands for anything, <c>$</c> at its end for the end.</param>
/// <param name="IsAllow">Whether it allows.</param>
internal sealed record RobotsRule(string Pattern, bool IsAllow)
{
    /// <summary>Tells whether a path, spelt as <see cref="RobotsPath.OfUrl"/> does, begins with the pattern.</summary>
    public bool Fits(string path)
    {
        var isAnchored = Pattern.EndsWith('$');
        var pattern = isAnchored ? Pattern.AsSpan(0, Pattern.Length - 1) : Pattern;
        int p = 0, t = 0, star = -1, mark = 0;
        while (true)
        {
            if (p == pattern.Length && (!isAnchored || t == path.Length))
            {
                return true;
            }

            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                mark = t;
            }
            else if (p < pattern.Length && t < path.Length && pattern[p] == path[t])
            {
                p++;
                t++;
            }
            else if (star >= 0 && mark < path.Length)
            {
                // The star takes one character more.
                p = star + 1;
                t = ++mark;
            }
            else
            {
                return false;
            }
        }
    }
}
