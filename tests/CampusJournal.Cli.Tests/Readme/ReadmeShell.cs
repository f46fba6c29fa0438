using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CampusJournal.Cli.Tests.Readme;

/// <summary>A shell in a temporary folder that holds the samples, with the built program on its path.</summary>
public sealed class ReadmeShell : IDisposable
{
    private const string FromSource = "dotnet run --project src/CampusJournal.Cli --";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cjt-readme-");

    public ReadmeShell()
    {
        foreach (var page in Directory.EnumerateFiles(Path.Combine(Root, "samples", "pages")))
        {
            var copy = Path.Combine(folder.FullName, "samples", "pages", Path.GetFileName(page));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(page, copy);
        }
    }

    /// <summary>The folder of the solution file.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Gets the folder.</summary>
    public string Folder => folder.FullName;

    /// <summary>Runs a command; the lines of both its streams, as a terminal would show them.</summary>
    public IReadOnlyList<string> Run(string command)
    {
        // A clone and the test run itself are not repeated; the program that the tests were built with stands for "dotnet run".
        if (command.StartsWith("git ", StringComparison.Ordinal) || command.StartsWith("dotnet test", StringComparison.Ordinal))
        {
            return [];
        }

        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = folder.FullName, RedirectStandardOutput = true, RedirectStandardInput = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("exec 2>&1; " + command.Replace(FromSource, "cjt", StringComparison.Ordinal));
        start.Environment["PATH"] = AppContext.BaseDirectory + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
        }

        var text = output.GetAwaiter().GetResult();
        return text.Length == 0 ? [] : text.TrimEnd('\n').Split('\n');
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CampusJournal.Tools.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
