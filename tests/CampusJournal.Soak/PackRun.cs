using System.Security.Cryptography;

namespace CampusJournal.Soak;

/// <summary>Packs everything, installs it from a local folder as a user would, and runs it.</summary>
/// <param name="folder">An empty folder.</param>
public sealed class PackRun(string folder)
{
    private static readonly string[] Libraries = ["CampusJournal.Text", "CampusJournal.Articles", "CampusJournal.Ingest"];

    private readonly string feed = Path.Combine(folder, "feed");

    /// <summary>Runs it.</summary>
    /// <param name="platform">The runtime identifier to pack a native tool and an archive for; null for the tool that runs everywhere on an installed runtime.</param>
    /// <param name="tell">Takes one line a thing that works.</param>
    /// <exception cref="InvalidOperationException">Something does not work; the message says what.</exception>
    public void Run(string? platform, Action<string> tell)
    {
        ArgumentNullException.ThrowIfNull(tell);
        Pack(Path.Combine(folder, "build"), feed, platform);
        tell($"packed: {string.Join(", ", Directory.EnumerateFiles(feed).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal))}");
        var library = Libraries[0];
        var again = Path.Combine(folder, "again");
        PackProject(Path.Combine("src", library), Path.Combine(folder, "build-again"), again);
        Expect(HashOf(again, library), HashOf(feed, library), $"{library} packed from another build");
        tell("packed twice: the same bytes");
        tell($"installed: {RunTool()}");
        foreach (var name in Libraries)
        {
            tell($"{name}: {string.Join(", ", RunExample(name))}");
        }
    }

    private static void Pack(string build, string target, string? platform)
    {
        var tool = Path.Combine("src", "CampusJournal.Cli");
        var only = $"-p:ToolPackageRuntimeIdentifiers={platform ?? "any"}";
        PackProject("CampusJournal.Tools.sln", build, target, only);
        string[] words = platform is null ? ["-r", "any", "-p:PublishAot=false"] : ["-r", platform, $"-p:ArchiveFolder={target}"];
        PackProject(tool, build, target, [only, .. words]);
    }

    private static void PackProject(string project, string build, string target, params IEnumerable<string> more) =>
        Dotnet.Run(Dotnet.Repository, ["pack", project, "-c", "Release", "--artifacts-path", build, "-o", target, "-v", "q", "--nologo", .. more]);

    private static string HashOf(string packages, string library) =>
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Directory.GetFiles(packages, library + ".*.nupkg").Single())));

    private static void Expect(string expected, string actual, string what)
    {
        if (expected != actual)
        {
            throw new InvalidOperationException($"{what}: expected '{expected}', got '{actual}'.");
        }
    }

    private string RunTool()
    {
        var tools = Path.Combine(folder, "tools");
        Dotnet.Run(folder, "tool", "install", "CampusJournal.Tools", "--version", Version(), "--tool-path", tools, "--source", feed);
        var program = Path.Combine(tools, OperatingSystem.IsWindows() ? "cjt.exe" : "cjt");
        Expect("상단여백", Dotnet.RunProgram(program, folder, "repair", "--text", "»ó´Ü¿©¹é").TrimEnd(), "cjt repair");
        Expect($"cjt {Version()}", Dotnet.RunProgram(program, folder, "--version").TrimEnd(), "cjt --version");
        return $"cjt {Version()}";
    }

    // The one place where the version stands.
    private static string Version() =>
        System.Xml.Linq.XDocument.Load(Path.Combine(Dotnet.Repository, "Directory.Build.props")).Descendants("Version").Single().Value;

    private string[] RunExample(string library)
    {
        var example = PackageReadme.Of(library);
        var project = Directory.CreateDirectory(Path.Combine(folder, "examples", library)).FullName;
        File.WriteAllText(Path.Combine(project, "Program.cs"), example.Program);
        File.WriteAllText(Path.Combine(project, "example.csproj"), Project(library));
        var output = Dotnet.Run(project, "run", "--verbosity", "quiet").ReplaceLineEndings("\n").TrimEnd().Split('\n');
        Expect(string.Join('\n', example.Output), string.Join('\n', output), $"The example of {library}");
        return output;
    }

    // Everything but our own packages was restored to build them, so it comes from there; ours go where they are deleted.
    private string Project(string library) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <UseAppHost>false</UseAppHost>
            <NuGetAudit>false</NuGetAudit>
            <RestoreSources>{feed}</RestoreSources>
            <RestorePackagesPath>{Path.Combine(folder, "packages")}</RestorePackagesPath>
            <RestoreFallbackFolders>{GlobalPackages()}</RestoreFallbackFolders>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="{library}" Version="{Version()}" />
          </ItemGroup>
        </Project>
        """;

    // "global-packages: /home/someone/.nuget/packages/"
    private static string GlobalPackages() =>
        Dotnet.Run(Dotnet.Repository, "nuget", "locals", "global-packages", "--list").Split(": ", 2)[1].Trim();
}
