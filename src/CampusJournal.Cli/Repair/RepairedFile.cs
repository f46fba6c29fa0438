using CampusJournal.Cli.Inputs;
using CampusJournal.Text;
using CampusJournal.Text.Mojibake;

namespace CampusJournal.Cli.Repair;

/// <summary>One file after repair: what it was, what it would be, and why.</summary>
internal sealed record RepairedFile
{
    /// <summary>The largest file in bytes: one text holds at most 2^30 UTF-16 units.</summary>
    public const int LargestFile = 1_000_000_000;

    /// <summary>Gets where the file comes from.</summary>
    public required InputFile Input { get; init; }

    /// <summary>Gets the bytes as they were.</summary>
    public required byte[] Before { get; init; }

    /// <summary>Gets the bytes as they would be.</summary>
    public required byte[] After { get; init; }

    /// <summary>Gets the text as it was.</summary>
    public required DecodedText Decoded { get; init; }

    /// <summary>Gets the repaired text with its steps.</summary>
    public required RepairedText Repaired { get; init; }

    /// <summary>Gets the text as it would be: repaired, and with its charset declaration rewritten.</summary>
    public required string FinalText { get; init; }

    /// <summary>Gets the charset of <see cref="After"/>.</summary>
    public required string TargetCharset { get; init; }

    /// <summary>Gets the number of characters that the target charset lacks.</summary>
    public int Replaced { get; init; }

    /// <summary>Gets a value indicating whether the file would change.</summary>
    public bool IsChanged => !Before.AsSpan().SequenceEqual(After);

    /// <summary>Gets a value indicating whether writing the file would lose bytes, or keep what is lost already.</summary>
    public bool HasLoss => Decoded.Undecodable > 0 || Repaired.Unrecoverable.Count > 0;
}
