using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampusJournal.Articles.Profiles;

/// <summary>The compile-time serializer of profiles; an unknown member is an error, because it is a misspelt one.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true)]
[JsonSerializable(typeof(SiteProfile))]
internal sealed partial class ProfileJson : JsonSerializerContext;
