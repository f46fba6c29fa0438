namespace CampusJournal.Articles.Profiles;

/// <summary>Fits a text to a pattern in which <c>*</c> stands for anything.</summary>
internal static class Wildcard
{
    private const int LongestText = 2000;

    public static bool Fits(string pattern, string text)
    {
        if (text.Length > LongestText)
        {
            return false;
        }

        int p = 0, t = 0, star = -1, mark = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                mark = t;
            }
            else if (p < pattern.Length && char.ToLowerInvariant(pattern[p]) == char.ToLowerInvariant(text[t]))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++mark;
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(p).TrimStart('*').IsEmpty;
    }
}
