namespace CampusJournal.Cli.Tests;

public class VerifyTests
{
    private const string Record =
        "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: http://news.example.ac.kr/1\r\nWARC-Date: 2010-03-02T00:00:00Z\r\n"
        + "WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: text/plain\r\nContent-Length: LENGTH\r\n\r\n학보 기사 본문입니다.\r\n\r\n";

    private static string Whole => Record.Replace("LENGTH", "30", StringComparison.Ordinal);

    private static string Cut => Record.Replace("LENGTH", "300", StringComparison.Ordinal);

    [Fact]
    public void A_whole_archive_gives_no_line_and_exit_0()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.warc", Whole + Whole);
        var result = Cjt.RunIn(folder.Root, [], "verify", "a.warc");
        Assert.Equal((0, ""), (result.ExitCode, result.Output));
        Assert.Equal("cjt: 1 file read, 0 with faults; 2 records are whole.", result.ErrorLines[^1]);
    }

    [Fact]
    public void A_fault_is_a_line_with_file_offset_and_what_is_whole_and_exit_1()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.warc", Whole + Cut);
        var offset = System.Text.Encoding.UTF8.GetByteCount(Whole);
        var text = Cjt.RunIn(folder.Root, [], "verify", "a.warc");
        Assert.Equal(1, text.ExitCode);
        Assert.Equal($"a.warc at offset {offset}: truncated: The record is shorter than it says; what is left of it was kept. 1 record is whole.", Assert.Single(text.Lines));
        var json = Cjt.RunIn(folder.Root, [], "verify", "--format", "jsonl", "a.warc");
        Assert.StartsWith($$"""{"path":"a.warc","offset":{{offset}},"code":"truncated",""", Assert.Single(json.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cut_record_is_ingested_with_a_warning_and_told_in_the_errors()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.warc", Whole + Cut);
        var result = Cjt.RunIn(folder.Root, [], "ingest", "a.warc", "-o", "-", "--errors", "e.jsonl");
        Assert.Equal((1, "cjt: 2 seen = 2 records + 0 failures + 0 skipped"), (result.ExitCode, result.ErrorLines[^1]));
        Assert.Contains("\"code\":\"truncated\"", result.Lines[1], StringComparison.Ordinal);
        Assert.Contains("\"code\":\"truncated\"", Assert.Single(File.ReadAllLines(folder["e.jsonl"])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipe_in_a_folder_is_passed_over_and_one_that_is_named_is_refused()
    {
        Assert.SkipUnless(NamedPipe.IsKnown, "There are no named pipes here.");
        using var folder = new TemporaryFolder();
        folder.Write("in/a.warc", Whole);
        NamedPipe.Make(folder["in/b.jsonl"]);
        var walked = Cjt.RunIn(folder.Root, [], "verify", "in");
        Assert.Equal((0, "", "cjt: 1 file read, 0 with faults; 1 record is whole.\n"), (walked.ExitCode, walked.Output, walked.Error));
        var named = Cjt.RunIn(folder.Root, [], "verify", "in/b.jsonl");
        Assert.Equal(2, named.ExitCode);
        Assert.StartsWith("in/b.jsonl: special-file: ", Assert.Single(named.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_and_globs_say_what_is_verified()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.warc", Whole);
        folder.Write("in/b.warc", Cut);
        Assert.Equal(1, Cjt.RunIn(folder.Root, [], "verify", "in").ExitCode);
        Assert.Equal(0, Cjt.RunIn(folder.Root, [], "verify", "in", "--exclude", "b.*").ExitCode);
        Assert.Equal(0, Cjt.RunIn(folder.Root, "in/a.warc\n"u8.ToArray(), "verify", "--files-from", "-").ExitCode);
        Assert.Equal(0, Cjt.RunIn(folder.Root, [], "verify", "in", "--limit", "1").ExitCode);
        var piped = Cjt.RunIn(folder.Root, File.ReadAllBytes(folder["in/b.warc"]), "verify", "-");
        Assert.Equal(1, piped.ExitCode);
        Assert.StartsWith("standard input at offset 0: truncated: ", Assert.Single(piped.Lines), StringComparison.Ordinal);
        Assert.Equal((2, "cjt: 'cjt verify' wants PATH. 'cjt verify --help' says more.\n"), (Cjt.Run("verify").ExitCode, Cjt.Run("verify").Error));
    }

    [Fact]
    public void What_is_not_there_is_exit_2() => Assert.Equal(2, Cjt.Run("verify", "/nowhere/a.warc.gz").ExitCode);
}
