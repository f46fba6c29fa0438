using System.Diagnostics;

namespace CampusJournal.Soak;

/// <summary>The command <c>dotnet</c>, and programs started like it.</summary>
public static class Dotnet
{
    /// <summary>Gets the folder of the solution that this was built from.</summary>
    /// <exception cref="InvalidOperationException">This runs outside of the repository.</exception>
    public static string Repository { get; } = FindRepository();

    /// <summary>Runs <c>dotnet</c> to its end.</summary>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>What it wrote on standard output.</returns>
    /// <exception cref="InvalidOperationException">It did not end with 0.</exception>
    public static string Run(string folder, params IEnumerable<string> arguments) => RunProgram("dotnet", folder, arguments);

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">The program.</param>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>What it wrote on standard output.</returns>
    /// <exception cref="InvalidOperationException">It did not end with 0.</exception>
    public static string RunProgram(string program, string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };

        // What the host of this program tells its children about itself is not for another build.
        start.Environment.Remove("MSBUILD_EXE_PATH");
        start.Environment.Remove("MSBuildSDKsPath");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} {string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}: {output}{error.Result}");
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CampusJournal.Tools.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("This runs outside of the repository.");
    }
}
