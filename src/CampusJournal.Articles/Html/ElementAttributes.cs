using AngleSharp.Dom;

namespace CampusJournal.Articles.Html;

/// <summary>The attributes that the walk looks at, read in one pass: to ask for each is to search for each.</summary>
internal readonly record struct ElementAttributes
{
    public string? Class { get; private init; }

    public string? Id { get; private init; }

    public string? Role { get; private init; }

    public string? Style { get; private init; }

    /// <summary>Gets the <c>itemprop</c>.</summary>
    public string? Property { get; private init; }

    public string? Rel { get; private init; }

    public bool IsHidden { get; private init; }

    public static ElementAttributes Of(IElement element)
    {
        var found = default(ElementAttributes);
        var attributes = element.Attributes;
        for (var i = 0; i < attributes.Length; i++)
        {
            var attribute = attributes[i]!;
            found = attribute.Name switch
            {
                "class" => found with { Class = attribute.Value },
                "id" => found with { Id = attribute.Value },
                "role" => found with { Role = attribute.Value },
                "style" => found with { Style = attribute.Value },
                "itemprop" => found with { Property = attribute.Value },
                "rel" => found with { Rel = attribute.Value },
                "hidden" => found with { IsHidden = true },
                _ => found,
            };
        }

        return found;
    }
}
