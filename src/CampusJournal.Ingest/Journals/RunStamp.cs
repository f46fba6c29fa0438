using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CampusJournal.Articles;

namespace CampusJournal.Ingest.Journals;

/// <summary>What journals, databases and manifests say of the run that began them.</summary>
/// <param name="Tool">The tool and its version.</param>
/// <param name="Options">The options by their names.</param>
/// <param name="Profiles">The site profiles.</param>
internal sealed record RunStamp(string Tool, SortedDictionary<string, string> Options, IReadOnlyList<string> Profiles)
{
    public static RunStamp Of(RunSettings settings) =>
        new(ToolVersion.Name, new(settings.Options.ToDictionary(), StringComparer.Ordinal), settings.Profiles);

    /// <summary>Reads a stamp.</summary>
    /// <returns>The stamp, or null when the text is none.</returns>
    public static RunStamp? Parse(string json)
    {
        try
        {
            var stamp = JsonSerializer.Deserialize(json, RunStampJson.Relaxed.RunStamp);
            return stamp is { Tool: not null, Options: not null, Profiles: not null } ? stamp : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, RunStampJson.Relaxed.RunStamp);

    /// <summary>Names what another run asks for that this one did not.</summary>
    /// <returns>One sentence, or null when both agree.</returns>
    public string? DifferenceTo(RunStamp now)
    {
        if (Tool != now.Tool)
        {
            return $"It was begun by {Tool}, this is {now.Tool}.";
        }

        foreach (var name in Options.Keys.Union(now.Options.Keys, StringComparer.Ordinal))
        {
            var (old, current) = (Options.GetValueOrDefault(name), now.Options.GetValueOrDefault(name));
            if (old != current)
            {
                return $"It was begun {With(name, old)}, this run is {With(name, current)}.";
            }
        }

        return Profiles.SequenceEqual(now.Profiles, StringComparer.Ordinal) ? null : "It was begun with other site profiles.";
    }

    private static string With(string name, string? value) => value switch
    {
        null => $"without {name}",
        "" => $"with {name}",
        _ => $"with {name} {value}",
    };
}

/// <summary>The compile-time serializer of the stamp: the native program has no reflection.</summary>
[JsonSerializable(typeof(RunStamp))]
internal sealed partial class RunStampJson : JsonSerializerContext
{
    public static readonly RunStampJson Relaxed = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    });
}
