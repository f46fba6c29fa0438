using System.Buffers;
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
    private static readonly SearchValues<string> OwnTeasers = SearchValues.Create(["article__teaser", "article-teaser", "news--teaser"], StringComparison.Ordinal);

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
        Span<char> lower = stackalloc char[name.Length];
        name.AsSpan().ToLowerInvariant(lower);
        if (lower.ContainsAny(Names.Silent))
        {
            return new(Signs.None, true, false, false);
        }

        var (signs, isTeaser) = OfTokens(name, lower);
        if (lower.ContainsAny(Names.AnyPiece))
        {
            foreach (var (piece, sign) in Names.Pieces)
            {
                signs |= (signs & sign) == 0 && lower.Contains(piece, StringComparison.Ordinal) ? sign : Signs.None;
            }
        }

        foreach (var whole in MemoryExtensions.Split(lower, ' '))
        {
            signs |= Of(Names.Wholes, lower[whole]);
        }

        return new(signs, false, isTeaser, lower.ContainsAny(OwnTeasers));
    }

    /// <summary>Splits at everything that is no letter or digit and before the capitals of camelCase.</summary>
    private static (Signs Signs, bool IsTeaser) OfTokens(string name, ReadOnlySpan<char> lower)
    {
        var (signs, isTeaser) = (Signs.None, false);
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var ends = i == name.Length || !char.IsLetterOrDigit(name[i]);
            if (!ends && !(i > start && char.IsUpper(name[i]) && char.IsLower(name[i - 1])))
            {
                continue;
            }

            var token = lower[start..i];
            signs |= Of(Names.Tokens, token);
            isTeaser |= token is "teaser";
            start = ends ? i + 1 : i;
        }

        return (signs, isTeaser);
    }

    private static Signs Of(FrozenDictionary<string, Signs>.AlternateLookup<ReadOnlySpan<char>> signs, ReadOnlySpan<char> name) =>
        signs.TryGetValue(name, out var found) ? found : Signs.None;

    private sealed class Table
    {
        public required FrozenDictionary<string, Signs>.AlternateLookup<ReadOnlySpan<char>> Tokens { get; init; }

        public required FrozenDictionary<string, Signs>.AlternateLookup<ReadOnlySpan<char>> Wholes { get; init; }

        public required IReadOnlyList<(string Piece, Signs Sign)> Pieces { get; init; }

        /// <summary>Gets all pieces at once: most names hold none of them.</summary>
        public required SearchValues<string> AnyPiece { get; init; }

        public required SearchValues<string> Silent { get; init; }

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

            return new()
            {
                Tokens = tokens.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>(),
                Wholes = wholes.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>(),
                Pieces = pieces,
                AnyPiece = SearchValues.Create([.. pieces.Select(piece => piece.Item1)], StringComparison.Ordinal),
                Silent = SearchValues.Create([.. silent], StringComparison.Ordinal),
            };
        }
    }
}
