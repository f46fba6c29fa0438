using System.Diagnostics;

namespace CampusJournal.Soak;

/// <summary>The program as a process of its own.</summary>
public static class CjtProgram
{
    /// <summary>Gets the words that start it: those of the variable <c>CJT</c>, else the one that was built.</summary>
    public static IReadOnlyList<string> Words { get; } = Environment.GetEnvironmentVariable("CJT") is { Length: > 0 } native
        ? [native]
        : ["dotnet", Path.Combine(AppContext.BaseDirectory, "cjt.dll")];

    /// <summary>Starts it.</summary>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>The process; its output and errors wait to be read.</returns>
    public static Process Start(string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Words[0], Words.Skip(1).Concat(arguments))
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }

    /// <summary>Runs it to its end.</summary>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>The last line of its errors: the balance.</returns>
    /// <exception cref="InvalidOperationException">It did not end with 0.</exception>
    public static string Run(string folder, params IEnumerable<string> arguments)
    {
        using var process = Start(folder, arguments);
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var lines = error.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return process.ExitCode == 0 ? lines.LastOrDefault() ?? "" : throw new InvalidOperationException($"cjt ended with {process.ExitCode}: {error.Result}");
    }
}
