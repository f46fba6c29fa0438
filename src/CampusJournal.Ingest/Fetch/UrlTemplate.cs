using System.Globalization;

namespace CampusJournal.Ingest.Fetch;

/// <summary>A URL with ranges: <c>{1..5000}</c> counts, <c>{001..100}</c> counts in three digits, several ranges give every combination.</summary>
public sealed class UrlTemplate
{
    private const long MostUrls = 10_000_000;
    private const int LongestNumber = 18;

    private readonly IReadOnlyList<string> texts;
    private readonly IReadOnlyList<Numbers> ranges;

    private UrlTemplate(IReadOnlyList<string> texts, IReadOnlyList<Numbers> ranges)
    {
        this.texts = texts;
        this.ranges = ranges;
        Count = ranges.Aggregate(1L, (count, range) => Math.Min(count * Math.Min(range.Count, MostUrls + 1), MostUrls + 1));
    }

    /// <summary>Gets the number of URLs.</summary>
    public long Count { get; }

    /// <summary>Reads a template. Braces around something else stand for themselves.</summary>
    /// <param name="template">The URL with its ranges.</param>
    /// <exception cref="FormatException">It has no range, or gives more than ten million URLs; the message says so.</exception>
    public static UrlTemplate Parse(string template)
    {
        ArgumentNullException.ThrowIfNull(template);
        var texts = new List<string>();
        var ranges = new List<Numbers>();
        var start = 0;
        for (var open = template.IndexOf('{', StringComparison.Ordinal); open >= 0; open = template.IndexOf('{', open + 1))
        {
            var close = template.IndexOf('}', open);
            if (close > 0 && Numbers.Parse(template[(open + 1)..close]) is { } range)
            {
                texts.Add(template[start..open]);
                ranges.Add(range);
                start = close + 1;
            }
        }

        texts.Add(template[start..]);
        var parsed = new UrlTemplate(texts, ranges);
        return ranges.Count == 0 ? throw new FormatException("a template needs a range as {1..5000}.")
            : parsed.Count > MostUrls ? throw new FormatException($"a template gives at most {MostUrls} URLs.")
            : parsed;
    }

    /// <summary>Gives the URLs one by one; the last range counts fastest.</summary>
    public IEnumerable<string> Expand() => Expand(0, texts[0]);

    private IEnumerable<string> Expand(int at, string before) => at == ranges.Count
        ? [before]
        : ranges[at].Texts().SelectMany(number => Expand(at + 1, before + number + texts[at + 1]));

    private sealed record Numbers(long First, long Last, int Digits)
    {
        public long Count => Math.Abs(Last - First) + 1;

        public static Numbers? Parse(string text)
        {
            var ends = text.Split("..");
            return ends.Length == 2 && Number(ends[0]) is { } first && Number(ends[1]) is { } last
                ? new Numbers(first, last, ends[0].StartsWith('0') || ends[1].StartsWith('0') ? Math.Max(ends[0].Length, ends[1].Length) : 1)
                : null;
        }

        public IEnumerable<string> Texts()
        {
            for (long number = First, step = Last < First ? -1 : 1; ; number += step)
            {
                yield return number.ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
                if (number == Last)
                {
                    yield break;
                }
            }
        }

        private static long? Number(string text) =>
            text.Length <= LongestNumber && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
