using AngleSharp.Dom;

namespace CampusJournal.Articles.Html;

/// <summary>An image as the page has it.</summary>
/// <param name="Node">The image.</param>
/// <param name="Element">The element around it.</param>
/// <param name="Address">The address as written.</param>
/// <param name="Alt">The alternative text, or null.</param>
internal readonly record struct PageImage(IElement Node, int Element, string Address, string? Alt);
