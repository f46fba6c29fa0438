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
    /// <param name="options">Every option of every verb.</param>
    /// <exception cref="JsonException">The file is not an object of texts, numbers, claims and lists of them, or names what can be no default.</exception>
    public static Configuration Load(bool readsFile, IEnumerable<Option> options)
    {
        var configuration = new Configuration(readsFile && File.Exists(FilePath) ? Read(File.ReadAllBytes(FilePath)) : []);
        var known = options.ToLookup(option => option.Name[2..], StringComparer.Ordinal);
        return configuration.file.Keys.FirstOrDefault(name => !known[name].Any(MayBeDefault)) is not { } odd ? configuration
            : throw new JsonException(known.Contains(odd) ? $"--{odd} has no default; it must be typed." : $"there is no option {odd}.");
    }

    /// <summary>Says where the default of an option stands: the variable or the file; null when it has none.</summary>
    public string? PlaceOf(Option option) => Variable(option, out var name) is not null ? name : file.ContainsKey(option.Name[2..]) ? FilePath : null;

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

    private static bool MayBeDefault(Option option) =>
        !NeverDefault.Contains(option.Name) && (option.Arity.MaximumNumberOfValues > 0 || Switches.Contains(option.Name));

    private string[] Values(Option option) => Variable(option, out _) is { } value ? [value] : file.GetValueOrDefault(option.Name[2..], []);

    private static string? Variable(Option option, out string name)
    {
        name = Prefix + option.Name[2..].ToUpperInvariant().Replace('-', '_');
        return Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
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
