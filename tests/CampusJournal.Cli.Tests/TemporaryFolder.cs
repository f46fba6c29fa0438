using System.Diagnostics;
using System.Text;

namespace CampusJournal.Cli.Tests;

/// <summary>A folder of one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>The folder's path.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("cjt-test-").FullName;

    /// <summary>A path in the folder.</summary>
    public string this[string name] => Path.Combine(Root, name);

    /// <summary>Writes a text as UTF-8.</summary>
    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes bytes.</summary>
    public string Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], bytes);
        return this[name];
    }

    /// <summary>Moves a file to a name in code page 949, 기사.html, which the framework can neither make nor delete.</summary>
    public void MoveToRawName(string file, string folder) => Shell($"mv '{this[file]}' '{this[folder]}/'$(printf '\\261\\342\\273\\347').html");

    /// <summary>Deletes a folder with whatever names are in it.</summary>
    public void DeleteRaw(string folder) => Shell($"rm -r '{this[folder]}'");

    private static void Shell(string script)
    {
        using var shell = Process.Start("sh", ["-c", script]);
        shell.WaitForExit();
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Root, recursive: true);
}
