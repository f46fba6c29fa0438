using System.Runtime.CompilerServices;
using CampusJournal.Text.Language;

namespace CampusJournal.Text.Mojibake.Search;

/// <summary>
/// The model's answers to the questions asked last: a search asks the same ones over and over. One cache a search; not for sharing.
/// </summary>
internal sealed class CachedScores(LanguageModel model)
{
    private const int Bits = 14;
    private const int Shift = 64 - Bits;

    private readonly Entry[] entries = new Entry[1 << Bits];

    /// <summary>Gets the model that answers.</summary>
    public LanguageModel Model => model;

    /// <inheritdoc cref="LanguageModel.Score"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Score(ref LanguageContext context, int codePoint, bool isWritten)
    {
        if ((context.Near | codePoint) < 0x80)
        {
            context = new LanguageContext(codePoint, 0);
            return 0;
        }

        // 21 bits each and one for the flag fill the key exactly; a zero entry has near = current = 0, which is ASCII.
        var key = (ulong)(uint)context.Pair << 43 | (ulong)(uint)context.Near << 22 | (ulong)(uint)codePoint << 1 | (isWritten ? 1UL : 0);
        ref var entry = ref entries[(key * 0x9E3779B97F4A7C15UL) >> Shift];
        if (entry.Key != key)
        {
            Fill(ref entry, key, context, codePoint, isWritten);
        }

        context = new LanguageContext(codePoint, entry.Pair);
        return entry.Score;
    }

    // Takes the context by value, so that the caller's stays in registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Fill(ref Entry entry, ulong key, LanguageContext context, int codePoint, bool isWritten)
    {
        var score = model.Score(ref context, codePoint, isWritten);
        entry = new Entry(key, score, context.Pair);
    }

    private readonly record struct Entry(ulong Key, float Score, int Pair);
}
