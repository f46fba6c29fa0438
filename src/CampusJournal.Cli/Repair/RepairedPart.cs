using CampusJournal.Text.Mojibake;

namespace CampusJournal.Cli.Repair;

/// <summary>One part of a file after repair; most files are one part.</summary>
/// <param name="Before">The text as it was.</param>
/// <param name="Repaired">The repaired text with its steps.</param>
/// <param name="After">The text as it would be: repaired, and with its charset declaration rewritten.</param>
/// <param name="Bytes">The text as it would be, in the charset that is written.</param>
/// <param name="Replaced">The number of characters that the charset lacks.</param>
/// <param name="Undecodable">The number of undecodable sequences from the file's start to here, or a little further.</param>
internal sealed record RepairedPart(string Before, RepairedText Repaired, string After, ReadOnlyMemory<byte> Bytes, int Replaced, long Undecodable)
{
    /// <summary>Gets a value indicating whether the text would change.</summary>
    public bool IsChanged => Before != After;
}
