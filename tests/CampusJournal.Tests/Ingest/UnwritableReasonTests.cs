using CampusJournal.Ingest;
using Microsoft.Data.Sqlite;

namespace CampusJournal.Tests.Ingest;

/// <summary>Why something cannot be written, as a user reads it.</summary>
public class UnwritableReasonTests
{
    // Whoever has an exception of SQLite's has loaded its library; here nobody may have yet.
    public UnwritableReasonTests() => new SqliteConnection().Dispose();

    public static TheoryData<Exception, string> Reasons => new()
    {
        { new DirectoryNotFoundException("Could not find a part of the path '/x/a.tmp'."), "its folder does not exist." },
        { new FileNotFoundException("Could not find file '/proc/a.tmp'."), "nothing can be made there." },
        { new UnauthorizedAccessException("Access to the path '/x/a.tmp' is denied."), "check the permissions of the file and its folder." },
        { new PathTooLongException("The path '/x/a.tmp' is too long."), "the path is too long; choose a shorter name." },
        { new IOException("No space left on device : '/x/a.tmp'", 28), "No space left on device; make room and run the same command again." },
        { new IOException("Disk quota exceeded : '/x/a.tmp'", 122), "No space left on device; make room and run the same command again." },
        { new IOException("Read-only file system : '/x/a.tmp'", 30), "Read-only file system; choose another place." },
        { new IOException("The file '/x/a.tmp' already exists.", 17), "something else has this name; choose another." },
        { new IOException("The process cannot access the file '/x/a.tmp'.", 11), "another run is writing it now; wait for it." },
        { new SqliteException("SQLite Error 13: 'database or disk is full'.", 13), "No space left on device; make room and run the same command again." },
        { new SqliteException("SQLite Error 10: 'disk I/O error'.", 10), "disk I/O error; see whether the disk is full, then run the same command again." },
        { new SqliteException("SQLite Error 8: 'attempt to write a readonly database'.", 8), "check the permissions of the file and its folder." },
        { new SqliteException("SQLite Error 11: 'database disk image is malformed'.", 11), "SQLite says: database disk image is malformed." },
        { new IOException("A sentence of ours that says what to do."), "A sentence of ours that says what to do." },
    };

    [Theory]
    [MemberData(nameof(Reasons), DisableDiscoveryEnumeration = true)]
    public void A_reason_names_no_file_and_says_what_to_do(Exception exception, string reason) => Assert.Equal(reason, UnwritableReason.Of(exception));

    [Fact]
    public void An_error_without_a_sentence_of_ours_is_told_in_the_words_of_the_system()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The numbers of errors are those of Unix.");
        Assert.Equal("File too large.", UnwritableReason.Of(new IOException("File too large : '/x/a.tmp'", 27)));
    }
}
