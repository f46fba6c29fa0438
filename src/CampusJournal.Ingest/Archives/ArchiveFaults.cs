using System.Globalization;

namespace CampusJournal.Ingest.Archives;

/// <summary>Every fault that an archive can have, with its code and sentence.</summary>
internal static class ArchiveFaults
{
    public static ArchiveFault CutMember(long offset) => new(offset, "truncated", "The file ends within this record; what is left of it was kept.", IsLoss: true);

    public static ArchiveFault BadMember(long offset, long length) =>
        Loss(offset, "bad-crc", $"The compressed data is damaged: {length} bytes up to the next readable member gave no record.");

    public static ArchiveFault BadLargeMember(long offset) =>
        Loss(offset, "bad-crc", $"The compressed data is damaged: the last of the records read from this member may be wrong, those behind the damage are lost.");

    public static ArchiveFault Zeros(long offset, long length, bool isAtEnd) => isAtEnd
        ? Notice(offset, "trailing-nuls", $"{length} zero bytes lie at the end.")
        : Notice(offset, "padding", $"{length} zero bytes lie in between.");

    public static ArchiveFault Rubbish(long offset, long length, bool isLoss) => isLoss
        ? Loss(offset, "bad-member", $"{length} bytes that are no record lie where one should begin.")
        : Notice(offset, "trailing-garbage", $"{length} bytes that are no record lie behind the last record.");

    public static ArchiveFault OneMember() => Notice(0, "one-member", $"One gzip member holds the whole file, so that no record can be found by its offset.");

    public static ArchiveFault CutHeader(long offset) => Loss(offset, "cut-header", $"The header of the record is cut; the record gave nothing.");

    public static ArchiveFault LongHeader(long offset) => Loss(offset, "bad-header", $"The header of the record does not end; the record gave nothing.");

    public static ArchiveFault NoRecord(long offset, long length) => Loss(offset, "bad-record", $"{length} bytes that are no record lie where one should begin.");

    public static ArchiveFault CutBlock(long offset) => Loss(offset, "truncated", $"The record is shorter than it says; what is left of it was kept.");

    public static ArchiveFault BadUrl(long offset) => Loss(offset, "bad-url", $"The record is a response of a web server, but its address is none of the web.");

    public static ArchiveFault StatedCut(long offset) => Loss(offset, "truncated", $"The crawler cut the record and says so; what it kept was kept.");

    public static ArchiveFault CutBody(long offset) => Loss(offset, "truncated", $"The body is shorter than the server said; what is left of it was kept.");

    public static ArchiveFault BadCoding(long offset, string coding) =>
        Loss(offset, "bad-encoding", $"The {coding} body is damaged; what could be decoded was kept.");

    public static ArchiveFault TooLarge(long offset, long limit) => Loss(offset, "too-large", $"The page is larger than {limit} bytes.");

    public static ArchiveFault WrongLength(long offset) =>
        Notice(offset, "wrong-length", $"The record has another length than it says; its end was found by the record that follows.");

    public static ArchiveFault NoLength(long offset) => Notice(offset, "no-length", $"The record does not say its length; its end was found by the record that follows.");

    public static ArchiveFault WrongChunks(long offset) => Notice(offset, "wrong-chunks", $"The body's chunks have other lengths than they say; the body was put together without them.");

    public static ArchiveFault DigestMismatch(long offset, string which) => Notice(offset, "digest-mismatch", $"The {which} digest of the record does not match its bytes.");

    public static ArchiveFault BadDate(long offset) => Notice(offset, "bad-date", $"The record's date cannot be read.");

    private static ArchiveFault Loss(long offset, string code, FormattableString message) =>
        new(offset, code, message.ToString(CultureInfo.InvariantCulture), IsLoss: true);

    private static ArchiveFault Notice(long offset, string code, FormattableString message) =>
        new(offset, code, message.ToString(CultureInfo.InvariantCulture), IsLoss: false);
}
