namespace CampusJournal.Tests;

/// <summary>Paths inside the repository that the tests were built from.</summary>
public static class RepositoryFolder
{
    /// <summary>The folder of the solution file.</summary>
    public static string Root { get; } = Find();

    /// <summary>The folder <c>shared</c> beside the repository; it may be absent, and a test that wants it skips then.</summary>
    public static string Shared { get; } = Path.GetFullPath(Path.Combine(Root, "..", "shared"));

    /// <summary>A path below the root, its parts joined.</summary>
    public static string Combine(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CampusJournal.Tools.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
