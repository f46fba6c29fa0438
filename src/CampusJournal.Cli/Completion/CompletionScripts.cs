namespace CampusJournal.Cli.Completion;

/// <summary>The scripts with which shells complete, embedded in the program. They do not change with verbs and options.</summary>
internal static class CompletionScripts
{
    /// <summary>Gets the shells that have one.</summary>
    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "fish", "pwsh"];

    /// <summary>Reads the script of a shell, without the last line end.</summary>
    public static string Of(string shell)
    {
        using var stream = typeof(CompletionScripts).Assembly.GetManifestResourceStream($"cjt.{shell}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().TrimEnd('\n');
    }
}
