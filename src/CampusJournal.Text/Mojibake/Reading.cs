namespace CampusJournal.Text.Mojibake;

/// <summary>One reading of a line: what it may have been before it was misread.</summary>
internal sealed class Reading
{
    /// <summary>Gets the misreading that is undone.</summary>
    public required Misreading Misreading { get; init; }

    /// <summary>Gets how much more probable this reading is than the line as it stands, in nats.</summary>
    public required float Gain { get; init; }

    /// <summary>
    /// Gets the part of the score that says how the bytes came to be shown so (nats, at most zero): it tells little between readings of
    /// one proven chain.
    /// </summary>
    public required float Channel { get; init; }

    /// <summary>Gets the changes, in the order of the line.</summary>
    public required IReadOnlyList<ReadingChange> Changes { get; init; }

    /// <summary>Gets the whole original.</summary>
    public required string Original { get; init; }

    /// <summary>
    /// Gets the line that the chain has to give back: a reference that was read is its character, one that was kept is as it is written,
    /// since to the tool it was ASCII.
    /// </summary>
    public required string Damaged { get; init; }

    /// <summary>Gets for each UTF-16 unit of <see cref="Original"/> whether it was kept: it was written as it is seen.</summary>
    public required bool[] Kept { get; init; }

    /// <summary>Gets the number of dropped bytes that were put back.</summary>
    public required int Losses { get; init; }

    /// <summary>Gets a value indicating whether dropped bytes were put back.</summary>
    public bool HasLoss => Losses > 0;

    /// <summary>
    /// Gets a value indicating whether one dropped byte is all that says that bytes were dropped, and no joined bytes show a tool that
    /// drops them: another byte may be missing as well, and the half that is left would be none of it.
    /// </summary>
    public bool RestsOnOneLoss => Losses == 1 && !HasJoins && !Misreading.Target.IsUtf8;

    /// <summary>Gets a value indicating whether one of them was more than a no-break space that was trimmed at the line's end.</summary>
    public required bool HasGuess { get; init; }

    /// <summary>Gets a value indicating whether some unit stands for joined bytes.</summary>
    public required bool HasJoins { get; init; }

    /// <summary>Gets a value indicating whether a sign of Latin-1 was read as two joined bytes, which is seldom right.</summary>
    public required bool HasJoinedSigns { get; init; }

    /// <summary>Gets a value indicating whether a character that no page shows for a byte was read as joined bytes: it can be nothing else.</summary>
    public required bool HasForeignJoins { get; init; }

    /// <summary>Gets the number of characters that were kept, right beside repaired text, though the misreading could have made them.</summary>
    public required int Suspects { get; init; }

    /// <summary>Gets the units that are halves of characters and were copied.</summary>
    public required IReadOnlyList<int> OrphanUnits { get; init; }

    /// <summary>Gets the number of halves of characters that were copied.</summary>
    public int Orphans => OrphanUnits.Count;

    /// <summary>Gets the number of characters left that the misreading could have made.</summary>
    public int Leftovers => Suspects + Orphans;

    /// <summary>Gets a value indicating whether something is left that the misreading could have made.</summary>
    public bool KeepsSuspects => Leftovers > 0;

    /// <summary>Gets the number of East Asian brackets in the whole original that have no partner in it.</summary>
    public required int UnpairedBrackets { get; init; }

    /// <summary>Gets the number of common Hangul syllables in the repaired text.</summary>
    public required int CommonHangul { get; init; }

    /// <summary>Gets the number of rare syllables, rare hanja and lone jamo in the repaired text.</summary>
    public required int Oddities { get; init; }

    /// <summary>Gets those of them that are single letters of Hangul (ㅋㅋ, ㅠㅠ), rows of one counted once.</summary>
    public required int LoneJamo { get; init; }

    /// <summary>Gets the number of damaged units that were read.</summary>
    public required int RepairedUnits { get; init; }
}
