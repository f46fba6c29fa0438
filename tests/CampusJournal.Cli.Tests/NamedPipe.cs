using System.Diagnostics;

namespace CampusJournal.Cli.Tests;

/// <summary>A pipe with a name in a folder, which gives its bytes to the first that opens it.</summary>
internal static class NamedPipe
{
    /// <summary>Tells whether there are such pipes here.</summary>
    public static bool IsKnown { get; } = !OperatingSystem.IsWindows() && File.Exists("/usr/bin/mkfifo");

    /// <summary>Makes one.</summary>
    public static string Make(string path)
    {
        using var process = Process.Start("/usr/bin/mkfifo", [path]);
        process.WaitForExit();
        return path;
    }
}
