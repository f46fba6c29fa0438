using System.Runtime.CompilerServices;
using System.Text;
using CampusJournal.Text.Language;
using CampusJournal.Text.Mojibake.Search;

namespace CampusJournal.Text.Mojibake;

/// <summary>The units of one line, and how likely the line is as it stands. Used again for every line; not for sharing.</summary>
internal sealed class LineUnits(CachedScores model)
{
    private TextUnit[] units = new TextUnit[256];
    private float[] asItIs = new float[256];
    private bool joinsReplaced;
    private bool isScored;
    private string? visible;

    /// <summary>Gets the line.</summary>
    public string Line { get; private set; } = "";

    /// <summary>Gets the number of units.</summary>
    public int Count { get; private set; }

    /// <summary>Gets a value indicating whether the line still has a soft hyphen: then none was removed from it.</summary>
    public bool HasSoftHyphen { get; private set; }

    /// <summary>Gets the number of units outside ASCII.</summary>
    public int ShownCount { get; private set; }

    /// <summary>Gets a value indicating whether some unit is an HTML reference.</summary>
    public bool HasReferences { get; private set; }

    /// <summary>Gets the line as it is seen, with the characters of its references.</summary>
    public string Visible => visible ??= HasReferences ? ReadVisible() : Line;

    /// <summary>Gets the units in the order of the line.</summary>
    public ReadOnlySpan<TextUnit> Units => units.AsSpan(0, Count);

    /// <summary>Gets the units for what outlives the line; null where every unit is one UTF-16 unit.</summary>
    public TextUnit[]? Places() => Count == Line.Length ? null : Units.ToArray();

    /// <summary>Gets each unit's log probability in the line as it stands, and last that of the line's end.</summary>
    public ReadOnlySpan<float> AsItIs
    {
        get
        {
            // Many lines are refused without their score.
            if (!isScored)
            {
                ScoreAsItIs();
            }

            return asItIs.AsSpan(0, Count + 1);
        }
    }

    /// <summary>Gets the code point of a unit, a space beyond both ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CodePointAt(int index) => (uint)index < (uint)Count ? units[index].CodePoint : ' ';

    /// <summary>Gets the last character of a unit as it is kept: of several that may have been one the second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int KeptAt(int index) =>
        (uint)index < (uint)Count && units[index].IsSplit ? Line[units[index].Start + 1] : CodePointAt(index);

    /// <summary>Says whether a unit is several characters that may have been one.</summary>
    public bool IsSplitAt(int index) => (uint)index < (uint)Count && units[index].IsSplit;

    /// <summary>Gets a unit as it is written.</summary>
    public ReadOnlySpan<char> SourceOf(int index) => Line.AsSpan(units[index].Start, units[index].Length);

    /// <summary>Appends a unit as it is seen: a reference as its character, all else as it is written.</summary>
    public void AppendVisible(StringBuilder text, int index)
    {
        var unit = units[index];
        if (unit.IsReference)
        {
            CodePoints.Append(text, unit.CodePoint);
            return;
        }

        text.Append(SourceOf(index));
    }

    /// <summary>Takes up a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="hasReplacedCompatibility">Whether several characters may have been one that a normalization replaced.</param>
    public void Read(string line, bool hasReplacedCompatibility)
    {
        if (ReferenceEquals(line, Line) && hasReplacedCompatibility == joinsReplaced)
        {
            return;
        }

        joinsReplaced = hasReplacedCompatibility;

        Line = line;
        (Count, ShownCount, HasSoftHyphen, HasReferences) = (0, 0, false, false);
        if (units.Length <= line.Length)
        {
            units = new TextUnit[line.Length * 2];
            asItIs = new float[line.Length * 2];
        }

        for (var i = 0; i < line.Length;)
        {
            var unit = joinsReplaced && ReadReplaced(line, i) is { Length: > 0 } replaced ? replaced : ReadUnit(line, i);
            units[Count++] = unit;
            i += unit.Length;
            ShownCount += unit.IsAscii || unit.IsSplit ? 0 : 1;
            HasSoftHyphen |= unit.CodePoint == 0xAD;
            HasReferences |= unit.IsReference;
        }

        (isScored, visible) = (false, null);
    }

    private string ReadVisible()
    {
        var text = new StringBuilder(Count);
        for (var i = 0; i < Count; i++)
        {
            AppendVisible(text, i);
        }

        return text.ToString();
    }

    private static TextUnit ReadUnit(string line, int index)
    {
        var c = line[index];
        if (c == '&' && HtmlReference.TryRead(line.AsSpan(index), out var codePoint, out var length))
        {
            return new TextUnit(codePoint, index, length);
        }

        if (char.IsAsciiLetter(c) && index + 1 < line.Length && IsBesideShown(line, index)
            && TextUnit.LigatureOf(c, line[index + 1]) is > 0 and var ligature)
        {
            return new TextUnit(ligature, index, 2);
        }

        if (index + 1 < line.Length && TextUnit.PointedLetterOf(c, line[index + 1]) is > 0 and var pointed)
        {
            return new TextUnit(pointed, index, 2);
        }

        return char.IsHighSurrogate(c) && index + 1 < line.Length && char.IsLowSurrogate(line[index + 1])
            ? new TextUnit(char.ConvertToUtf32(c, line[index + 1]), index, 2)
            : new TextUnit(c, index, 1);
    }

    /// <summary>The characters that form KC makes of one of Latin-1: of ¼ a fraction, of ´ a space with the accent on it.</summary>
    private static TextUnit ReadReplaced(string line, int index)
    {
        var next = index + 1 < line.Length ? line[index + 1] : '\0';
        if (line[index] == ' ' && TextUnit.SpacingOf(next) is > 0 and var accent)
        {
            return new TextUnit(accent, index, 2);
        }

        return next == '\u2044' && index + 2 < line.Length && TextUnit.FractionOf(line[index], line[index + 2]) is > 0 and var fraction
            ? new TextUnit(fraction, index, 3)
            : default;
    }

    private static bool IsBesideShown(string line, int index) =>
        (index > 0 && line[index - 1] >= 0x80) || (index + 2 < line.Length && line[index + 2] >= 0x80);

    private void ScoreAsItIs()
    {
        var context = LanguageContext.LineStart;
        for (var i = 0; i < Count; i++)
        {
            asItIs[i] = units[i].IsSplit ? model.Score(ref context, Line[units[i].Start], isWritten: true) : 0;
            asItIs[i] += model.Score(ref context, KeptAt(i), isWritten: true);
        }

        asItIs[Count] = model.Score(ref context, ' ', isWritten: true);
        isScored = true;
    }
}
