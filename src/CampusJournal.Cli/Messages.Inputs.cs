using CampusJournal.Ingest;

namespace CampusJournal.Cli;

/// <content>The sentences of what is read, and of standard streams.</content>
internal static partial class Messages
{
    public static Message NothingFound(bool hasList) => new(
        "nothing-to-read",
        $"nothing to read: {(hasList ? "the list names no file, or " : "")}the folders hold no file that fits, after --include and --exclude.");

    public static Message NoPage(IngestReport report) =>
        new("nothing-to-read", $"nothing to read: there is no page in what was seen: {report.Skipped} skipped{ByReason(report.SkippedByReason)}.");

    public static Message NotFound(string path) => new("not-found", $"{Name(path)}: there is no such file or folder.");

    public static Message NameIsNoUtf8(string path) =>
        new("bad-name", $"{Name(path)}: the name is not valid UTF-8, so that it cannot be named; name its folder, or rename it (convmv).");

    public static Message Unreadable(string path) => new("unreadable", $"{Name(path)}: may not be read; check its permissions.");

    public static Message IsFolder(string path) => new("unreadable", $"{Name(path)}: is a folder; a file is wanted here.");

    public static Message ReadFailed(string path, string reason) => new("unreadable", $"{Name(path)}: cannot be read: {Escaped.Excerpt(reason)}");

    public static Message PageTooLarge(string path, int most) => new("too-large", $"{Name(path)}: is larger than {most} bytes.");

    public static Message StandardInputClosed() => new("io", "standard input is closed; name a file, or < /dev/null for nothing.");

    public static Message StandardInputTwice() => new("usage", "standard input can be read only once; name - once.");

    public static Message StandardOutputClosed() => new("io", "standard output is closed.");
}
