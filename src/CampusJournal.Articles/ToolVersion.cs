using System.Reflection;

namespace CampusJournal.Articles;

/// <summary>The version of this tool, as records, manifests and <c>--version</c> name it.</summary>
public static class ToolVersion
{
    /// <summary>Gets the version, for example <c>1.2.3</c>.</summary>
    public static string Number { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";

    /// <summary>Gets <c>cjt/</c> and the version.</summary>
    public static string Name { get; } = "cjt/" + Number;
}
