using System.Globalization;
using CampusJournal.Ingest.Archives.Members;
using CampusJournal.Ingest.Archives.Warc;

namespace CampusJournal.Ingest.Archives;

/// <summary>Every fault that an archive can have, with its code and sentence.</summary>
internal static class ArchiveFaults
{
    public static ArchiveFault CutMember(long offset) => new(offset, "truncated", "The file ends within this record; what is left of it was kept.", IsLoss: true);

    public static ArchiveFault BadMember(long offset, long length) =>
        Loss(offset, "bad-crc", $"The compressed data is damaged: {Bytes(length)} up to the next readable member gave no record.");

    public static ArchiveFault UnprovenMember(long offset, MemberState state) => state == MemberState.Mismatched
        ? Loss(offset, "bad-crc", $"The checksum does not match: anything that was read from this compressed data may be wrong.")
        : Loss(offset, "bad-crc", $"The compressed data is damaged: what was read from it may be wrong, what lies behind the damage is lost.");

    public static ArchiveFault Unproven(long offset) => Loss(offset, "bad-crc", $"{UnprovenPage}");

    /// <summary>Gets what is told of a page whose compressed data is damaged somewhere.</summary>
    public const string UnprovenPage = "The compressed data around the page is damaged, and nothing proves that the page is as it was.";

    public static ArchiveFault NoRecords() => Loss(0, "no-record", $"The archive has no record that can be read.");

    public static ArchiveFault Zeros(long offset, long length, bool isAtEnd) => isAtEnd
        ? Notice(offset, "trailing-nuls", $"{ZeroBytes(length)} at the end.")
        : Notice(offset, "padding", $"{ZeroBytes(length)} in between.");

    public static ArchiveFault Rubbish(long offset, long length, bool isLoss) => isLoss
        ? Loss(offset, "bad-member", $"{NoRecordBytes(length)} where one should begin.")
        : Notice(offset, "trailing-garbage", $"{NoRecordBytes(length)} behind the last record.");

    public static ArchiveFault OneMember() => Notice(0, "one-member", $"One compressed member holds the whole file, so that no record can be found by its offset.");

    public static ArchiveFault CutHeader(long offset) => Loss(offset, "cut-header", $"The header of the record is cut; the record gave nothing.");

    public static ArchiveFault LongHeader(long offset) => Loss(offset, "bad-header", $"The header of the record does not end; the record gave nothing.");

    public static ArchiveFault NoRecord(long offset, long length) => Loss(offset, "bad-record", $"{NoRecordBytes(length)} where one should begin.");

    public static ArchiveFault NotThere(long offset) => Loss(offset, "not-there", $"The index lists a record here, but there is none.");

    public static ArchiveFault CutBlock(long offset) => Loss(offset, "truncated", $"The record is shorter than it says; what is left of it was kept.");

    public static ArchiveFault BadUrl(long offset) => Loss(offset, "bad-url", $"The record is a response of a web server, but its address is none of the web.");

    public static ArchiveFault StatedCut(long offset) => Loss(offset, "truncated", $"The crawler cut the record and says so; what it kept was kept.");

    public static ArchiveFault Continued(long offset) => Loss(offset, "truncated", $"The record goes on in others, which are not joined to it; its first segment was kept.");

    public static ArchiveFault CutBody(long offset) => Loss(offset, "truncated", $"The body is shorter than the server said; what is left of it was kept.");

    public static ArchiveFault BadCoding(long offset, string coding) =>
        Loss(offset, "bad-encoding", $"The {coding} body is damaged; what could be decoded was kept.");

    public static ArchiveFault UnprovenBody(long offset, string coding) =>
        Loss(offset, "bad-crc", $"The checksum of the {coding} body does not match: anything in it may be wrong.");

    public static ArchiveFault TooLarge(long offset, long limit) => Loss(offset, "too-large", $"The page is larger than {Bytes(limit)}.");

    public static ArchiveFault WrongLength(long offset) =>
        Notice(offset, "wrong-length", $"The record has another length than it says; its end was found by the record that follows.");

    public static ArchiveFault NoLength(long offset) => Notice(offset, "no-length", $"The record does not say its length; its end was found by the record that follows.");

    public static ArchiveFault NoType(long offset) => Notice(offset, "no-type", $"The record does not say what it is; it was read as the response that it holds.");

    public static ArchiveFault WrongChunks(long offset) => Notice(offset, "wrong-chunks", $"The body's chunks have other lengths than they say; the body was put together without them.");

    public static ArchiveFault DigestMismatch(long offset, string which) => Notice(offset, "digest-mismatch", $"The {which} digest of the record does not match its bytes.");

    public static ArchiveFault BadDate(long offset) => Notice(offset, "bad-date", $"The record's date cannot be read.");

    public static ArchiveFault Gone(long offset) => Loss(offset, "gone", $"The record was here and is no more: the archive changes while it is read.");

    public static ArchiveFault RevisitElsewhere(long offset, RecordReference original, string? payloadDigest)
    {
        string?[] known = [original.Id, original.Url, WarcName.Time(original.Date), payloadDigest];
        var names = string.Join(", ", known.Where(static name => name is not null));
        return Notice(offset, "revisit-elsewhere", $"The record is a revisit: its page is in a record that cannot be had here ({(names.Length == 0 ? "which one it does not say" : names)}).");
    }

    private static string Bytes(long count) => count == 1 ? "1 byte" : string.Create(CultureInfo.InvariantCulture, $"{count} bytes");

    private static string ZeroBytes(long count) => count == 1 ? "1 zero byte lies" : string.Create(CultureInfo.InvariantCulture, $"{count} zero bytes lie");

    private static string NoRecordBytes(long count) => $"{Bytes(count)} that {(count == 1 ? "is no record lies" : "are no record lie")}";

    private static ArchiveFault Loss(long offset, string code, FormattableString message) =>
        new(offset, code, message.ToString(CultureInfo.InvariantCulture), IsLoss: true);

    private static ArchiveFault Notice(long offset, string code, FormattableString message) =>
        new(offset, code, message.ToString(CultureInfo.InvariantCulture), IsLoss: false);
}
