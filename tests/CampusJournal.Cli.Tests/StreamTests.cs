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
        Assert.Equal("cjt: standard output: cannot be written: No space left on device.\n", error);
    }

    [Theory]
    [InlineData("cjt --version", "")]
    [InlineData("cjt nonsense", "2> error.txt")]
    [InlineData("cjt detect nowhere.html", "")]
    [InlineData("cjt repair -", "")]
    public void A_terminal_is_left_in_the_mode_that_it_is_in(string command, string redirection)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "There is no script to make a terminal here.");
        using var folder = new TemporaryFolder();
        var start = new ProcessStartInfo("/usr/bin/script")
        {
            WorkingDirectory = folder.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["TERM"] = "xterm-256color";
        var line = command.Replace("cjt", $"dotnet '{Path.Combine(AppContext.BaseDirectory, "cjt.dll")}'", StringComparison.Ordinal);
        foreach (var argument in new[] { "-qefc", $"{line} {redirection}", "/dev/null" })
        {
            start.ArgumentList.Add(argument);
        }

        using var terminal = Process.Start(start)!;
        terminal.StandardInput.Write("plain\n\u0004");
        terminal.StandardInput.Close();
        Assert.DoesNotContain('\e', terminal.StandardOutput.ReadToEnd());
    }

    [Theory]
    [InlineData("--version", "cjt: standard output is closed.\n")]
    [InlineData("ingest . -o -", "cjt: standard output: cannot be written: standard output is closed.\n")]
    public void With_standard_output_closed_there_is_one_line_and_exit_2(string words, string line)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells what standard output is.");
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"exec dotnet '{Path.Combine(AppContext.BaseDirectory, "cjt.dll")}' {words} >&-");
        using var shell = Process.Start(start)!;
        var error = shell.StandardError.ReadToEnd();
        shell.WaitForExit();
        Assert.Equal((2, line), (shell.ExitCode, error));
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
    [InlineData("detect")]
    [InlineData("extract", "--format", "csv", "--fields", "source.path")]
    [InlineData("repair", "--check")]
    [InlineData("repair", "--diff")]
    public void A_script_may_converse_file_by_file(params string[] verb)
    {
        using var folder = new TemporaryFolder();
        using var process = Cjt.Start(folder.Root, [.. verb, "--files-from", "-"]);
        foreach (var name in new[] { "first.txt", "second.txt" })
        {
            folder.Write(name, Texts.Damaged);
            process.StandardInput.Write(name + "\n");
            process.StandardInput.Flush();
            string? line;
            do
            {
                line = process.StandardOutput.ReadLine();
            }
            while (line?.Contains(name, StringComparison.Ordinal) == false);
            Assert.NotNull(line);
        }

        process.StandardInput.Close();
        process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)));
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
