using System.IO.Compression;
using System.Xml.Linq;
using CampusJournal.Soak;

namespace CampusJournal.Cli.Tests;

/// <summary>The solution packed once, from what was built for the tests.</summary>
public sealed class PackedSolution : IDisposable
{
    private readonly SoakFolder root = new();
    private readonly string folder;

    /// <summary>Initializes a new instance of the <see cref="PackedSolution"/> class.</summary>
    public PackedSolution()
    {
        folder = root.Make("feed");
        var configuration = Directory.GetParent(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar))!.Name;
        Dotnet.Run(Dotnet.Repository, "pack", "CampusJournal.Tools.sln", "-c", configuration, "--no-build", "-o", folder, "-v", "q", "--nologo");
    }

    /// <summary>Gets the names of the packages, in order.</summary>
    public IEnumerable<string> Ids => Directory.GetFiles(folder, "*.nupkg").Select(file => string.Join('.', Path.GetFileName(file).Split('.')[..2])).Order(StringComparer.Ordinal);

    /// <summary>Gives the names of a package's files.</summary>
    public IReadOnlyList<string> Names(string id, string suffix)
    {
        using var package = Open(id, suffix);
        return [.. package.Entries.Select(entry => entry.FullName)];
    }

    /// <summary>Gives a package's description of itself.</summary>
    public XDocument Nuspec(string id) => Document(id, id + ".nuspec");

    /// <summary>Gives an XML file of a package.</summary>
    public XDocument Document(string id, string name)
    {
        using var package = Open(id, "nupkg");
        using var content = package.GetEntry(name)!.Open();
        return XDocument.Load(content);
    }

    /// <inheritdoc/>
    public void Dispose() => root.Dispose();

    private ZipArchive Open(string id, string suffix) => ZipFile.OpenRead(Directory.GetFiles(folder, $"{id}.*.{suffix}").Single());
}
