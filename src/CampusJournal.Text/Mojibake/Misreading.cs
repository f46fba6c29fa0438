using System.Buffers;

namespace CampusJournal.Text.Mojibake;

/// <summary>One known way to misread text: the charset it was written in, and how its bytes came to be shown. Data only.</summary>
internal sealed class Misreading
{
    private static readonly Lazy<char[]> Cp1252 = new(() => VisibleBytes.Show(VisibleBytes.Of(1252)));
    private static readonly Lazy<char[]> Cp1254 = new(() => VisibleBytes.Show(VisibleBytes.Of(1254)));

    private readonly Lazy<byte[]> single;
    private readonly Lazy<ushort[]?> pairs;
    private readonly ByteOrigin[]?[] origins = new ByteOrigin[]?[0x10000];
    private float[]? pendingEstimates;
    private char[]? shown;

    public Misreading(string name, TargetDecoder target, Func<byte[]> single, Func<ushort[]>? pairs = null)
    {
        (Name, Target) = (name, target);
        this.single = new Lazy<byte[]>(single);
        this.pairs = new Lazy<ushort[]?>(() => pairs?.Invoke());
    }

    /// <summary>Gets a name for messages and tests; the chain that a step reports is found by the proof.</summary>
    public string Name { get; }

    /// <summary>Gets the charset that the text was written in.</summary>
    public TargetDecoder Target { get; }

    /// <summary>Gets the words of the chain, from the original text outward, before losses and repair tools are known.</summary>
    public required IReadOnlyList<string> Chain { get; init; }

    /// <summary>Gets a value indicating whether the shown characters were written as UTF-8 and shown as bytes once more.</summary>
    public bool IsDouble { get; init; }

    /// <summary>Gets a value indicating whether a repair tool may have joined bytes afterwards (<see cref="JoinedOrigins"/>).</summary>
    public bool HasJoins { get; init; }

    /// <summary>Gets a value indicating whether every run that looked like UTF-8 was joined, wherever it stood.</summary>
    public bool JoinsAnywhere { get; init; }

    /// <summary>Gets further bytes that characters stand for, where revisions of a code page differ.</summary>
    public IReadOnlyList<(char Character, byte Value)> Also { get; init; } = [];

    /// <summary>Gets a value indicating whether a space may stand for the byte A0.</summary>
    public bool SpaceIsNbsp { get; init; }

    /// <summary>Gets the bytes that may be missing, with their costs.</summary>
    public IReadOnlyList<LostByte> Lost { get; init; } = [];

    /// <summary>Gets characters of which one must be in a line, or null: most lines need no search then.</summary>
    public SearchValues<char>? Signature { get; init; }

    /// <summary>Gets what the gain of a line must exceed beyond the ordinary threshold, in nats. Chains without parity to lean on need more.</summary>
    public float ExtraGain { get; init; }

    /// <summary>Gets a value indicating whether a pair of bytes was shown as one character.</summary>
    public bool ShowsPairs => pairs.Value is not null;

    /// <summary>Gets what a byte looks like.</summary>
    public char Show(byte value, ShownAs page) => value < 0x80 ? (char)value : page switch
    {
        ShownAs.Latin1 => (char)value,
        ShownAs.Cp1252 => Cp1252.Value[value - 0x80],
        ShownAs.Cp1254 => Cp1254.Value[value - 0x80],
        _ => Shown[value - 0x80],
    };

    /// <summary>Gets the byte that a character stands for alone, zero for none.</summary>
    public int SingleByte(int codePoint) => (uint)codePoint < 0x10000 ? single.Value[codePoint] : 0;

    /// <summary>Gets the pair of bytes that a character stands for, zero for none.</summary>
    public int PairOf(int codePoint) => pairs.Value is { } table && (uint)codePoint < 0x10000 ? table[codePoint] : 0;

    /// <summary>Gets everything that a character at or above U+0080 may stand for.</summary>
    public ReadOnlySpan<ByteOrigin> OriginsOf(int codePoint)
    {
        if (codePoint >= origins.Length)
        {
            return HasJoins ? BuildOrigins(codePoint) : [];
        }

        // Two threads may both build the list; the lists are equal.
        return origins[codePoint] ??= BuildOrigins(codePoint);
    }

    /// <summary>
    /// Gets, by lead byte, an optimistic guess at the log probability of the character that a pending lead begins: a pending lead
    /// has not paid yet and would win every comparison with a complete character.
    /// </summary>
    public float[] PendingEstimates(LanguageModel model) => pendingEstimates ??= BuildEstimates(model);

    private char[] Shown => shown ??= VisibleBytes.Show(single.Value);

    private float[] BuildEstimates(LanguageModel model)
    {
        var estimates = new float[256];
        for (var lead = 0x80; lead < estimates.Length; lead++)
        {
            if (Target.IsUtf8)
            {
                estimates[lead] = SearchCosts.PendingUtf8 - (lead < 0xE0 ? 2 : lead < 0xF0 ? 0 : 4);
                continue;
            }

            var best = -20f;
            for (var trail = Target.FirstTrail; trail < 0xFF; trail++)
            {
                var character = Target.Pair(lead, trail);
                best = character == 0 ? best : Math.Max(best, model.Prior(CharacterClass.CommonHangul, character));
            }

            estimates[lead] = Math.Min(0, best + SearchCosts.PendingOptimism);
        }

        return estimates;
    }

    private ByteOrigin[] BuildOrigins(int codePoint)
    {
        var list = new List<ByteOrigin>();
        if (PairOf(codePoint) is > 0 and var pair)
        {
            list.Add(new ByteOrigin((ulong)pair, 2, 0, false));
        }
        else if (SingleByte(codePoint) is > 0 and var value)
        {
            list.Add(new ByteOrigin((ulong)value, 1, 0, false));
        }

        list.AddRange(Also.Where(also => also.Character == codePoint).Select(also => new ByteOrigin(also.Value, 1, 0, false)));

        if (HasJoins && codePoint != 0xFFFD)
        {
            list.AddRange(JoinedOrigins.Of(codePoint, single.Value));
        }

        return [.. list];
    }
}
