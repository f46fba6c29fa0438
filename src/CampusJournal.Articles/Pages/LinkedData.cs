using System.Text.Json;
using CampusJournal.Articles.Html;
using CampusJournal.Text;

namespace CampusJournal.Articles.Pages;

/// <summary>What the page's JSON-LD says about the article.</summary>
internal sealed class LinkedData
{
    private const int DeepestVisit = 12;
    private const int MostAuthors = 40;

    private static readonly string[] ArticleTypes = ["Article", "BlogPosting", "Report", "Review", "OpinionPiece", "Recipe"];
    private static readonly string[] PageTypes = ["WebPage", "VideoObject", "CreativeWork"];
    private static readonly string[] Nested = ["@graph", "mainEntity", "mainEntityOfPage", "hasPart"];

    private bool isArticle;

    public string? Headline { get; private set; }

    public string? Published { get; private set; }

    public string? Modified { get; private set; }

    public string? Body { get; private set; }

    public string? Publisher { get; private set; }

    public string? Section { get; private set; }

    public List<(string Name, bool IsOrganisation)> Authors { get; private set; } = [];

    /// <summary>Gets a value indicating whether a content system put in its user: a web page's author, or one given by reference.</summary>
    public bool IsAuthorOfSystem { get; private set; }

    /// <summary>Reads the page's own article; that of another one, or a review within it, says nothing about it.</summary>
    public static LinkedData Read(IReadOnlyList<string> scripts, PageHeadlines headlines)
    {
        LinkedData? best = null;
        foreach (var script in scripts)
        {
            if (Parse(script) is { } json)
            {
                using (json)
                {
                    var names = new Dictionary<string, string>(StringComparer.Ordinal);
                    CollectNames(json.RootElement, names, 0);
                    Visit(json.RootElement, ref best, new(names, headlines), 0);
                }
            }
        }

        return best ?? new LinkedData();
    }

    private static JsonDocument? Parse(string script)
    {
        var text = WithoutSection(script.AsSpan().Trim());
        text = text.StartsWith("<!--") ? text[4..] : text;
        text = text.TrimEnd(";/]> \r\n\t-");

        // The trim takes an array's own bracket.
        var json = text.TrimStart().StartsWith("[") ? $"{text}]" : text.ToString();
        json = JsonSurrogates.Mend(json);
        if (TryParse(json) is { } parsed)
        {
            return parsed;
        }

        json = WithoutControls(json);
        return TryParse(json) ?? (JsonQuotes.Mend(json) is { } mended ? TryParse(mended) : null);
    }

    /// <summary>Takes off the marks of a CDATA section and the comments that hide them from a script: /*&lt;![CDATA[*/ ... /*]]&gt;*/.</summary>
    private static ReadOnlySpan<char> WithoutSection(ReadOnlySpan<char> script)
    {
        const string opening = "<![CDATA[";
        const string comments = "/* \r\n\t";
        var start = script.IndexOf(opening);
        if (start < 0 || !script[..start].Trim(comments).IsEmpty)
        {
            return script;
        }

        var text = script[(start + opening.Length)..];
        var end = text.LastIndexOf("]]>");
        return (end < 0 ? text : text[..end]).Trim(comments);
    }

    private static JsonDocument? TryParse(string json)
    {
        try
        {
            return JsonDocument.Parse(json, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Raw line breaks within strings are the commonest fault.</summary>
    private static string WithoutControls(string json) => string.Create(json.Length, json, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = source[i] < ' ' ? ' ' : source[i];
        }
    });

    /// <summary>Collects names by @id, for authors that are given as references.</summary>
    private static void CollectNames(JsonElement element, Dictionary<string, string> names, int depth)
    {
        if (depth > DeepestVisit)
        {
            return;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                CollectNames(item, names, depth + 1);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (Text(element, "@id") is { } id && Text(element, "name") is { } name)
            {
                names.TryAdd(id, name);
            }

            foreach (var property in element.EnumerateObject())
            {
                CollectNames(property.Value, names, depth + 1);
            }
        }
    }

    private static void Visit(JsonElement element, ref LinkedData? best, Surroundings page, int depth)
    {
        if (depth > DeepestVisit)
        {
            return;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Visit(item, ref best, page, depth + 1);
            }

            return;
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var type = element.TryGetProperty("@type", out var types) ? types.ToString() : "";
        var isArticle = Array.Exists(ArticleTypes, type.Contains);
        if (isArticle || (best is null && Array.Exists(PageTypes, type.Contains)))
        {
            var found = Of(element, isArticle, page.Names);
            if (found.Headline is { } headline ? page.Headlines.MayHave(Spaces.Collapse(References.Decode(headline))) : !IsReviewOfThing(type))
            {
                Take(ref best, found);
            }
        }

        foreach (var key in Nested)
        {
            if (element.TryGetProperty(key, out var nested))
            {
                Visit(nested, ref best, page, depth + 1);
            }
        }
    }

    /// <summary>Whether a type is the rating of a thing, by a reader or a writer; that of a claim (ClaimReview) is an article.</summary>
    private static bool IsReviewOfThing(string type) =>
        type.Contains("Review", StringComparison.Ordinal) && !type.Contains("ClaimReview", StringComparison.Ordinal) && !type.Contains("Article", StringComparison.Ordinal);

    private static void Take(ref LinkedData? best, LinkedData found)
    {
        if (best is null || (found.isArticle && !best.isArticle))
        {
            best = found;
        }
        else if (found.isArticle)
        {
            best.Headline ??= found.Headline;
            best.Published ??= found.Published;
            best.Modified ??= found.Modified;
            best.Body ??= found.Body;
            best.Section ??= found.Section;
            best.Publisher ??= found.Publisher;
            if (best.Authors.Count == 0)
            {
                (best.Authors, best.IsAuthorOfSystem) = (found.Authors, found.IsAuthorOfSystem);
            }
        }
    }

    private static LinkedData Of(JsonElement element, bool isArticle, Dictionary<string, string> names)
    {
        // Who uploaded a film on the page is not who wrote the page.
        var isWriter = isArticle || Text(element, "@type") != "VideoObject";
        var data = new LinkedData
        {
            isArticle = isArticle,
            Headline = Text(element, "headline") ?? (isArticle ? Text(element, "name") : null),
            Published = Text(element, "datePublished"),
            Modified = Text(element, "dateModified"),
            Body = Text(element, "articleBody"),
            Section = Text(element, "articleSection"),
            IsAuthorOfSystem = !isArticle,
        };
        if (isWriter && (element.TryGetProperty("author", out var author) || element.TryGetProperty("creator", out author)))
        {
            data.AddAuthors(author, names, 0);
        }

        if (element.TryGetProperty("publisher", out var publisher))
        {
            data.Publisher = Text(publisher, "name");
        }

        return data;
    }

    private void AddAuthors(JsonElement author, Dictionary<string, string> names, int depth)
    {
        if (author.ValueKind == JsonValueKind.Array && depth < DeepestVisit)
        {
            foreach (var item in author.EnumerateArray())
            {
                AddAuthors(item, names, depth + 1);
            }

            return;
        }

        string? name = null;
        var isOrganisation = false;
        if (author.ValueKind == JsonValueKind.String)
        {
            name = author.GetString();
        }
        else if (author.ValueKind == JsonValueKind.Object)
        {
            if (author.TryGetProperty("name", out var list) && list.ValueKind == JsonValueKind.Array)
            {
                AddAuthors(list, names, depth + 1);
                return;
            }

            isOrganisation = Text(author, "@type")?.Contains("Organization", StringComparison.Ordinal) == true;
            name = Text(author, "name");
            if (name is null && Text(author, "@id") is { } id)
            {
                name = names.GetValueOrDefault(id);
                IsAuthorOfSystem = true;
            }
        }

        if (!string.IsNullOrWhiteSpace(name) && Authors.Count < MostAuthors)
        {
            Authors.Add((Spaces.Collapse(References.Decode(name)), isOrganisation));
        }
    }

    private static string? Text(JsonElement element, string key)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(key, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
        {
            value = value[0];
        }

        return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }

    /// <summary>The names that references stand for, and the headlines of the page around the data.</summary>
    private sealed record Surroundings(Dictionary<string, string> Names, PageHeadlines Headlines);
}
