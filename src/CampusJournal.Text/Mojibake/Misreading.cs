using System.Buffers;
using System.Runtime.CompilerServices;
using CampusJournal.Text.Language;
using CampusJournal.Text.Mojibake.Readings;
using CampusJournal.Text.Mojibake.Search;

namespace CampusJournal.Text.Mojibake;

/// <summary>One known way to misread text: the charset it was written in, and the one its bytes were shown in.</summary>
/// <remarks>A row of <see cref="Misreadings"/>, with the tables that follow from it; they are built at first use.</remarks>
internal sealed class Misreading
{
    /// <summary>Guesses at the log probability (nats) of what a pending UTF-8 lead begins: Hangul, two-byte signs, rarities.</summary>
    private const float UnlikelyUtf8 = 2;
    private const float RareUtf8 = 4;
    private const float LeastEstimate = -20;

    private readonly Lazy<ShownBytes> shown;
    private readonly Lazy<IReadOnlyList<ChainCandidate>[]> chains;

    // By the higher byte of the character, then by the lower: a text asks for a few characters of a few scripts.
    private readonly ByteOrigin[]?[]?[] origins = new ByteOrigin[]?[]?[0x100];
    private float[]? pendingEstimates;
    private Origins? lastSupplementary;

    public Misreading(TargetDecoder target, params string[] pages)
    {
        (Target, Pages) = (target, pages);
        shown = new Lazy<ShownBytes>(() => new ShownBytes(pages, Also));
        chains = new Lazy<IReadOnlyList<ChainCandidate>[]>(() => [ChainCandidate.ListFor(this, hasLoss: false), ChainCandidate.ListFor(this, hasLoss: true)]);
    }

    /// <summary>Gets the charset that the text was written in.</summary>
    public TargetDecoder Target { get; }

    /// <summary>Gets the chain words of the charsets that the bytes were shown in; several where they differ in a few bytes only.</summary>
    public IReadOnlyList<string> Pages { get; }

    /// <summary>Gets a value indicating whether the shown characters were written as UTF-8 and shown as bytes once more.</summary>
    public bool IsDouble { get; init; }

    /// <summary>Gets a value indicating whether a repair tool may have joined bytes afterwards (<see cref="JoinedOrigins"/>).</summary>
    public bool HasJoins { get; init; }

    /// <summary>Gets a value indicating whether every run that looked like UTF-8 was joined, wherever it stood.</summary>
    public bool JoinsAnywhere { get; init; }

    /// <summary>Gets a value indicating whether a line of nothing else is worth a <see cref="StrictReader"/>: the first page is latin-1, or the target UTF-8.</summary>
    public bool MayBeStrict { get; init; }

    /// <summary>Gets a value indicating whether a space may stand for the byte A0.</summary>
    public bool SpaceIsNbsp { get; init; }

    /// <summary>Gets the bytes that may be missing, with their costs.</summary>
    public LostByte[] Lost { get; init; } = [];

    /// <summary>Gets a value indicating whether the bytes that may be missing are guessed, so that a line that comes out again proves nothing.</summary>
    public bool IsInferred { get; init; }

    /// <summary>Gets the characters that may stand for one byte of which nothing is known.</summary>
    public string Blanks { get; init; } = "";

    /// <summary>Gets what happened to the damaged text as text afterwards, in the words of a chain.</summary>
    public IReadOnlyList<string> Rewrites { get; init; } = [];

    /// <summary>Gets characters that stand for a byte although no charset shows them for it: what a rewriting made of one that does.</summary>
    public IReadOnlyList<(char Character, byte Value)> Also { get; init; } = [];

    /// <summary>Gets the ASCII characters, in <see cref="Also"/> too, that may stand for a byte at or above 80, and are themselves else.</summary>
    public bool HasAsciiOrigins => Also.Count > 0;

    /// <summary>Gets a value indicating whether compatibility characters were replaced, so that several characters may have been one.</summary>
    public bool HasReplacedCompatibility => Rewrites.Contains("nfkc");

    /// <summary>Gets characters of which one must be in a line, or null: most lines need no search then.</summary>
    public SearchValues<char>? Signature { get; init; }

    /// <summary>Gets the share of the shown pairs that must be common Hangul, zero for none: a quick look where the signature says little.</summary>
    public float LeastHangulShare { get; init; }

    /// <summary>Gets what it costs at least (nats) to keep a character that the misreading shows, on a path that repairs.</summary>
    public float LeastKeepCost { get; init; }

    /// <summary>Gets a value indicating whether this is tried only where no reading before explains the line without a rest.</summary>
    public bool IsLastResort { get; init; }

    /// <summary>Gets what the gain of a line must exceed beyond the ordinary threshold, in nats. Chains without parity to lean on need more.</summary>
    public float ExtraGain { get; init; }

    /// <summary>Gets a value indicating whether a pair of bytes was shown as one character.</summary>
    public bool ShowsPairs => shown.Value.HasPairs;

    /// <summary>Gets the chains that may have led from a reading to its line, in the order to try them.</summary>
    public IReadOnlyList<ChainCandidate> ChainsOf(bool hasLoss) => chains.Value[hasLoss ? 1 : 0];

    /// <summary>Gets the byte that a character stands for alone, zero for none.</summary>
    public int SingleByte(int codePoint) => shown.Value.SingleByte(codePoint);

    /// <summary>Gets the bytes that the characters of the first plane stand for alone, zero for none.</summary>
    public ReadOnlySpan<byte> SingleBytes => shown.Value.SingleBytes;

    /// <summary>Gets the byte at or above 80 that an ASCII character may stand for, zero for none.</summary>
    public int AsciiByte(int codePoint) => HasAsciiOrigins ? shown.Value.SingleByte(codePoint) : 0;

    /// <summary>Gets the pair of bytes that a character stands for, zero for none.</summary>
    public int ShownPair(char character) => shown.Value.PairOf(character);

    /// <summary>Gets the byte that a character stands for and no other; zero for none.</summary>
    public int OnlyByte(int codePoint) => shown.Value.OnlyByte(codePoint);

    /// <summary>Gets everything that a character at or above U+0080 may stand for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<ByteOrigin> OriginsOf(int codePoint)
    {
        if (codePoint > char.MaxValue)
        {
            return HasJoins ? SupplementaryOriginsOf(codePoint) : [];
        }

        // Two threads may both build a list, or all of them; what they build is equal.
        var row = origins[codePoint >> 8] ??= new ByteOrigin[]?[0x100];
        return row[codePoint & 0xFF] ??= BuildOrigins(codePoint);
    }

    /// <summary>
    /// Gets, by lead byte, an optimistic guess at the log probability of the character that a pending lead begins: a pending lead
    /// has not paid yet and would win every comparison with a complete character.
    /// </summary>
    public float[] PendingEstimates(LanguageModel model) => pendingEstimates ??= BuildEstimates(model);

    // One character is asked for several times in a row; they are too many to hold them all.
    private ByteOrigin[] SupplementaryOriginsOf(int codePoint)
    {
        var last = lastSupplementary;
        if (last is null || last.CodePoint != codePoint)
        {
            lastSupplementary = last = new Origins(codePoint, BuildOrigins(codePoint));
        }

        return last.List;
    }

    private float[] BuildEstimates(LanguageModel model)
    {
        var estimates = new float[256];
        for (var lead = 0x80; lead < estimates.Length; lead++)
        {
            estimates[lead] = Target.IsUtf8
                ? SearchCosts.PendingUtf8 - (lead < 0xE0 ? UnlikelyUtf8 : lead < 0xF0 ? 0 : RareUtf8)
                : Math.Min(0, BestOf(lead, model) + SearchCosts.PendingOptimism);
        }

        return estimates;
    }

    private float BestOf(int lead, LanguageModel model)
    {
        var best = LeastEstimate;
        for (var trail = Target.FirstTrail; trail < 0xFF; trail++)
        {
            var character = Target.Pair(lead, trail);
            best = character == 0 ? best : Math.Max(best, model.Prior(CharacterClass.CommonHangul, character));
        }

        return best;
    }

    private ByteOrigin[] BuildOrigins(int codePoint)
    {
        var list = new List<ByteOrigin>(shown.Value.OriginsOf(codePoint));
        if (HasJoins && codePoint != 0xFFFD)
        {
            list.AddRange(JoinedOrigins.Of(codePoint, shown.Value));
        }

        return [.. list];
    }

    private sealed record Origins(int CodePoint, ByteOrigin[] List);
}
