using AngleSharp.Dom;

namespace CampusJournal.Articles.Html;

/// <summary>An element that holds no text of the page: a script, an image, a button.</summary>
/// <param name="Node">The element.</param>
/// <param name="Parent">The index of the element around it.</param>
/// <param name="Before">The index of the next element that the walk entered.</param>
/// <param name="TextStart">Where it stands in <see cref="PageFeatures.Text"/>.</param>
internal readonly record struct UnreadElement(IElement Node, int Parent, int Before, int TextStart)
{
    /// <summary>Gets whether the element shows something, or holds for other browsers what does; what a frame shows is mostly an advertisement.</summary>
    public bool IsPicture => Node.LocalName is "img" or "object" or "embed" or "video" or "canvas" or "noscript";
}
