using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace CampusJournal.Ingest;

/// <summary>
/// Says why a file cannot be written and, where there is something, what to do. The framework's own sentences name the file, unescaped: that
/// of a temporary one, mostly, which nobody knows.
/// </summary>
public static class UnwritableReason
{
    // Numbers of Unix (errno) and of Windows (winerror.h, as HRESULT).
    private const int NoSpace = 28;
    private const int ReadOnlyDisk = 30;
    private const int LinuxQuota = 122;
    private const int AppleQuota = 69;
    private const int Exists = 17;
    private const int LinuxInUse = 11;
    private const int AppleInUse = 35;
    private const int WindowsInUse = unchecked((int)0x80070020);
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    // COR_E_IO: what an exception has that no call of the system made; its sentence is ours.
    private const int OwnSentence = unchecked((int)0x80131620);

    private const string DiskFull = "No space left on device; make room and run the same command again.";

    /// <summary>Gives the reason in a sentence without a path.</summary>
    /// <param name="exception">What the system, or SQLite, said.</param>
    /// <returns>What may stand behind "cannot be written: ".</returns>
    public static string Of(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return exception switch
        {
            DirectoryNotFoundException => "its folder does not exist.",

            // What holds no files, as /proc, says so of every new name.
            FileNotFoundException => "nothing can be made there.",
            UnauthorizedAccessException => "check the permissions of the file and its folder.",
            PathTooLongException => "the path is too long; choose a shorter name.",
            SqliteException database => Of(database),
            IOException { HResult: OwnSentence } => exception.Message,
            _ => OfSystem(exception.HResult),
        };
    }

    private static string Of(SqliteException exception) => exception.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_FULL => DiskFull,
        SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_CANTOPEN => "check the permissions of the file and its folder.",

        // It may be a full disk as well: not every write of SQLite says so.
        SQLitePCL.raw.SQLITE_IOERR => "disk I/O error; see whether the disk is full, then run the same command again.",
        _ => $"SQLite says: {SQLitePCL.raw.sqlite3_errstr(exception.SqliteErrorCode).utf8_to_string()}.",
    };

    private static string OfSystem(int number) => number switch
    {
        NoSpace or LinuxQuota or AppleQuota or WindowsDiskFull => DiskFull,
        LinuxInUse or AppleInUse or WindowsInUse => "another run is writing it now; wait for it.",
        ReadOnlyDisk => "Read-only file system; choose another place.",
        Exists => "something else has this name; choose another.",
        _ => SystemMessage(number) + ".",
    };

    /// <summary>Gives the system's words for an error; on Unix an exception's HResult is the error number, and one of ours has none.</summary>
    internal static string SystemMessage(int number) =>
        OperatingSystem.IsWindows() || number is < 1 or > 4095 ? "input/output error" : Marshal.GetPInvokeErrorMessage(number);
}
