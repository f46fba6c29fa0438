using System.Diagnostics;

namespace CampusJournal.Cli.Tests;

public class StreamTests
{
    [Fact]
    public void A_reader_that_goes_away_is_a_quiet_end()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("long.txt", string.Concat(Enumerable.Repeat("one line of plain text\n", 400_000)));
        using var process = Cjt.Start(null, "repair", path);
        Assert.Equal("one line of plain text", process.StandardOutput.ReadLine());
        process.StandardOutput.Close();
        Assert.Equal("", process.StandardError.ReadToEnd());
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)));
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public void A_full_disk_is_one_line_and_exit_2()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full here.");
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.txt", "text\n");
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"dotnet '{Path.Combine(AppContext.BaseDirectory, "cjt.dll")}' repair '{path}' > /dev/full");
        using var shell = Process.Start(start)!;
        var error = shell.StandardError.ReadToEnd();
        shell.WaitForExit();
        Assert.Equal(2, shell.ExitCode);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("extract", 1)]
    [InlineData("repair", 1)]
    [InlineData("detect", 1)]
    public void With_standard_error_closed_messages_are_dropped_and_the_results_stand(string verb, int exitCode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no such shell on Windows.");
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.html", Texts.CleanPage);
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardOutput = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"exec dotnet '{Path.Combine(AppContext.BaseDirectory, "cjt.dll")}' {verb} nowhere.html '{path}' 2>&-");
        using var shell = Process.Start(start)!;
        var output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        Assert.Equal(exitCode, shell.ExitCode);
        Assert.NotEqual("", output);
    }

    [Theory]
    [InlineData("repair")]
    [InlineData("extract")]
    public void A_script_may_converse_line_by_line(string verb)
    {
        using var process = Cjt.Start(null, verb, "--jsonl");
        for (var i = 0; i < 3; i++)
        {
            process.StandardInput.Write($"{{\"id\":{i},\"text\":\"plain\"}}\n");
            process.StandardInput.Flush();
            Assert.Contains($"id\":{i},", process.StandardOutput.ReadLine(), StringComparison.Ordinal);
        }

        process.StandardInput.Close();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)));
        Assert.Equal(0, process.ExitCode);
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public void A_signal_ends_the_program_with_its_exit_code(string signal, int exitCode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        Assert.SkipWhen(signal == "INT" && Cjt.IgnoresInterrupt, "Whoever runs the tests ignores SIGINT, and so do its children.");
        using var process = Cjt.Start(null, "repair", "--jsonl");
        process.StandardInput.Write("{\"text\":\"plain\"}\n");
        process.StandardInput.Flush();
        process.StandardOutput.ReadLine();
        using var kill = Process.Start("kill", ["-" + signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)));
        Assert.Equal(exitCode, process.ExitCode);
    }

    [Theory]
    [InlineData("repair")]
    [InlineData("repair --jsonl")]
    [InlineData("detect -")]
    public void With_standard_input_closed_there_is_one_line_and_an_end(string verb)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells what standard input is.");
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"exec dotnet '{Path.Combine(AppContext.BaseDirectory, "cjt.dll")}' {verb} <&-");
        using var shell = Process.Start(start)!;
        var error = shell.StandardError.ReadToEnd();
        shell.WaitForExit();
        Assert.Equal(2, shell.ExitCode);
        Assert.Contains("standard input is closed", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }
}
