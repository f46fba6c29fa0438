using CampusJournal.Cli.Repair;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;
using CampusJournal.Ingest.Export;
using CampusJournal.Ingest.Verify;
using CampusJournal.Text;

namespace CampusJournal.Cli;

/// <summary>
/// Every sentence that a user can read, each with a stable code. A sentence says what, where and what to do. File names and page
/// text are escaped here, so that no caller can forget it.
/// </summary>
internal static partial class Messages
{
    public static Message UnknownVerb(string word, string? nearest) =>
        new("usage", $"there is no verb {Quote(word)}.{DidYouMean(nearest)} 'cjt --help' lists them.");

    public static Message UnknownOption(string word, string? nearest) =>
        new("usage", $"there is no option {Quote(word)}.{DidYouMean(nearest)} 'cjt --help' lists them.");

    public static Message UnknownOption(string word, string? nearest, string verb) =>
        new("usage", $"there is no option {Quote(word)}.{DidYouMean(nearest)} 'cjt {verb} --help' lists them; a file of that name goes after --.");

    public static Message UnexpectedWord(string word, string verb) =>
        new("usage", $"{Quote(word)} is one word too many for 'cjt {verb}'.");

    public static Message Usage(string sentence) => new("usage", sentence);

    public static Message NotOneOf(string option, string value, IEnumerable<string> words) =>
        new("usage", $"{option} takes one of {string.Join(", ", words)}, not {Quote(value)}.");

    public static Message NotACount(string option, string value, int least, int most) =>
        new("usage", $"{option} takes a whole number from {least} {(most == int.MaxValue ? "on" : $"to {most}")}, not {Quote(value)}.");

    public static Message NotAFraction(string option, string value) =>
        new("usage", $"{option} takes a number from 0 to 1, not {Quote(value)}.");

    public static Message OptionAsValue(string option, string value) =>
        new("usage", $"{option} wants a value, but an option follows: {Quote(value)}.");

    public static Message EmptyValue(string option) => new("usage", $"{option} wants a value that is not empty.");

    public static Message SwitchWithValue(string option) => new("usage", $"{option} takes no value.");

    public static Message GivenTwice(string option) => new("usage", $"{option} is given twice.");

    public static Message NoValue(string option) => new("usage", $"{option} wants a value.");

    public static Message NoArgument(string argument, string verb) => new("usage", $"'cjt {verb}' wants {argument}. 'cjt {verb} --help' says more.");

    public static Message OptionMissing(string option, string verb) => new("usage", $"'cjt {verb}' wants {option}. 'cjt {verb} --help' says more.");

    public static Message Conflict(string one, string other) => new("usage", $"{one} and {other} do not go together.");

    public static Message Needs(string option, string other) => new("usage", $"{option} needs {other}.");

    public static Message NotText(string path) => new("not-text", $"{Name(path)}: is not text; --force treats it as if it were.");

    public static Message UnknownCharset(string label, IEnumerable<string> known) =>
        new("unknown-charset", $"there is no charset {Quote(label)}. Known are {string.Join(", ", known)} and the other labels of the WHATWG Encoding Standard.");

    public static Message UnknownChain(string word, IEnumerable<string> known) =>
        new("usage", $"--no-chain: there is no chain word {Quote(word)}. Known: {string.Join(", ", known)}.");

    public static Message UnknownField(string name, string? nearest) =>
        new("usage", $"--fields: a record has no field {Quote(name)}.{DidYouMean(nearest)} 'cjt help record' lists them.");

    public static Message BadConfiguration(string path, string reason) =>
        new("configuration", $"{Name(path)}: is no configuration: {Escaped.Excerpt(reason)}");

    public static Message BadDefault(string place, Message message) => new("configuration", $"{Name(place)}: {message.Text}");

    public static Message BadProfile(string path, string reason) =>
        new("bad-profile", $"{Name(path)}: is no site profile: {Escaped.Excerpt(reason)}");

    public static Message BadIndex(string path, string reason) => new("bad-index", $"{Name(path)}: is no index of captures: {reason}.");

    public static Message UnknownProfile(string word, string? nearest) =>
        new("unknown-profile", $"there is no profile and no file {Quote(word)}.{DidYouMean(nearest)} 'cjt profiles list' lists the profiles.");

    public static Message ProfileNotForPage(string profile, string path) =>
        new("profile-no-match", $"{Name(path)}: {profile} is not for this page: its \"match\" does not hold.");

    public static Message ProfileEmpty(string profile, string path) =>
        new("profile-empty", $"{Name(path)}: {profile} finds neither title nor body; the page is read the generic way.");

    public static Message UnknownTopic(string topic, IEnumerable<string> known) =>
        new("usage", $"there is no help on {Quote(topic)}. Known: {string.Join(", ", known)}.");

    public static Message UnknownLabelOnPage(string path, string label) =>
        new("unknown-charset-label", $"{Name(path)}: declares a charset that does not exist: {Quote(label)}.");

    public static Message Undecodable(string path, long count, string? charset) =>
        new("undecodable", $"{Name(path)}: {Counted(count, "byte sequence")} cannot be read as {charset ?? "text"}; U+FFFD stands in.");

    public static Message UndecodableKept(string path, long count, string? charset) =>
        new("undecodable", $"{Name(path)}: {Counted(count, "byte sequence")} cannot be read as {charset ?? "text"}; the file stays as it is, these bytes too.");

    public static Message Foreign(string path, long count, CharsetSegment first) =>
        new("foreign-charset", $"{Name(path)}: {ForeignStretches(count, first)}; what is written for it is not what stood there.");

    public static Message Unrecoverable(string path, long count) =>
        new("unrecoverable", $"{Name(path)}: {Counted(count, "stretch", "stretches")} of damaged text could not be read, left as found.");

    public static Message Replaced(string path, long count, string charset) =>
        new("not-in-charset", $"{Name(path)}: {Counted(count, "character")} not in {charset}, written as references, in scripts and styles as escapes.");

    public static Message Repaired(string path, string? charset, string target, RepairTotals totals)
    {
        var chain = totals.Steps == 0 ? "" : totals.Chain is { } words ? $" ({string.Join(" > ", words)})" : " (several chains)";
        var became = charset == target || charset == "us-ascii" ? target : $"{charset ?? "unknown charset"} became {target}";
        return new("repaired", $"{Name(path)}: {became}, {Counted(totals.Steps, "repair")}{chain}{(totals.IsProven ? ", proven" : "")}.");
    }

    public static Message Unchanged(string path) => new("unchanged", $"{Name(path)}: nothing to change.");

    public static Message DiffTooLong(string path, int most) =>
        new("too-large", $"{Name(path)}: has a line longer than {most} characters, too long for a diff; --explain says what would change.");

    public static Message OnlyCharset(string path, string? charset, string target) =>
        new("only-charset", $"{Name(path)}: no text changes, only the charset: {charset} becomes {target}.");

    public static Message BackupExists(string path, string backup) =>
        new("backup-exists", $"{Name(path)}: refused: {Name(backup)} exists and is never overwritten; move it away or choose another --backup.");

    public static Message RefusedLoss(string path, long undecodable, long unrecoverable) =>
        new("refused", $"{Name(path)}: refused: {undecodable} undecodable and {unrecoverable} unrecoverable parts; --force writes it all the same.");

    public static Message RefusedForeign(string path, long count, CharsetSegment first) =>
        new("refused", $"{Name(path)}: refused: {ForeignStretches(count, first)}; --force writes it all the same.");

    public static Message RefusedNotText(string path) => new("refused", $"{Name(path)}: refused: is not text; --force treats it as if it were.");

    public static Message RefusedInPlaceStdin() => new("usage", "standard input cannot be repaired in place; leave out -i.");

    public static Message NotAFile(string path) => new("refused", $"{Name(path)}: refused: is a pipe, socket or device, not a file; nothing was changed.");

    public static Message Unwritable(UnwritableException exception) =>
        new("unwritable", $"{Target(exception.Target)}: cannot be written: {Escaped.Excerpt(exception.Reason)}");

    public static Message RefusedEdited(string path, string backup) => new(
        "refused",
        $"{Name(path)}: refused: is not what a repair of {Name(backup)} gives: edited since, or repaired with other options; --force brings the original back all the same.");

    public static Message RefusedChanged(string path) =>
        new("refused", $"{Name(path)}: refused: was changed since it was written; move it away to keep the changes, or --force.");

    public static Message NoBackup(string path, string backup) => new("no-backup", $"{Name(path)}: there is no backup {Name(backup)}.");

    public static Message OutputIsInput(string path) => new("output-is-input", $"{Name(path)}: input and output are the same; -i repairs in place.");

    public static Message TargetNotOurs(string path) =>
        new("target-exists", $"{Name(path)}: exists and was not written by cjt repair; choose another folder, or --force.");

    public static Message TargetExists(string path) => new("target-exists", $"{Name(path)}: exists; choose another name, or --force.");

    public static Message NameTaken(string path, string name) =>
        new("name-taken", $"{Name(path)}: left out: another input was already written as {Name(name)}.");

    public static Message BadSuffix(string suffix) => new("usage", $"--backup takes the end of a file name, as .orig, not {Quote(suffix)}.");

    public static Message TreeWritten(string folder, string manifest, int changed, int files) =>
        new("written", $"{Name(folder)}: {Counted(files, "file")} written, {changed} changed; {Name(manifest)} says how.");

    public static Message PageFailed(PageFailure failure)
    {
        var place = failure.Offset is { } offset ? $" at offset {offset}" : "";
        var advice = failure switch
        {
            { Code: "too-large", Stage: "read" } => " --max-record-size raises the limit.",
            { Code: "special-file" } => " Send what it holds to standard input and name -.",
            _ => "",
        };
        return new(failure.Code, $"{Name(failure.Source)}{place}: {Escaped.Excerpt(failure.Message)}{advice}");
    }

    public static Message Noticed(SourceNotice notice) =>
        new(notice.Code, $"{Name(notice.Source)}{(notice.Offset is { } offset ? $" at offset {offset}" : "")}: {Escaped.Excerpt(notice.Message)}");

    public static Message VerifyFault(VerifyFault fault)
    {
        var place = fault.Offset is { } offset ? $" at offset {offset}" : "";
        return new(fault.Code, $"{Name(fault.Path)}{place}: {fault.Code}: {Escaped.Excerpt(fault.Message)} {(fault.Whole == 1 ? "1 record is" : $"{fault.Whole} records are")} whole.");
    }

    public static Message Verified(long files, long faulty, long whole) =>
        new("verified", $"{Counted(files, "file")} read, {faulty} with faults; {(whole == 1 ? "1 record is" : $"{whole} records are")} whole.");

    public static Message QuarantineUnwritable(QuarantineException exception) =>
        new("unwritable", $"{Name(exception.Folder)}: the quarantine cannot be written: {Escaped.Excerpt(UnwritableReason.Of(exception.InnerException ?? exception))}");

    public static Message Skipped(SkippedEntry entry) => new("skipped", $"{Name(entry.Source)}: skipped: {entry.Reason}.");

    public static Message Balance(IngestReport report) => new(
        "balance",
        $"{report.Seen} seen = {Counted(report.Records, "record")} + {Counted(report.Failures, "failure")}{ByReason(report.FailuresByCode)}"
        + $" + {report.Skipped} skipped{ByReason(report.SkippedByReason)}");

    public static Message DryRun(IngestReport report, IEnumerable<string> targets) => new(
        "dry-run",
        $"dry run: {Counted(report.Records, "page")} would go to {string.Join(", ", targets.Select(Target))}"
        + $"{(report.SkippedByReason.TryGetValue(SkippedEntry.AlreadyIngested, out var done) ? $", {done} {(done == 1 ? "is" : "are")} there already" : "")}; nothing was written.");

    public static Message Planned(SourcePage page) => new("planned", $"{Name(page.Place)}: would become a record.");

    public static Message TooManyFailures(long failures, long seen) =>
        new("too-many-failures", $"stopped: {failures} of {seen} pages failed, more than --max-errors allows.");

    public static Message StoppedAtFailure() => new("too-many-failures", "stopped at the first failure, as --on-error stop says.");

    public static Message NotAShard(string value) =>
        new("usage", $"--shard takes a part and the number of parts as 3/64, counted from 0, or slurm, not {Quote(value)}.");

    public static Message NoSlurmTask(string fault) => new("usage", $"--shard slurm: {fault}");

    public static Message ShardWantsFolder() => new("usage", "--shard wants one -o, a folder with / at its end: -o DIR/.");

    public static Message ShardOfStandardInput() => new("usage", "--shard needs files: standard input cannot be cut into parts.");

    public static Message OtherShards(string part, int count) =>
        new("target-refused", $"{Name(part)}: is a part of another number of parts than {count}; choose another folder, or delete it.");

    public static Message MissingShards(IEnumerable<int> parts) => new("missing", $"missing: {string.Join(',', parts)}");

    public static Message Merged(IngestReport balance, int parts, string target) => new(
        "merged",
        $"{Target(target)}: {Counted(balance.Records, "record")} of {Counted(parts, "part")}{(balance.Skipped == 0 ? "" : $", {balance.Skipped} skipped{ByReason(balance.SkippedByReason)}")}.");

    public static Message GoesOn() => new("goes-on", "what is done is kept; the same command again goes on from here.");

    public static Message TargetRefused(TargetRefusedException refusal) => new(
        "target-refused", $"{Target(refusal.Target)}: {Escaped.Excerpt(refusal.Message)}{(refusal.IsReplaceable ? " --fresh replaces it." : "")}");

    public static Message TargetNoted(TargetNotice notice) => new(notice.Code, $"{Target(notice.Target)}: {Escaped.Excerpt(notice.Message)}");

    public static Message BadTarget(string target, string reason) => new("usage", $"-o {Quote(target)}: {reason}");

    public static Message WantsSuffix(string option, string value, string example) =>
        new("usage", $"{option} takes a name that ends in {Path.GetExtension(example)}, as {example}, not {Quote(value)}.");

    public static Message NoFolder(string target) => new("not-found", $"{Name(target)}: cannot be written: its folder does not exist.");

    public static Message NotASize(string option, string value, long most) =>
        new("usage", $"{option} takes a size in bytes or with K, M or G behind it, as 16M, at most {most} bytes, not {Quote(value)}.");

    public static Message NotACountOrPercent(string option, string value) =>
        new("usage", $"{option} takes a number as 100, or a share as 5%, not {Quote(value)}.");

    public static Message LineTooLong(long line, int most) => new("too-large", $"line {line}: is longer than {most} bytes; passed on as it is.");

    public static Message NotJson(long line) => new("not-json", $"line {line}: is not JSON; passed on as it is.");

    public static Message MoreFaults(long count) => new("not-json", $"{count} more lines like these.");

    public static Message NotUtf8(long line, string field) => new("not-utf8", $"line {line}: field {Quote(field)} is not UTF-8; passed on as it is.");

    public static Message NotSeconds(string option, string value, int most) =>
        new("usage", $"{option} takes a time in seconds, at most {most}, as 0.5, not {Quote(value)}.");

    // The framework's sentences have a path in quotes, at their end mostly.
    public static Message WorldIsWrong(Exception exception)
    {
        var (first, last) = (exception.Message.IndexOf('\'', StringComparison.Ordinal), exception.Message.LastIndexOf('\''));
        var reason = exception is FileNotFoundException ? "there is no such file." : UnwritableReason.Of(exception);
        return last > first + 1 && reason != exception.Message
            ? new("io", $"{Name(exception.Message[(first + 1)..last])}: {reason}")
            : new("io", Escaped.Excerpt(exception.Message));
    }

    public static Message Bug(Exception exception) =>
        new("bug", $"this is a mistake in cjt, please report it: {exception.GetType().Name}: {Escaped.Excerpt(exception.Message)}");

    public static Message MissingLibrary(string name) =>
        new("missing-library", $"the library {Quote(name)} cannot be loaded; put all files of the archive that cjt came in beside the program again.");

    private static string DidYouMean(string? nearest) => nearest is null ? "" : $" Did you mean {nearest}?";

    private static string ByReason(IReadOnlyDictionary<string, long> counts) =>
        counts.Count == 0 ? "" : $" ({string.Join(", ", counts.Select(pair => $"{pair.Key} {pair.Value}"))})";

    private static string ForeignStretches(long count, CharsetSegment first) =>
        $"{Counted(count, "stretch", "stretches")}, the first at byte {first.Start}, {(count == 1 ? "is" : "are")} not in cp949 but likelier in {first.Charset}";

    private static string Counted(long count, string noun, string? nouns = null) => count == 1 ? $"1 {noun}" : $"{count} {nouns ?? noun + "s"}";

    private static string Quote(string word) => $"'{Escaped.Excerpt(word)}'";

    private static string Target(string path) => path == "-" ? "standard output" : Name(path);

    private static string Name(string path) => path switch { "-" => "standard input", "" => "''", _ => Escaped.Text(path) };
}
