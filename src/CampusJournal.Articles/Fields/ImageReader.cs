using System.Buffers;
using AngleSharp.Dom;
using CampusJournal.Articles.Html;
using CampusJournal.Articles.Lines;
using CampusJournal.Articles.Pages;

namespace CampusJournal.Articles.Fields;

/// <summary>Reads the images that stand in the body, each with the caption nearest to it. What a profile drops is no part of the body.</summary>
internal static class ImageReader
{
    private const int MostImages = 200;
    private const int Levels = 4;
    private const int LongestCaption = 500;
    private const int LongestAddress = 2000;

    private static readonly SearchValues<string> Furniture = SearchValues.Create(
        ["icon", "btn", "button", "blank", "spacer", "logo", "banner", "emoticon", "pixel", "1x1", "/ad/", "/ads/", "ico_", "sns_", "share"], StringComparison.OrdinalIgnoreCase);

    public static IReadOnlyList<ArticleImage> Read(PageContext page, IReadOnlyList<int> containers, IReadOnlySet<IElement> dropped)
    {
        var images = new List<ArticleImage>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var image in page.Features.Images)
        {
            var container = containers.FirstOrDefault(container => page.Features.IsInside(image.Element, container), -1);
            if (container < 0 || images.Count >= MostImages || IsFurniture(page.Features, image, container) || IsDropped(page.Features, image, container, dropped))
            {
                continue;
            }

            if (Absolute(page, image.Address) is { } address && taken.Add(address))
            {
                images.Add(new(address, image.Alt, Caption(page, image.Element)));
            }
        }

        return images;
    }

    private static bool IsDropped(PageFeatures features, in PageImage image, int container, IReadOnlySet<IElement> dropped)
    {
        var isDropped = dropped.Count > 0 && dropped.Contains(image.Node);
        for (var e = image.Element; dropped.Count > 0 && !isDropped && e > container; e = features.Elements[e].Parent)
        {
            isDropped = dropped.Contains(features.Elements[e].Node);
        }

        return isDropped;
    }

    private static bool IsFurniture(PageFeatures features, in PageImage image, int container)
    {
        const Signs elsewhere = Signs.Related | Signs.Ad | Signs.Promo | Signs.Share | Signs.Comment | Signs.Nav | Signs.Footer;
        for (var e = image.Element; e > container; e = features.Elements[e].Parent)
        {
            // A name on an element that holds most of the body says nothing about an image in it.
            if ((features.Elements[e].Signs & elsewhere) != 0 && features.Elements[e].TextLength * 2 <= features.Elements[container].TextLength)
            {
                return true;
            }
        }

        return IsFurniture(image.Address);
    }

    /// <summary>Whether an image's address is that of an icon, a button, a banner.</summary>
    public static bool IsFurniture(string address) => address.Length > LongestAddress || address.AsSpan().ContainsAny(Furniture);

    /// <summary>Resolves an address against the page's; script and data addresses are no images.</summary>
    private static string? Absolute(PageContext page, string address)
    {
        if (Uri.TryCreate(address, UriKind.Absolute, out var absolute) && address.Contains(':'))
        {
            return absolute.Scheme is "http" or "https" ? address : null;
        }

        if (!Uri.TryCreate(page.Origin.Url, UriKind.Absolute, out var root))
        {
            return address.Contains(':') && !address.Contains('/') ? null : address;
        }

        return Uri.TryCreate(root, address, out var resolved) && resolved.Scheme is "http" or "https" ? resolved.AbsoluteUri : null;
    }

    private static string? Caption(PageContext page, int element)
    {
        var features = page.Features;
        for (var level = 0; level < Levels && element > 0; level++, element = features.Elements[element].Parent)
        {
            if (features.Elements[element].TextLength is 0 or > LongestCaption * 2)
            {
                if (features.Elements[element].TextLength > LongestCaption * 2)
                {
                    return null;
                }

                continue;
            }

            foreach (var line in features.Text[features.Elements[element].TextStart..features.Elements[element].TextEnd].Split('\n'))
            {
                if (line.Length is > 1 and <= LongestCaption && (LineKinds.HasCaptionMark(line) || LineKinds.IsCredit(line)))
                {
                    return line;
                }
            }

            if (CaptionElement(features, element) is { } caption)
            {
                return caption;
            }
        }

        return null;
    }

    private static string? CaptionElement(PageFeatures features, int element)
    {
        for (var i = element; i < features.Elements[element].End; i++)
        {
            if ((features.Elements[i].Signs & Signs.Caption) != 0 && features.TextOf(i) is { Length: > 1 and <= LongestCaption } text)
            {
                return text;
            }
        }

        return null;
    }
}
