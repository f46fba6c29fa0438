namespace CampusJournal.Text.Detection;

/// <summary>What speaks for and against a Korean double-byte code page.</summary>
/// <param name="Pairs">Pairs that are characters.</param>
/// <param name="Syllables">Those that are Hangul syllables.</param>
/// <param name="Frequent">Those that are among the 200 syllables that make up most of any Korean text.</param>
/// <param name="Errors">Bytes and pairs that are none; a lead that the end of the page cuts off is not counted.</param>
internal readonly record struct KoreanEvidence(int Pairs, int Syllables, int Frequent, int Errors)
{
    private const int MaxPairs = 8192;

    // 78 % of the syllables of Korean prose. Chinese, Japanese or Johab bytes that are read as code page 949 give 0 to 20 %.
    private const string FrequentSyllables =
        "이다하는지니에가고기을한서로사의어도를수자아시해은나리인정요대라스들할있여그보면부만트일합으상데전거제게용주구마성습화동적장되선우드문진입안연소무경원모세오조비과야미유신내음위러개생중국재네것려치터포영식더예공호실방명와분단없작된행계했반저간표관결말체때까당함파같래바발타현산배택않었변건각프운력버출설남크레금감히불열업두르회차형심임본역좋통잘너물목속집노법직김추번양복매른컴교필랑민키환람종살애점박";

    private static readonly bool[] IsFrequent = MarkFrequent();

    /// <summary>Gets a value indicating whether this is Korean prose in that code page, whatever the page declares.</summary>
    public bool IsProse => HasFewErrors && Syllables * 10 >= Pairs * 3 && Frequent * 20 >= Syllables * 9 && Frequent > 0;

    /// <summary>Gets a value indicating whether this may be what Korean a page has beside another charset: of syllables many are frequent ones, hanja prove nothing.</summary>
    public bool IsPlausible => IsReadable && (Pairs <= 8 || Frequent * 10 >= Syllables * 3);

    /// <summary>Gets a value indicating whether the errors are few enough for a page that declares the code page.</summary>
    public bool IsReadable => Pairs > 0 && Errors * 5 <= Pairs + 5;

    /// <summary>Gets how sure the code page is.</summary>
    public double Confidence => Pairs == 0 ? 0 : Math.Min(0.999, (1 - (0.3 * Math.Pow(0.8, Pairs - 1))) * Pairs / (Pairs + (2.0 * Errors)) * (0.7 + (0.3 * Plausibility)));

    private bool HasFewErrors => Errors * 10 <= Pairs + 5;

    private double Plausibility => Syllables == 0 ? 0 : Math.Min(1, Frequent / (0.6 * Syllables));

    /// <summary>Says whether a character is among the 200 syllables that make up most of any Korean text.</summary>
    public static bool IsFrequentSyllable(char character) => character is >= '가' and <= '힣' && IsFrequent[character - '가'];

    /// <summary>Measures a page by a code page's table.</summary>
    public static KoreanEvidence Measure(PageSample sample, ReadOnlySpan<ushort> table)
    {
        var evidence = default(KoreanEvidence).Measure(sample.Head, table).Measure(sample.Middle, table);
        return evidence.Measure(sample.Tail, table);
    }

    private KoreanEvidence Measure(ReadOnlySpan<byte> bytes, ReadOnlySpan<ushort> table)
    {
        var (pairs, syllables, frequent, errors) = this;
        var i = 0;
        while (pairs + errors < MaxPairs && i < bytes.Length)
        {
            if (bytes[i] < 0x80)
            {
                var run = bytes[i..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
                i = run < 0 ? bytes.Length : i + run;
                continue;
            }

            if (i + 1 == bytes.Length)
            {
                break;
            }

            var character = table[(bytes[i] << 8) | bytes[i + 1]];
            if (character == 0)
            {
                errors++;
                i += bytes[i + 1] < 0x80 || bytes[i] is 0x80 or 0xFF ? 1 : 2;
                continue;
            }

            pairs++;
            i += 2;
            if (character is >= '가' and <= '힣')
            {
                syllables++;
                frequent += IsFrequentSyllable((char)character) ? 1 : 0;
            }
        }

        return new KoreanEvidence(pairs, syllables, frequent, errors);
    }

    private static bool[] MarkFrequent()
    {
        var marks = new bool['힣' - '가' + 1];
        foreach (var syllable in FrequentSyllables)
        {
            marks[syllable - '가'] = true;
        }

        return marks;
    }
}
