using System.Diagnostics;

namespace CampusJournal.Tests.Ingest;

/// <summary>Python, as a reader of outputs that we did not write. A test is skipped where it is missing.</summary>
internal static class Python
{
    /// <summary>Runs a script that needs some modules and gives what it prints.</summary>
    public static string Run(string script, string[] modules, params string[] arguments)
    {
        Assert.SkipUnless(Start($"import {string.Join(", ", ["sys", .. modules])}", []).Code == 0, $"No Python with {string.Join(", ", modules)} here.");
        var (code, output, error) = Start(script, arguments);
        Assert.True(code == 0, error);
        return output;
    }

    private static (int Code, string Output, string Error) Start(string script, string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("python3", ["-X", "utf8", "-c", script, .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, error.GetAwaiter().GetResult());
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (-1, "", "");
        }
    }
}
