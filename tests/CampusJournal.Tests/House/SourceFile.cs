namespace CampusJournal.Tests.House;

/// <summary>One C# file of a shipped project.</summary>
/// <param name="Path">The path below the repository, with <c>/</c>.</param>
/// <param name="Floor">The project that it belongs to.</param>
/// <param name="Lines">Its lines.</param>
public sealed record SourceFile(string Path, Floor Floor, IReadOnlyList<string> Lines)
{
    /// <summary>Every file of the shipped projects, in the order of the paths; nothing that a build wrote.</summary>
    public static IReadOnlyList<SourceFile> All { get; } = [.. Floor.All.SelectMany(Of).OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>The file's name.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    private static IEnumerable<SourceFile> Of(Floor floor) =>
        from file in Directory.EnumerateFiles(RepositoryFolder.Combine("src", floor.Name), "*.cs", SearchOption.AllDirectories)
        let path = System.IO.Path.GetRelativePath(RepositoryFolder.Root, file).Replace('\\', '/')
        where !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal)
        select new SourceFile(path, floor, File.ReadAllLines(file));
}
