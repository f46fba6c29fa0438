using System.Collections.Frozen;

namespace CampusJournal.Articles.Html;

/// <summary>Reads signs from class and id names by the word list in <c>name-signs.txt</c>.</summary>
internal static class NameSigns
{
    private const int LongestName = 400;
    private const int CacheSize = 20_000;

    private static readonly Table Names = Table.Read();
    private static readonly NameCache Cache = new(CacheSize);
    private static readonly Func<string, NameReading> ReadName = Read;

    public static Signs Of(string? className, string? id)
    {
        var reading = Of(className).With(Of(id));
        if (reading.IsSilent)
        {
            return Signs.None;
        }

        // A teaser is a lead within an article and a link to another one elsewhere.
        return reading.IsTeaser && !reading.IsOwnTeaser ? reading.Signs | Signs.Related : reading.Signs;
    }

    private static NameReading Of(string? name) => string.IsNullOrEmpty(name) ? default : Cache.Get(name, ReadName);

    private static NameReading Read(string name)
    {
        name = name.Length > LongestName ? name[..LongestName] : name;
        var lower = name.ToLowerInvariant();
        if (Names.Silent.Any(piece => lower.Contains(piece, StringComparison.Ordinal)))
        {
            return new(Signs.None, true, false, false);
        }

        var signs = Signs.None;
        var isTeaser = false;
        foreach (var token in Tokens(name))
        {
            signs |= Names.Tokens.GetValueOrDefault(token);
            isTeaser |= token == "teaser";
        }

        foreach (var (piece, sign) in Names.Pieces)
        {
            if ((signs & sign) == 0 && lower.Contains(piece, StringComparison.Ordinal))
            {
                signs |= sign;
            }
        }

        foreach (var whole in lower.Split(' '))
        {
            signs |= Names.Wholes.GetValueOrDefault(whole);
        }

        var isOwnTeaser = lower.Contains("article__teaser", StringComparison.Ordinal) || lower.Contains("article-teaser", StringComparison.Ordinal)
            || lower.Contains("news--teaser", StringComparison.Ordinal);
        return new(signs, false, isTeaser, isOwnTeaser);
    }

    /// <summary>Splits at everything that is no letter or digit and before the capitals of camelCase.</summary>
    private static IEnumerable<string> Tokens(string name)
    {
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var ends = i == name.Length || !char.IsLetterOrDigit(name[i]);
            if (!ends && !(i > start && char.IsUpper(name[i]) && char.IsLower(name[i - 1])))
            {
                continue;
            }

            if (i > start)
            {
                yield return name[start..i].ToLowerInvariant();
            }

            start = ends ? i + 1 : i;
        }
    }

    private sealed record Table(
        FrozenDictionary<string, Signs> Tokens, FrozenDictionary<string, Signs> Wholes, (string Piece, Signs Sign)[] Pieces, string[] Silent)
    {
        public static Table Read()
        {
            var tokens = new Dictionary<string, Signs>(StringComparer.Ordinal);
            var wholes = new Dictionary<string, Signs>(StringComparer.Ordinal);
            var pieces = new List<(string, Signs)>();
            var silent = new List<string>();
            foreach (var line in Resources.Lines("Html/name-signs.txt"))
            {
                var end = line.AsSpan().IndexOfAny(":~=");
                var sign = Enum.Parse<Signs>(line[..end]);
                foreach (var word in line[(end + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    switch (line[end])
                    {
                        case ':': tokens[word] = tokens.GetValueOrDefault(word) | sign; break;
                        case '=': wholes[word] = wholes.GetValueOrDefault(word) | sign; break;
                        default:
                            if (sign == Signs.None)
                            {
                                silent.Add(word);
                            }
                            else
                            {
                                pieces.Add((word, sign));
                            }

                            break;
                    }
                }
            }

            return new(tokens.ToFrozenDictionary(StringComparer.Ordinal), wholes.ToFrozenDictionary(StringComparer.Ordinal), [.. pieces], [.. silent]);
        }
    }
}
