namespace CampusJournal.Ingest.Search;

/// <summary>One line of a record's own text, with the places of the words searched for.</summary>
/// <param name="Text">The text: Unicode form C, every run of white space one space.</param>
/// <param name="Marks">The words in it, in order, none overlapping another; empty when none is in it.</param>
public sealed record MarkedText(string Text, IReadOnlyList<SearchMark> Marks);
