using System.Diagnostics;
using System.Text;

namespace CampusJournal.Tests.Ingest;

/// <summary>A folder of a test's own, deleted afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cjt-tests-");

    public string Root => folder.FullName;

    public string this[string name] => Path.Combine(Root, name);

    public TemporaryFolder With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public TemporaryFolder With(string name, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], content);
        return this;
    }

    public void Dispose()
    {
        foreach (var directory in folder.EnumerateDirectories("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }))
        {
            if (!OperatingSystem.IsWindows() && directory.LinkTarget is null)
            {
                directory.UnixFileMode |= UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            }
        }

        if (OperatingSystem.IsWindows())
        {
            folder.Delete(recursive: true);
            return;
        }

        // The framework cannot delete names that are not UTF-8.
        using var rm = Process.Start("rm", ["-rf", Root]);
        rm.WaitForExit();
    }
}
