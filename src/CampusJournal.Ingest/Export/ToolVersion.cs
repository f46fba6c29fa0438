using System.Reflection;

namespace CampusJournal.Ingest.Export;

/// <summary>The tool as manifests and databases name it.</summary>
internal static class ToolVersion
{
    /// <summary>Gets <c>cjt/</c> and the version.</summary>
    public static string Name { get; } =
        "cjt/" + (typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0");
}
