using System.Buffers;
using AngleSharp.Dom;

namespace CampusJournal.Articles.Html;

/// <summary>Knows the links between a text and its notes: the raised number in the text, and the arrow that leads back from the note.</summary>
internal static class NoteLinks
{
    private const int LongestNumber = 3;
    private const string Arrows = "↩↑↵⏎⬆⇑^\ufe0e\ufe0f";

    private static readonly SearchValues<string> Names = SearchValues.Create(["fn", "note", "ftn", "각주"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a link is a bare number that leads to a note of the same page: "단어<sup><a href="#fn1">1</a></sup>".</summary>
    public static bool IsNumber(IElement link) => Text(link) is { Length: > 0 and <= LongestNumber } number && number.All(char.IsAsciiDigit)
        && (link.ParentElement?.LocalName == "sup" || link.FirstElementChild?.LocalName == "sup" || NamesNote(link.GetAttribute("href")!));

    /// <summary>Whether a link is an arrow that leads from a note back to its place in the text.</summary>
    public static bool IsWayBack(IElement link) => Text(link) is { Length: > 0 and <= LongestNumber } text && text.All(Arrows.Contains);

    private static string? Text(IElement link) =>
        link.GetAttribute("href") is ['#', _, ..] && link.ChildNodes.Length <= 2 ? link.TextContent.Trim() : null;

    private static bool NamesNote(string address) => address.AsSpan().ContainsAny(Names);
}
