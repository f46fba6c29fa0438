using System.Diagnostics;

namespace CampusJournal.Cli.Tests;

/// <summary>Runs the program on a terminal that <c>script</c> makes.</summary>
internal static class PseudoTerminal
{
    /// <summary>Gets a value indicating whether there is a way to make a terminal here.</summary>
    public static bool IsKnown { get; } = File.Exists("/usr/bin/script");

    /// <summary>Starts the program; what the terminal shows is its standard output.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="arguments">The words behind the program, as a shell reads them.</param>
    /// <param name="environment">What is set beside TERM, which is xterm.</param>
    public static Process Start(string folder, string arguments, params IEnumerable<(string Name, string Value)> environment)
    {
        var words = $"stty cols 60; exec dotnet '{Path.Combine(AppContext.BaseDirectory, "cjt.dll")}' --no-config {arguments}";
        var start = new ProcessStartInfo("script", ["-q", "-c", words, "/dev/null"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment.Remove("NO_COLOR");
        start.Environment["SHELL"] = "/bin/sh";
        foreach (var (name, value) in environment.Prepend(("TERM", "xterm")))
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Runs the program to its end.</summary>
    /// <returns>What the terminal shows.</returns>
    public static string Run(string folder, string arguments, params IEnumerable<(string Name, string Value)> environment)
    {
        using var process = Start(folder, arguments, environment);
        process.StandardInput.Close();
        var shown = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return shown;
    }
}
