using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace CampusJournal.Text.Detection;

/// <summary>What speaks for and against UTF-8 in a page that is not ASCII.</summary>
/// <param name="Sequences">Well-formed sequences of two or more bytes.</param>
/// <param name="LongSequences">Those of three and four bytes.</param>
/// <param name="Syllables">Those that are a Hangul syllable.</param>
/// <param name="Errors">Ill-formed sequences; one that the end of the page cuts off is none.</param>
internal readonly record struct Utf8Evidence(int Sequences, int LongSequences, int Syllables, int Errors)
{
    // What so many sequences have not decided, more will not.
    private const int MaxSequences = 4096;
    private const int ManyErrors = 256;
    private const int FewSequences = 16;

    /// <summary>Gets a value indicating whether the page is UTF-8, strictly or but for a few broken characters.</summary>
    public bool IsUtf8 => Sequences > 0 && (Errors == 0 || Sequences >= 3 * Errors || Syllables >= 2 * Errors);

    /// <summary>Gets a value indicating whether the page is UTF-8 without an error.</summary>
    public bool IsStrict => Sequences > 0 && Errors == 0;

    /// <summary>Gets how sure that is: by chance a sequence of two bytes passes once in eight times, a longer one far less often.</summary>
    public double Confidence => Math.Min(0.999, (1 - (0.2 * Math.Pow(0.5, Sequences - 1 + LongSequences))) * Sequences / (Sequences + Errors));

    /// <summary>Gets a value indicating whether so few Latin letters may as well be syllables of code page 949: C3 B9 is ù or 첫.</summary>
    public bool MayBeChance => LongSequences == 0 && IsFew;

    /// <summary>Gets a value indicating whether most of the page is in another charset: a pair of code page 949 is one error or two.</summary>
    public bool IsMinor => 2 * LongSequences < Errors;

    /// <summary>Gets a value indicating whether the sequences are few.</summary>
    public bool IsFew => Sequences <= FewSequences;

    private bool IsHopeless => Errors >= ManyErrors && Errors > Sequences;

    /// <summary>Measures a page.</summary>
    public static Utf8Evidence Measure(PageSample sample)
    {
        var evidence = Measure(sample.Head, isEnd: sample.Tail.IsEmpty);
        evidence = evidence.Plus(Measure(sample.Middle, isEnd: false));
        return evidence.Plus(Measure(sample.Tail, isEnd: true));
    }

    private static Utf8Evidence Measure(ReadOnlySpan<byte> bytes, bool isEnd)
    {
        var isValid = Utf8.IsValid(bytes);
        var evidence = default(Utf8Evidence);
        while (evidence.Sequences + evidence.Errors < MaxSequences && !evidence.IsHopeless && bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is >= 0 and var ascii)
        {
            bytes = bytes[ascii..];
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var length);
            bytes = bytes[length..];
            evidence = status switch
            {
                OperationStatus.Done => new(
                    evidence.Sequences + 1,
                    evidence.LongSequences + (length > 2 ? 1 : 0),
                    evidence.Syllables + (rune.Value is >= 0xAC00 and <= 0xD7A3 ? 1 : 0),
                    evidence.Errors),
                OperationStatus.NeedMoreData when isEnd => evidence,
                _ => evidence with { Errors = evidence.Errors + 1 },
            };
        }

        // An error behind the part that was counted still is one.
        return isValid || evidence.Errors > 0 || bytes.Length < 4 ? evidence : evidence with { Errors = Math.Max(evidence.Errors, 1) };
    }

    private Utf8Evidence Plus(Utf8Evidence other) =>
        new(Sequences + other.Sequences, LongSequences + other.LongSequences, Syllables + other.Syllables, Errors + other.Errors);
}
