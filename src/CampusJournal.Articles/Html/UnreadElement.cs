using AngleSharp.Dom;

namespace CampusJournal.Articles.Html;

/// <summary>An element that holds no text of the page: a script, an image, a button.</summary>
/// <param name="Node">The element.</param>
/// <param name="Parent">The index of the element around it.</param>
/// <param name="Before">The index of the next element that the walk entered.</param>
internal readonly record struct UnreadElement(IElement Node, int Parent, int Before);
