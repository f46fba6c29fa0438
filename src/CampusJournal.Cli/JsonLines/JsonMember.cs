namespace CampusJournal.Cli.JsonLines;

/// <summary>One member of the object on a line: where its value stands.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Start">The offset of the value's first byte.</param>
/// <param name="End">The offset just after the value.</param>
/// <param name="IsString">Whether the value is a string.</param>
internal readonly record struct JsonMember(string Name, int Start, int End, bool IsString);
