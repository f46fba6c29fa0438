namespace CampusJournal.Ingest.Archives.Containers;

/// <summary>The faults that several formats find, each with its code and sentence.</summary>
internal static class Damage
{
    /// <summary>The code of data that ends too early.</summary>
    public const string TruncatedCode = "truncated";

    public static DamagedContainerException Truncated(string? quarantined = null) =>
        new(TruncatedCode, "The data ends too early; what was to follow is missing.") { Quarantined = quarantined };

    public static DamagedContainerException BadChecksum() => new("bad-crc", "The checksum does not match: the data is damaged.");

    public static DamagedContainerException Undecodable() => new("damaged", "The compressed data is damaged; what follows it cannot be read.");

    public static DamagedContainerException Encrypted() => new("encrypted", "It is encrypted.");

    /// <summary>Says whether data is whole up to where it ends: what was read of it may be kept.</summary>
    public static bool IsCut(Exception exception) => exception is EndOfStreamException or DamagedContainerException { Code: TruncatedCode };
}
