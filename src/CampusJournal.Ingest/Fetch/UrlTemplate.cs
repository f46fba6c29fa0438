using System.Globalization;

namespace CampusJournal.Ingest.Fetch;

/// <summary>A URL with ranges: <c>{1..5000}</c> counts, <c>{001..100}</c> counts in three digits, several ranges give every combination.</summary>
public sealed class UrlTemplate
{
    private const long MostUrls = 10_000_000;
    private const int LongestNumber = 18;
    private const string RangeSign = "..";

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
    /// <exception cref="FormatException">It has no range, one that does not count, or gives more than ten million URLs; the message names it, without credentials.</exception>
    public static UrlTemplate Parse(string template)
    {
        ArgumentNullException.ThrowIfNull(template);
        var texts = new List<string>();
        var ranges = new List<Numbers>();
        var start = 0;
        for (var open = template.IndexOf('{', StringComparison.Ordinal); open >= 0; open = template.IndexOf('{', open + 1))
        {
            var close = template.IndexOf('}', open);
            var braced = close < 0 ? "" : template[(open + 1)..close];
            if (Numbers.Parse(braced) is { } range)
            {
                texts.Add(template[start..open]);
                ranges.Add(range);
                start = close + 1;
            }
            else if (braced.Contains(RangeSign, StringComparison.Ordinal))
            {
                throw new FormatException($"{UrlForm.WithoutCredentials(template)}: {{{braced}}} is no range of numbers.");
            }
        }

        texts.Add(template[start..]);
        var parsed = new UrlTemplate(texts, ranges);
        return ranges.Count == 0 ? throw new FormatException($"{UrlForm.WithoutCredentials(template)}: a template needs a range as {{1..5000}}.")
            : parsed.Count > MostUrls ? throw new FormatException($"{UrlForm.WithoutCredentials(template)}: a template gives at most {MostUrls} URLs.")
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
            var ends = text.Split(RangeSign);
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
