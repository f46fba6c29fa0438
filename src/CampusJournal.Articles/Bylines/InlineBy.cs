namespace CampusJournal.Articles.Bylines;

/// <summary>Finds a name after "by" within a line.</summary>
internal static class InlineBy
{
    public static string? Find(string line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (i > 0 && char.IsLetterOrDigit(line[i - 1]))
            {
                continue;
            }

            foreach (var word in ByWords.Inline)
            {
                if (string.CompareOrdinal(line, i, word, 0, word.Length) == 0 && NameAfter(line, i + word.Length) is { } name)
                {
                    return name;
                }
            }
        }

        return null;
    }

    private static string? NameAfter(string line, int at)
    {
        var rest = line.AsSpan(at);
        var text = rest.TrimStart();
        text = text.StartsWith(":") ? text[1..] : text;
        var name = text.TrimStart();
        if (name.Length == rest.Length || name.Length == 0 || !char.IsLetter(name[0]))
        {
            return null;
        }

        var first = 0;
        while (first < name.Length && (char.IsLetter(name[first]) || name[first] is '.' or '\'' or '’' or '-' or '_'))
        {
            first++;
        }

        if (first < 3)
        {
            return null;
        }

        var more = first < name.Length && name[first] == ' ' ? EnglishByline.NameLength(name[(first + 1)..]) : 0;
        return name[..(more > 0 ? first + 1 + more : first)].ToString();
    }
}
