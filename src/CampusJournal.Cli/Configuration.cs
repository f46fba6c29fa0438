using System.CommandLine;
using System.Text.Json;

namespace CampusJournal.Cli;

/// <summary>
/// Defaults of the user: the environment (<c>CJT_MIN_CONFIDENCE</c>) before the configuration file
/// (<c>{"min-confidence": 0.95}</c>). Both become words of the command line, so that they are parsed and checked like typed ones.
/// </summary>
internal sealed class Configuration
{
    private const string Prefix = "CJT_";

    // What says which work to do is never a default.
    private static readonly string[] NeverDefault = ["--text", "--output", "--files-from", "--errors", "--document", "--allow-paths", "--profile", "--url", "--urls-from", "--template", "--sitemap", "--feed", "--cookies"];
    private static readonly string[] Switches = ["--quiet", "--verbose", "--ignore-declared", "--follow-links"];

    private readonly Dictionary<string, string[]> file;

    private Configuration(Dictionary<string, string[]> file) => this.file = file;

    /// <summary>Gets the path of the configuration file.</summary>
    public static string FilePath { get; } = Path.Combine(
        Environment.GetEnvironmentVariable("XDG_CONFIG_HOME") is { Length: > 0 } home
            ? home
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".config"),
        "cjt",
        "config.json");

    /// <summary>Reads the configuration; nothing is read from the working directory.</summary>
    /// <param name="readsFile">Whether the file is read; the environment always is.</param>
    /// <exception cref="JsonException">The file is not an object of texts, numbers, claims and lists of them.</exception>
    public static Configuration Load(bool readsFile) =>
        new(readsFile && File.Exists(FilePath) ? Read(File.ReadAllBytes(FilePath)) : []);

    /// <summary>Gives the words that stand for the defaults of options that the user did not give.</summary>
    /// <param name="options">The verb's options.</param>
    /// <param name="isGiven">Tells whether the user gave an option.</param>
    /// <param name="isForAnotherVerb">Tells whether a value is none for this verb's option but one for another's of that name.</param>
    public IEnumerable<string> Words(IEnumerable<Option> options, Func<Option, bool> isGiven, Func<Option, string, bool> isForAnotherVerb)
    {
        foreach (var option in options.Where(option => MayBeDefault(option) && !isGiven(option)))
        {
            var isSwitch = option.Arity.MaximumNumberOfValues == 0;
            foreach (var value in Values(option).Where(value => !isForAnotherVerb(option, value)))
            {
                if (!isSwitch)
                {
                    yield return $"{option.Name}={value}";
                }
                else if (value is "true" or "1")
                {
                    yield return option.Name;
                }
            }
        }
    }

    /// <summary>Finds a name in the file that no option has; null when all are known.</summary>
    public string? UnknownName(IEnumerable<Option> options)
    {
        var known = options.Where(MayBeDefault).Select(option => option.Name[2..]).ToHashSet(StringComparer.Ordinal);
        return file.Keys.FirstOrDefault(name => !known.Contains(name));
    }

    private static bool MayBeDefault(Option option) =>
        !NeverDefault.Contains(option.Name) && (option.Arity.MaximumNumberOfValues > 0 || Switches.Contains(option.Name));

    private string[] Values(Option option)
    {
        var name = option.Name[2..];
        var variable = Environment.GetEnvironmentVariable(Prefix + name.ToUpperInvariant().Replace('-', '_'));
        return string.IsNullOrEmpty(variable) ? file.GetValueOrDefault(name, []) : [variable];
    }

    private static Dictionary<string, string[]> Read(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("it is not an object.");
        }

        var values = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var member in document.RootElement.EnumerateObject())
        {
            values[member.Name] = member.Value.ValueKind == JsonValueKind.Array ? [.. member.Value.EnumerateArray().Select(Word)] : [Word(member.Value)];
        }

        return values;
    }

    private static string Word(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => throw new JsonException("values are texts, numbers, true, false, or lists of these."),
    };
}
