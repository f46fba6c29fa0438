namespace CampusJournal.Soak;

/// <summary>The example in a package's README: a program, and what its comments say that it prints.</summary>
/// <param name="Program">The C# between the fences.</param>
/// <param name="Output">The lines that it prints, in order.</param>
public sealed record PackageReadme(string Program, IReadOnlyList<string> Output)
{
    private const string Opening = "```csharp\n";
    private const string Closing = "\n```";
    private const string Print = "Console.WriteLine(";

    /// <summary>Reads the example of a library.</summary>
    /// <param name="library">The package's name.</param>
    /// <returns>The example.</returns>
    public static PackageReadme Of(string library)
    {
        var text = File.ReadAllText(Path.Combine(Dotnet.Repository, "src", library, "README.md")).ReplaceLineEndings("\n");
        var start = text.IndexOf(Opening, StringComparison.Ordinal) + Opening.Length;
        var program = text[start..text.IndexOf(Closing, start, StringComparison.Ordinal)];
        var prints = program.Split('\n').Where(line => line.StartsWith(Print, StringComparison.Ordinal));
        return new(program, [.. prints.Select(line => line[(line.LastIndexOf("// ", StringComparison.Ordinal) + "// ".Length)..])]);
    }
}
