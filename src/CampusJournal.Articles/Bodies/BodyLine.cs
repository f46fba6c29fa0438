namespace CampusJournal.Articles.Bodies;

/// <summary>A line on its way into the body.</summary>
/// <param name="Text">The text.</param>
/// <param name="Block">The index of its block.</param>
/// <param name="LinkLength">How much of it is link text.</param>
/// <param name="IsHeading">Whether a heading element holds it.</param>
/// <param name="IsFirstHeading">Whether that is an h1.</param>
/// <param name="ContinuesLine">Whether a single line break parts it from the line before.</param>
internal readonly record struct BodyLine(string Text, int Block, int LinkLength, bool IsHeading, bool IsFirstHeading, bool ContinuesLine);
