using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Dates;

/// <summary>A date in a line of the page.</summary>
/// <param name="Block">The line's block.</param>
/// <param name="Text">The line, behind the head of its row.</param>
/// <param name="From">Where what belongs to the date begins: behind the date before it.</param>
/// <param name="Date">The date.</param>
/// <param name="Label">What it is said to be.</param>
/// <param name="Signs">What the inline elements around the date say.</param>
internal readonly record struct DatedLine(int Block, string Text, int From, FoundDate Date, DateLabel Label, Signs Signs)
{
    /// <summary>Gets a value indicating whether an inline element holds the date and nothing else.</summary>
    public bool IsApart { get; init; }

    /// <summary>Gets what stands before the date, up to the date before.</summary>
    public ReadOnlySpan<char> Before => Text.AsSpan(From, Date.Index - From);

    /// <summary>Gets what stands behind the date.</summary>
    public ReadOnlySpan<char> Behind => Text.AsSpan(Date.End);

    /// <summary>Gets the date as it is written.</summary>
    public ReadOnlySpan<char> Written => Text.AsSpan(Date.Index, Date.End - Date.Index);
}
