using System.Buffers;
using System.Text;
using CampusJournal.Text.Language;
using CampusJournal.Text.Mojibake.Search;

namespace CampusJournal.Text.Mojibake.Readings;

/// <summary>Turns a path through a line into a <see cref="Reading"/>. Used again for every path; not for sharing.</summary>
internal sealed class ReadingBuilder(LineUnits line, Lattice lattice)
{
    // What the byte A0 adds to a character of UTF-8: a no-break space at the end of a line is trimmed as a space is.
    private const int NoBreakSpace = 0x20;

    // ㄱ to ㅣ, of which chats are full; the old ones behind are none of theirs.
    private const int FirstLoneJamo = 0x3131;
    private const int LastLoneJamo = 0x3163;

    private static readonly uint Odd = CharacterClasses.Set(
        CharacterClass.RareHangul, CharacterClass.RareHanja, CharacterClass.HangulJamo, CharacterClass.Kana, CharacterClass.Other);

    private static readonly uint Letters = CharacterClasses.Set(
        CharacterClass.Latin1Letter, CharacterClass.LatinExtended, CharacterClass.PhoneticLatin, CharacterClass.Greek, CharacterClass.Cyrillic,
        CharacterClass.RightToLeft, CharacterClass.Indic, CharacterClass.Other);

    private static readonly SearchValues<char> Marks = SearchValues.Create("µ¯¨´¸¬¦ªº¹²³¼½¾¢¤¥¶");

    private readonly List<ReadingChange> changes = [];
    private readonly StringBuilder original = new();
    private readonly StringBuilder damaged = new();
    private readonly List<(int Start, int End)> repairedRanges = [];
    private readonly List<int> orphans = [];
    private int changeStart;
    private float channel;
    private int losses;
    private bool hasGuess;
    private bool hasJoins;
    private bool hasJoinedSigns;
    private bool hasForeignJoins;
    private int suspects;
    private int commonHangul;
    private int oddities;
    private int loneJamo;
    private int lastOutput;
    private int repairedUnits;
    private Misreading misreading = null!;

    /// <summary>Builds the reading.</summary>
    /// <param name="path">The path.</param>
    /// <param name="undone">The misreading that the path undoes.</param>
    /// <param name="asItIs">The score of the line as it stands.</param>
    public Reading Build(LatticePath path, Misreading undone, float asItIs)
    {
        Begin(undone);
        var firstUnit = -1;
        for (var i = 0; i < path.Arcs.Length; i++)
        {
            ref readonly var arc = ref lattice[path.Arcs[i]];
            if (arc.Kind == ArcKind.Repaired)
            {
                changeStart = firstUnit < 0 ? original.Length : changeStart;
                firstUnit = firstUnit < 0 ? i : firstUnit;
                Repair(i, arc);
                continue;
            }

            if (arc is { Kind: ArcKind.Kept, HasLoss: true })
            {
                // The character before it is completed by the byte that was dropped between them.
                AppendOutput(arc);
            }

            EndChange(firstUnit, i);
            firstUnit = -1;
            if (arc.Kind == ArcKind.Orphan)
            {
                orphans.Add(i);
            }

            suspects += arc.Kind != ArcKind.Orphan && IsSuspect(path, i) ? 1 : 0;
            Keep(i);
        }

        if (path.Tail != 0)
        {
            losses++;
            hasGuess |= !(misreading.Target.IsUtf8 && (path.Tail & 0x3F) == NoBreakSpace);
            Append(path.Tail);
        }

        EndChange(firstUnit, path.Arcs.Length);
        var text = original.ToString();
        return Result(text, path.Score - asItIs + PageWords.WorthOf(text));
    }

    private void Begin(Misreading undone)
    {
        misreading = undone;
        changes.Clear();
        original.Clear();
        damaged.Clear();
        repairedRanges.Clear();
        orphans.Clear();
        (channel, losses, hasGuess, hasJoins, hasJoinedSigns, hasForeignJoins) = (0, 0, false, false, false, false);
        (suspects, commonHangul, oddities, loneJamo, lastOutput, repairedUnits) = (0, 0, 0, 0, 0, 0);
    }

    private Reading Result(string text, float gain) => new()
    {
        Misreading = misreading,
        Gain = gain,
        Channel = channel,
        Changes = [.. changes],
        Original = text,
        Damaged = line.HasReferences ? damaged.ToString() : line.Line,
        Kept = KeptMarks(),
        Losses = losses,
        HasGuess = hasGuess,
        HasJoins = hasJoins,
        HasJoinedSigns = hasJoinedSigns,
        HasForeignJoins = hasForeignJoins,
        Suspects = suspects,
        CommonHangul = commonHangul,
        Oddities = oddities,
        LoneJamo = loneJamo,
        RepairedUnits = repairedUnits,
        OrphanUnits = [.. orphans],
        UnpairedBrackets = PairedBrackets.CountUnpaired(text),
    };

    private void Repair(int unit, in Arc arc)
    {
        hasJoins |= arc.IsJoined;
        hasJoinedSigns |= arc.IsJoined && line.CodePointAt(unit) is >= 0x80 and < 0xC0;
        hasForeignJoins |= arc.IsJoined && misreading.SingleByte(line.CodePointAt(unit)) == 0;
        repairedUnits += line.CodePointAt(unit) >= 0x80 ? 1 : 0;
        if (line.HasReferences)
        {
            line.AppendVisible(damaged, unit);
        }

        AppendOutput(arc);
    }

    private void AppendOutput(in Arc arc)
    {
        channel += arc.Channel;
        losses += arc.HasLoss ? 1 : 0;
        hasGuess |= arc.HasLoss;
        for (var i = 0; i < 4 && arc.Output[i] != 0; i++)
        {
            Append(arc.Output[i]);
        }
    }

    private void Keep(int unit)
    {
        var source = line.SourceOf(unit);
        original.Append(source);
        if (line.HasReferences)
        {
            damaged.Append(source);
        }
    }

    private void Append(int codePoint)
    {
        var kind = CharacterClasses.Of(codePoint);
        commonHangul += kind == CharacterClass.CommonHangul || JamoScores.IsVowel(codePoint) ? 1 : 0;
        oddities += kind.IsIn(Odd) && codePoint != lastOutput ? 1 : 0;
        loneJamo += codePoint is >= FirstLoneJamo and <= LastLoneJamo && codePoint != lastOutput ? 1 : 0;
        lastOutput = codePoint;
        CodePoints.Append(original, codePoint);
    }

    private void EndChange(int firstUnit, int endUnit)
    {
        if (firstUnit >= 0)
        {
            changes.Add(new ReadingChange(firstUnit, endUnit, original.ToString(changeStart, original.Length - changeStart)));
            repairedRanges.Add((changeStart, original.Length));
        }
    }

    private bool[] KeptMarks()
    {
        var kept = new bool[original.Length];
        Array.Fill(kept, true);
        foreach (var (start, end) in repairedRanges)
        {
            kept.AsSpan()[start..end].Clear();
        }

        return kept;
    }

    /// <summary>A kept character that is seen in this misreading, with repaired text right beside it.</summary>
    private bool IsSuspect(LatticePath path, int index)
    {
        var codePoint = line.KeptAt(index);
        if (codePoint < 0x80 || CharacterClasses.IsReferencedSign(codePoint) || misreading.OriginsOf(codePoint).IsEmpty)
        {
            return false;
        }

        var kind = CharacterClasses.Of(codePoint);
        return misreading.ShowsPairs ? kind != CharacterClass.CommonHangul
            : kind.IsIn(Letters) || IsRepaired(path, index - 1) || IsRepaired(path, index + 1) || IsLoneMark(index);
    }

    /// <summary>Whether a sign that is nothing without a letter or a digit (µ, ¯, ², ¾) stands between spaces.</summary>
    private bool IsLoneMark(int index) =>
        line.CodePointAt(index) < 0x100 && Marks.Contains((char)line.CodePointAt(index)) && line.CodePointAt(index - 1) <= ' ' && line.CodePointAt(index + 1) <= ' ';

    private bool IsRepaired(LatticePath path, int index) =>
        (uint)index < (uint)path.Arcs.Length && lattice[path.Arcs[index]].Kind == ArcKind.Repaired;
}
