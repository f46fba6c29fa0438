using CampusJournal.Text.Language;
using CampusJournal.Text.Mojibake.GoodText;

namespace CampusJournal.Text.Mojibake.Search;

/// <summary>What it costs to keep each unit of a line, under one misreading. Used again for every search; not for sharing.</summary>
/// <param name="model">What the language is like.</param>
internal sealed class KeepScores(LanguageModel model)
{
    private const int ShortestToken = 2;
    private const int LongestDependentLine = 12;

    // Nobody writes what only a private agreement gives a meaning: four joined bytes.
    private const int FirstPrivatePlane = 0xF0000;

    private static readonly uint DamageLetters = CharacterClasses.Set(
        CharacterClass.Latin1Letter, CharacterClass.LatinExtended, CharacterClass.PhoneticLatin, CharacterClass.Greek,
        CharacterClass.Cyrillic, CharacterClass.RightToLeft, CharacterClass.Indic, CharacterClass.Other);

    private static readonly uint Korean = CharacterClasses.Set(
        CharacterClass.CommonHangul, CharacterClass.RareHangul, CharacterClass.CommonHanja);

    private static readonly uint Western = CharacterClasses.Set(
        CharacterClass.Latin1Symbol, CharacterClass.Latin1Letter, CharacterClass.Punctuation);

    private float[] penalties = new float[256];
    private float[] tokenPenalties = new float[256];
    private bool mayHaveJoins;

    /// <summary>Gets the score of the line as it stands, each character floored: what a repair has to beat.</summary>
    public float AsItIs { get; private set; }

    /// <summary>Gets what stands for itself: it costs nothing to keep, says nothing about the line, and is not read.</summary>
    public ForeignText Foreign { get; } = new(model);

    /// <summary>Gets the penalty of keeping each unit on a path that repairs something.</summary>
    public ReadOnlySpan<float> Penalties => penalties;

    /// <summary>
    /// Gets the part of each penalty that is due to the token which the unit begins, or to the misreading; it is owed for any copy of
    /// the unit.
    /// </summary>
    public ReadOnlySpan<float> TokenPenalties => tokenPenalties;

    /// <summary>Takes up a line.</summary>
    /// <param name="line">The line's units.</param>
    /// <param name="misreading">The misreading that is tried.</param>
    /// <param name="evidence">What is known about the document.</param>
    public void Read(LineUnits line, Misreading misreading, in DocumentEvidence evidence)
    {
        // A long line speaks for itself: Chinese among damaged Korean would read as rare syllables.
        var isDamagedDocument = evidence.IsDamaged && line.ShownCount <= LongestDependentLine;
        if (penalties.Length < line.Count)
        {
            penalties = new float[line.Count * 2];
            tokenPenalties = new float[line.Count * 2];
        }

        Foreign.Read(line, misreading);
        mayHaveJoins = misreading.HasJoins && !evidence.Traces.HasNoTool;
        AsItIs = line.AsItIs[line.Count];
        var hasTokens = !misreading.Target.IsUtf8 && !misreading.IsDouble && !misreading.ShowsPairs;
        for (var start = 0; start < line.Count;)
        {
            var end = EndOfToken(line, start);
            ReadToken(line, start, Math.Min(end + 1, line.Count), misreading, isDamagedDocument);
            if (hasTokens && !(end > start && Foreign.Contains(start)))
            {
                AddTokenPenalties(line, start, end, misreading, isDamagedDocument);
                AsItIs -= isDamagedDocument ? LoneTokens.Doubt(line, start, end, misreading, evidence) : 0;
            }

            start = end + 1;
        }

        AsItIs -= evidence.IsDamaged && hasTokens ? SearchCosts.SignPairInDamagedDocument * SignPairs.CountIn(line, Foreign, misreading) : 0;
        if (isDamagedDocument && misreading.ShowsPairs)
        {
            AsItIs -= SearchCosts.HangulPairInDamagedDocument * ShownPairs.CountIfHangul(line.Line, misreading);
        }
    }

    private static int EndOfToken(LineUnits line, int start)
    {
        while (start < line.Count && !IsBoundary(line.CodePointAt(start)))
        {
            start++;
        }

        return start;
    }

    private void ReadToken(LineUnits line, int start, int end, Misreading misreading, bool isDamagedDocument)
    {
        var isWord = IsWord(line, start, end);
        var asItIs = line.AsItIs;
        for (var i = start; i < end; i++)
        {
            AsItIs += Foreign.Contains(i) ? 0 : Math.Max(asItIs[i], Floor(line.KeptAt(i), misreading, isDamagedDocument));
            tokenPenalties[i] = LeastKeepCost(line, i, misreading);
            penalties[i] = Math.Max(Penalty(line, i, misreading, isWord), tokenPenalties[i]);
        }
    }

    private static float Floor(int codePoint, Misreading misreading, bool isDamagedDocument)
    {
        if (codePoint is < 0x80 or 0xA0)
        {
            return SearchCosts.FloorAscii;
        }

        var kind = CharacterClasses.Of(codePoint);
        var floor = codePoint == 0xFFFD ? SearchCosts.Replacement
            : kind.IsIn(Korean) ? SearchCosts.FloorKorean
            : kind == CharacterClass.Other && misreading.SingleByte(codePoint) != 0 ? SearchCosts.FloorControl
            : kind.IsIn(Western) || misreading.SingleByte(codePoint) != 0 ? SearchCosts.FloorWestern
            : SearchCosts.FloorOther;
        if (!isDamagedDocument)
        {
            return floor;
        }

        var isJoined = codePoint < 0xA0 || (misreading.SingleByte(codePoint) == 0 && !kind.IsIn(Korean));
        return Math.Min(floor, isJoined ? SearchCosts.FloorJoinedInDamagedDocument : SearchCosts.FloorInDamagedDocument);
    }

    private static float Penalty(LineUnits line, int index, Misreading misreading, bool isWord)
    {
        var codePoint = line.KeptAt(index);
        var isBeforeLetter = CharacterClasses.Of(line.CodePointAt(index + 1)) == CharacterClass.AsciiLetter;
        if (codePoint == 0xA0 && misreading.Target == TargetDecoder.Johab
            && line.CodePointAt(index + 1) is < 0x80 and var trail && misreading.Target.Pair(0xA0, trail) != 0)
        {
            return SearchCosts.KeepJohabNbsp;
        }

        if (codePoint is < 0x80 or 0xA0 or >= 0xD800 and < 0xE000)
        {
            return IsLigature(line, index, misreading) ? SearchCosts.KeepLetter : 0;
        }

        if (codePoint >= FirstPrivatePlane)
        {
            return SearchCosts.KeepControl;
        }

        var kind = CharacterClasses.Of(codePoint);
        if (kind == CharacterClass.Latin1Symbol && IsPairOfSigns(line, index, misreading))
        {
            return SearchCosts.KeepPairOfSigns;
        }

        if (kind == CharacterClass.Latin1Symbol && isBeforeLetter && codePoint is not ('©' or '®' or '°' or '±' or '·' or '«' or '»'))
        {
            return misreading.SingleByte(codePoint) != 0 ? SearchCosts.KeepSymbolBeforeLetter : SearchCosts.KeepLetter;
        }

        return !kind.IsIn(DamageLetters) ? 0
            : codePoint < 0xA0 ? SearchCosts.KeepControl
            : isWord ? SearchCosts.KeepLetterInWord
            : SearchCosts.KeepLetter;
    }

    /// <summary>Whether two letters before damage are a word of their own (dz·Â is 풍력): more likely a tool took them apart.</summary>
    private static bool IsLigature(LineUnits line, int index, Misreading misreading) =>
        misreading.HasJoins && line.IsSplitAt(index) && line.CodePointAt(index + 1) >= 0x80 && !ForeignSigns.IsAsciiLetter(line.CodePointAt(index - 1));

    /// <summary>Whether two different signs stand between ASCII characters and are one sign as bytes: 80§¶/100g is 80㎍/100g.</summary>
    private static bool IsPairOfSigns(LineUnits line, int index, Misreading misreading)
    {
        var (first, second) = (line.CodePointAt(index), line.CodePointAt(index + 1));
        return (CharacterClasses.Of(second) == CharacterClass.Latin1Symbol || misreading.AsciiByte(second) != 0) && first != second && line.CodePointAt(index - 1) < 0x80
            && line.CodePointAt(index + 2) < 0x80 && !misreading.Target.IsUtf8
            && CharacterClasses.Of(misreading.Target.Pair(misreading.SingleByte(first), misreading.SingleByte(second))) == CharacterClass.Symbol;
    }

    /// <summary>What the misreading itself says: it left little as it was, or it makes a digit before a letter (3a) of a syllable (나).</summary>
    private static float LeastKeepCost(LineUnits line, int index, Misreading misreading)
    {
        var codePoint = line.KeptAt(index);
        if (misreading.HasReplacedCompatibility)
        {
            return char.IsAsciiDigit((char)codePoint) && line.KeptAt(index + 1) is 'a' or 'o' ? SearchCosts.KeepDigitBeforeLetter : 0;
        }

        return misreading.LeastKeepCost > 0 && codePoint is >= 0x80 and not 0xA0 && !misreading.OriginsOf(codePoint).IsEmpty ? misreading.LeastKeepCost : 0;
    }

    /// <summary>Whether a token has as many ASCII letters as others (Größe): only such is a word, a row of accented letters is mojibake.</summary>
    private static bool IsWord(LineUnits line, int start, int end)
    {
        var (plain, others) = (0, 0);
        for (var i = start; i < end; i++)
        {
            var kind = CharacterClasses.Of(line.CodePointAt(i));
            plain += kind == CharacterClass.AsciiLetter ? 1 : 0;
            others += kind.IsIn(DamageLetters) ? 1 : 0;
        }

        return plain >= Math.Max(2, others);
    }

    /// <summary>
    /// A token between spaces or punctuation whose bytes are Hangul pairs to the last (ÆR is 힣) is more likely a syllable than
    /// what it looks like.
    /// </summary>
    private void AddTokenPenalties(LineUnits line, int start, int end, Misreading misreading, bool isDamagedDocument)
    {
        var isLoneCapital = end - start == 1 && line.CodePointAt(start) is >= 'À' and <= 'Þ' and not ('Å' or '×' or 'Ø');
        if (isLoneCapital && end < line.Count && mayHaveJoins)
        {
            // A capital with an accent is no word (at the end it is a cut); joined bytes of it are a syllable (Á is C3 81, 횁).
            penalties[start] += SearchCosts.KeepHangulToken;
            tokenPenalties[start] += SearchCosts.KeepHangulToken;
        }

        if (end - start == 1 && mayHaveJoins && line.CodePointAt(start) == '¯')
        {
            // An accent on nothing, and as joined bytes a syllable (C2 AF, 짱).
            penalties[start] += SearchCosts.KeepLetter;
            tokenPenalties[start] += SearchCosts.KeepLetter;
        }

        if (end - start >= ShortestToken && IsHangul(line, start, end, misreading))
        {
            AsItIs -= end - start >= 2 * ShortestToken || isDamagedDocument ? SearchCosts.HangulTokenAsItIs : 0;
            AsItIs -= RepeatedSigns(line, start, end);
            penalties[start] += SearchCosts.KeepHangulToken;
            tokenPenalties[start] += SearchCosts.KeepHangulToken;
            AddTrailPenalties(line, start + 2, end);
        }
    }

    /// <summary>Takes back what a sign gains by following itself: ¸¸ is an ornament by itself (¸¸.·´¯), but no part of a word (¸¸Æò is 만평).</summary>
    private static float RepeatedSigns(LineUnits line, int start, int end)
    {
        var gained = 0f;
        for (var i = start + 1; i < end && end - start >= 2 * ShortestToken; i++)
        {
            var isRepeated = line.CodePointAt(i) == line.CodePointAt(i - 1) && CharacterClasses.Of(line.CodePointAt(i)) == CharacterClass.Latin1Symbol;
            gained += isRepeated ? Math.Max(0, line.AsItIs[i] - SearchCosts.FloorWestern) : 0;
        }

        return gained;
    }

    /// <summary>Of the further pairs (¾ÆÁdÁd is 아햏햏) those with a letter as trail look like text beside repaired text.</summary>
    private void AddTrailPenalties(LineUnits line, int start, int end)
    {
        for (var i = start; i < end; i += 2)
        {
            penalties[i] += line.CodePointAt(i + 1) < 0x80 ? SearchCosts.KeepHangulToken : 0;
        }
    }

    private static bool IsBoundary(int codePoint) => codePoint < 0x80 && !char.IsAsciiLetterOrDigit((char)codePoint);

    /// <summary>A no-break space before a word is a space; before a single sign (A0 B9 is 졊) it may be its lead byte.</summary>
    private static bool IsLonePair(LineUnits line, int start, int end) => end - start == 2 && line.CodePointAt(start + 1) >= 0x80;

    /// <summary>Says whether the units from one to another are Hangul, pair by pair.</summary>
    public static bool IsHangul(LineUnits line, int start, int end, Misreading misreading)
    {
        if ((end - start) % 2 != 0 || line.CodePointAt(start) == '°' || (line.CodePointAt(start) == 0xA0 && !IsLonePair(line, start, end)))
        {
            return false;
        }

        for (var i = start; i < end; i += 2)
        {
            var trail = line.CodePointAt(i + 1);
            var lead = misreading.SingleByte(line.CodePointAt(i));
            trail = misreading.Target.IsAsciiTrail(trail) ? trail : misreading.SingleByte(trail);
            if (lead < 0x81 || trail == 0 || misreading.Target.Pair(lead, trail) is < 0xAC00 or > 0xD7A3)
            {
                return false;
            }
        }

        return true;
    }
}
