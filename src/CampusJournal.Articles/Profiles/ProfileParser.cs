using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CampusJournal.Articles.Profiles;

/// <summary>Reads a profile's JSON and checks each member where it stands, so that what is wrong has a line and a column.</summary>
internal ref struct ProfileParser
{
    private const int Deepest = 8;

    // What a member holds; of any other name is a misspelt one.
    private static readonly string[] Texts = ["name", "about", "sample"];
    private static readonly string[] Groups = ["match", "date", "modified", "site_updated"];

    private static readonly string[] Lists =
    [
        "match.site", "match.url", "match.html", "articles", "title", "subtitle", "section", "byline", "email", "date.select", "date.formats", "modified.select", "modified.formats",
        "site_updated.select", "site_updated.formats", "body", "drop",
    ];

    private readonly ReadOnlySpan<byte> json;
    private readonly Dictionary<string, string> texts = [];
    private readonly Dictionary<string, IReadOnlyList<string>> lists = [];
    private readonly HashSet<string> seen = [];
    private Utf8JsonReader reader;
    private int entries;

    private ProfileParser(ReadOnlySpan<byte> json)
    {
        this.json = json;
        reader = new(json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = Deepest });
    }

    /// <summary>Reads a profile.</summary>
    /// <exception cref="FormatException">The text is no profile that is allowed; the message begins with the line and column.</exception>
    public static SiteProfile Parse(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        try
        {
            return new ProfileParser(bytes).Read() with { Json = json, Hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..8] };
        }
        catch (JsonException e)
        {
            // The place that the reader adds to its sentence counts from 0.
            var sentence = e.Message.Split(" LineNumber:")[0].TrimEnd('.');
            throw new FormatException($"line {e.LineNumber + 1}, column {e.BytePositionInLine + 1}: {sentence}", e);
        }
    }

    private SiteProfile Read()
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw Fault("a profile is an object, as {\"name\": ...}");
        }

        ReadGroup("");
        reader.Read();
        if (!texts.TryGetValue("name", out var name))
        {
            throw Fault("the profile has no \"name\"");
        }

        return new()
        {
            Name = name,
            About = texts.GetValueOrDefault("about", ""),
            Match = new() { Site = List("match.site"), Url = List("match.url"), Html = List("match.html") },
            Articles = List("articles"),
            Title = List("title"),
            Subtitle = List("subtitle"),
            Section = List("section"),
            Byline = List("byline"),
            Email = List("email"),
            Date = Date("date"),
            Modified = Date("modified"),
            SiteUpdated = Date("site_updated"),
            Body = List("body"),
            Drop = List("drop"),
            Sample = texts.GetValueOrDefault("sample"),
        };
    }

    private readonly IReadOnlyList<string> List(string member) => lists.GetValueOrDefault(member, []);

    private readonly ProfileDate Date(string member) => new() { Select = List(member + ".select"), Formats = List(member + ".formats") };

    private void ReadGroup(string prefix)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = prefix + Text();
            if (!Texts.Contains(member) && !Lists.Contains(member) && !Groups.Contains(member))
            {
                throw Fault($"there is no member \"{member}\"");
            }

            if (!seen.Add(member))
            {
                throw Fault($"\"{member}\" is given twice");
            }

            reader.Read();
            ReadMember(member);
        }
    }

    private void ReadMember(string member)
    {
        if (reader.TokenType == JsonTokenType.Null && member != "name")
        {
            return;
        }

        if (Texts.Contains(member))
        {
            texts[member] = String($"\"{member}\" is a text", ProfileRules.OfText, member);
            return;
        }

        var isGroup = Groups.Contains(member);
        if (reader.TokenType != (isGroup ? JsonTokenType.StartObject : JsonTokenType.StartArray))
        {
            throw Fault(isGroup ? $"\"{member}\" is an object" : $"\"{member}\" is a list of texts, as [\"...\"]");
        }

        if (isGroup)
        {
            ReadGroup(member + ".");
            return;
        }

        ReadList(member);
    }

    private void ReadList(string member)
    {
        var list = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            list.Add(String($"\"{member}\" is a list of texts", ProfileRules.OfEntry, member));
            if (list.Count > ProfileRules.MostEntries || ++entries > ProfileRules.MostSelectors)
            {
                throw Fault($"a list has at most {ProfileRules.MostEntries} entries, a profile {ProfileRules.MostSelectors}");
            }
        }

        lists[member] = list;
    }

    private readonly string String(string what, Func<string, string, string?> rule, string member)
    {
        var text = reader.TokenType == JsonTokenType.String ? Text() : throw Fault(what);
        return rule(member, text) is { } fault ? throw Fault($"{member}: {fault}") : text;
    }

    private readonly string Text()
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Fault("half a surrogate pair is no text");
        }
    }

    private readonly FormatException Fault(string sentence)
    {
        var before = json[..(int)reader.TokenStartIndex];
        var line = before.Count((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        return new($"line {line}, column {column}: {sentence}");
    }
}
