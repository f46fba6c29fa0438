using CampusJournal.Text.Language;

namespace CampusJournal.Text.Mojibake.Search;

/// <content>
/// Whole words at once. Most words of a damaged line read to their last byte as usual syllables that the model likes together, and most
/// words of a good one are such syllables; there the search has nothing to find, and all paths take the same steps.
/// </content>
internal sealed partial class LineSearch
{
    private const int LongestWord = 64;

    /// <summary>The least log probability of one syllable, and of a word's syllables in the mean, for a word to be taken as it reads.</summary>
    private const float LeastOfSyllable = -8;
    private const float LeastOfWord = -5;

    /// <summary>The same where nothing else is near: no syllable that two soft hyphens would make two of.</summary>
    private const float LeastOfPlainSyllable = -11;
    private const float LeastOfPlainWord = -7;

    /// <summary>How far ahead (nats) the word as it reads must be of the line that nothing is repaired in, which is given up then.</summary>
    private const float LeastLead = SearchCosts.Beam + SearchCosts.Resume;

    private readonly int[] word = new int[LongestWord];
    private readonly float[] wordScores = new float[LongestWord];
    private readonly LanguageContext[] wordContexts = new LanguageContext[LongestWord + 1];

    /// <summary>Reads the word that begins at a unit.</summary>
    /// <returns>The unit after the word; where the search has to look closer the unit itself, with nothing done.</returns>
    private int ReadWord(int index)
    {
        if (line.CodePointAt(index) < 0x80 || line.CodePointAt(index - 1) >= 0x80)
        {
            return index;
        }

        var isKept = CharacterClasses.Of(line.CodePointAt(index)) == CharacterClass.CommonHangul;
        var width = isKept ? 1 : target.IsUtf8 ? 3 : 2;
        var count = DecodeWord(index, width);
        var end = index + (count * width);
        // ftfy writes C3 20 as à and a space, which is then another reading.
        var mayBeSplitJoin = mayHaveJoins && line.CodePointAt(end - 1) == 'à';
        if (count == 0 || mayBeSplitJoin || Leader(isKept) is not (>= 0 and var leader) || !ScoreWord(leader, count, isKept, out var gain))
        {
            return index;
        }

        if (!isKept && !IsAheadOfUntouched(leader, gain, index, end))
        {
            return index;
        }

        for (var i = 0; i < count; i++)
        {
            Advance(i, width, isKept);
        }

        return end;
    }

    /// <summary>Decodes a word to its end, into usual syllables only; zero when it is none.</summary>
    private int DecodeWord(int index, int width)
    {
        var count = 0;
        for (; line.CodePointAt(index) >= 0x80; index += width)
        {
            var syllable = width switch
            {
                1 => line.CodePointAt(index),
                2 => Pair(HighByte(index), HighByte(index + 1)),
                _ => Utf8Syllable(HighByte(index), HighByte(index + 1), HighByte(index + 2)),
            };
            if (count == LongestWord || CharacterClasses.Of(syllable) != CharacterClass.CommonHangul)
            {
                return 0;
            }

            word[count++] = syllable;
        }

        return count;
    }

    private int HighByte(int index) => misreading.OnlyByte(line.CodePointAt(index));

    /// <summary>The character of two bytes of the national standard, zero for others.</summary>
    private int Pair(int lead, int trail) => lead < 0xA1 || trail < 0xA1 ? 0 : target.Pair(lead, trail);

    /// <summary>The character of three bytes of UTF-8, of which Hangul has EA to ED first; zero for others.</summary>
    private static int Utf8Syllable(int first, int second, int third) =>
        first is >= 0xEA and <= 0xED && (second & 0xC0) == 0x80 && (third & 0xC0) == 0x80
            ? (first & 0x0F) << 12 | (second & 0x3F) << 6 | (third & 0x3F)
            : 0;

    /// <summary>The best path; -1 when one of them waits for a byte.</summary>
    private int Leader(bool isKept)
    {
        var leader = -1;
        var most = float.NegativeInfinity;
        for (var h = 0; h < currentCount; h++)
        {
            if (!current[h].IsComplete)
            {
                return -1;
            }

            var score = current[h].Score - EntryCost(current[h].Mode, isKept);
            (leader, most) = score > most ? (h, score) : (leader, most);
        }

        return leader;
    }

    private static float EntryCost(SearchMode mode, bool isKept) => isKept
        ? mode == SearchMode.Repairing ? SearchCosts.Leave : 0
        : mode == SearchMode.Repairing ? 0 : SearchCosts.Resume;

    private bool ScoreWord(int leader, int count, bool isKept, out float gain)
    {
        (gain, var least) = (0f, 0f);
        var context = current[leader].Context;
        for (var i = 0; i < count; i++)
        {
            wordContexts[i] = context;
            wordScores[i] = model.Score(ref context, word[i], isWritten: false);
            gain += wordScores[i];
            least = Math.Min(least, wordScores[i]);
            if (least < LeastOfPlainSyllable)
            {
                return false;
            }
        }

        wordContexts[count] = context;
        return (least >= LeastOfSyllable && gain >= LeastOfWord * count)
            || (gain >= LeastOfPlainWord * count && (isKept || losses.Length == 0 || target.IsUtf8 || !MayHaveLostTwo(count)));
    }

    private bool MayHaveLostTwo(int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (LostSoftHyphens.MayBeTwo(model.Model, (char)word[i]))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAheadOfUntouched(int leader, float gain, int index, int end)
    {
        // It is the last, see Prune.
        ref readonly var untouched = ref current[currentCount - 1];
        if (untouched.Mode != SearchMode.Untouched)
        {
            return true;
        }

        var kept = untouched.Score;
        for (var i = index; i < end; i++)
        {
            kept += line.AsItIs[i] - keep.Penalties[i];
        }

        return current[leader].Score - EntryCost(current[leader].Mode, isKept: false) + gain > kept + LeastLead;
    }

    /// <summary>Takes every path past one syllable of the word.</summary>
    private void Advance(int place, int width, bool isKept)
    {
        nextCount = 0;
        best = float.NegativeInfinity;
        var output = default(ArcOutput);
        if (!isKept)
        {
            output.TryAdd(word[place]);
        }

        var kind = isKept ? ArcKind.Kept : ArcKind.Repaired;
        for (var h = 0; h < currentCount; h++)
        {
            ref var from = ref current[h];
            for (var unit = 1; unit < width; unit++)
            {
                from.Node = lattice.AddStep(from.Node, from.Score, kind);
            }

            ref var moved = ref Branch(from);
            moved.Score += ScoreInWord(place, ref moved.Context) - (place == 0 ? EntryCost(from.Mode, isKept) : 0);
            moved.Mode = !isKept ? SearchMode.Repairing : from.Mode == SearchMode.Untouched ? SearchMode.Untouched : SearchMode.Keeping;
            moved.IsAfterJoin = false;
            Push(from, kind, output, false);
        }

        Prune();
    }

    private float ScoreInWord(int place, ref LanguageContext context)
    {
        if (context == wordContexts[place])
        {
            context = wordContexts[place + 1];
            return wordScores[place];
        }

        return model.Score(ref context, word[place], isWritten: false);
    }
}
