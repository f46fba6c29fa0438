namespace CampusJournal.Ingest.Archives.Members;

/// <summary>
/// What is held of a member until it is proven. Of a larger one the end is looked at first where the file can be read twice; elsewhere it is
/// given before its checksum is read.
/// </summary>
/// <param name="Packed">The most compressed bytes.</param>
/// <param name="Decoded">The most decoded bytes.</param>
internal sealed record MemberLimits(int Packed, int Decoded)
{
    /// <summary>The length from which a part of a larger member is given.</summary>
    public const int Part = 1 << 18;

    /// <summary>How many compressed bytes of a larger member are looked at before any of it is given.</summary>
    public const int LookedAt = 256 << 20;

    private const int PackedMost = 8 << 20;

    /// <summary>Gives the limits for records of at most so many bytes: one such record with its headers is held.</summary>
    public static MemberLimits For(int maxRecordSize) => new(PackedMost, (int)Math.Min((long)maxRecordSize + (1 << 20), 1 << 30));
}
