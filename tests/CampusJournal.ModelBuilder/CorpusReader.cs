using System.Globalization;
using System.Text;

namespace CampusJournal.ModelBuilder;

/// <summary>Reads the training text: <c>ko/</c> and <c>other/</c> with one text a line, <c>freq_*.txt</c> with a word and its count.</summary>
internal sealed class CorpusReader(string root)
{
    /// <summary>
    /// The weight of a line of running text such as newspapers and encyclopaedias print, which is what is repaired. Measured on 2,500 lines
    /// kept aside: when help texts and comments count as much, half again as many lines of the web chain are read wrong.
    /// </summary>
    public const double RunningText = 8;

    /// <summary>Help texts, laws and bills say the same in the same words over and over.</summary>
    private const double SpecialTexts = 0.5;
    private const double Comments = 1.5;
    private const double WordLists = 3;

    /// <summary>Phrases of page furniture are few, and on every page.</summary>
    private const double PageFurniture = 5;

    /// <summary>Word counts of a large corpus are flattened: a list of forms teaches spelling, not how often a word is said.</summary>
    private const double CountExponent = 0.4;
    private const double CountWeight = 0.02;

    /// <summary>The other languages teach only what to leave alone; more weight would cost Korean its n-grams.</summary>
    private const double OtherWeight = 0.3;

    /// <summary>Gets every line with its weight, files in ordinal order of their names so that the model comes out the same.</summary>
    public IEnumerable<(string Line, double Weight)> Lines()
    {
        foreach (var file in Files("ko").Concat(Files("other")))
        {
            var name = Path.GetFileName(file);
            foreach (var line in File.ReadLines(file, Encoding.UTF8))
            {
                if (!name.StartsWith("freq_", StringComparison.Ordinal))
                {
                    yield return (line, WeightOf(file, name));
                }
                else if (line.LastIndexOf(' ') is > 0 and var space
                    && double.TryParse(line.AsSpan(space + 1), NumberStyles.Integer, CultureInfo.InvariantCulture, out var count))
                {
                    yield return (line[..space], Math.Pow(count, CountExponent) * CountWeight);
                }
            }
        }
    }

    /// <summary>Gets the pairs of syllables that a large web corpus counted (<c>tess_bigram.tsv</c>).</summary>
    public IEnumerable<(char First, char Second, double Count)> SyllablePairs()
    {
        foreach (var line in File.ReadLines(Path.Combine(root, "tess_bigram.tsv"), Encoding.UTF8))
        {
            if (line.Length > 3 && line[2] == ' ' && line[0] >= 0x80 && line[1] >= 0x80
                && double.TryParse(line.AsSpan(3), NumberStyles.Integer, CultureInfo.InvariantCulture, out var count))
            {
                yield return (line[0], line[1], count);
            }
        }
    }

    private static double WeightOf(string file, string name)
    {
        if (Path.GetFileName(Path.GetDirectoryName(file)) != "ko")
        {
            return OtherWeight;
        }

        return name switch
        {
            "boilerplate.txt" => PageFurniture,
            "help_ko.txt" or "react_ko.txt" or "kobill.txt" or "kolaw.txt" => SpecialTexts,
            "hate_train.txt" or "unlabeled_comments_5.txt" => Comments,
            _ when name.StartsWith("hunspell", StringComparison.Ordinal) || name.StartsWith("tess_words", StringComparison.Ordinal) => WordLists,
            _ => RunningText,
        };
    }

    private IEnumerable<string> Files(string folder) =>
        Directory.GetFiles(Path.Combine(root, folder), "*.txt").Order(StringComparer.Ordinal);
}
