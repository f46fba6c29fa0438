namespace CampusJournal.Articles.Bylines;

/// <summary>Reads all writers of a Korean line, each with the role and the e-mail behind the name: "홍길동 기자, 김철수 수습기자".</summary>
internal static class KoreanWriters
{
    /// <summary>Reads the first writer and those who follow with nothing but a separator or an e-mail between; null when there is none.</summary>
    public static FoundAuthors? Read(string line)
    {
        var text = PhotoCredits.Without(line);
        var authors = new List<Author>();
        var (start, end) = (0, 0);
        for (var match = KoreanByline.Find(text); match is not null;)
        {
            if (SpokenWriters.Are(text, match.Start, match.End))
            {
                return null;
            }

            var next = KoreanByline.Find(text, match.End);
            var email = Emails.Find(text.AsSpan(match.End, (next?.Start ?? text.Length) - match.End));
            start = authors.Count == 0 ? match.Start : start;
            end = match.End;
            authors.AddRange(FoundAuthors.People(null, match.Names, match.Role, email).Authors.Where(author => !authors.Exists(other => other.Name == author.Name)));
            match = next is not null && IsSeparator(text[end..next.Start]) ? next : null;
        }

        if (authors is [{ Email: null } only])
        {
            authors[0] = only with { Email = Emails.Find(text) };
        }

        return authors.Count == 0 ? null : new(Emails.Without(text[start..end]), authors);
    }

    private static bool IsSeparator(string gap) => Emails.Without(gap).AsSpan().Trim(" ,·ㆍ・/|&;\u00a0").IsEmpty;
}
