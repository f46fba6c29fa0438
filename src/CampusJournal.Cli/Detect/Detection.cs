using CampusJournal.Cli.Inputs;
using CampusJournal.Ingest.Archives;
using CampusJournal.Text;
using CampusJournal.Text.Mojibake;

namespace CampusJournal.Cli.Detect;

/// <summary>What was found out about one file.</summary>
/// <param name="Input">The file.</param>
/// <param name="Failure">Why it could not be read, or null.</param>
internal sealed record Detection(InputFile Input, Message? Failure = null)
{
    /// <summary>Gets the page within the file, or null for the file itself.</summary>
    public SourcePage? Page { get; init; }

    /// <summary>Gets what is wrong with the page, which is looked at all the same, as one that its archive cuts short; or null.</summary>
    public Message? Fault { get; init; }

    /// <summary>Gets the content of a file that holds others and was not looked at itself, to be disposed of by whoever opens it; else null.</summary>
    public FileContent? Container { get; init; }

    /// <summary>Gets the file's length.</summary>
    public long Bytes { get; init; }

    /// <summary>Gets the digest of all bytes in lower-case hex.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>Gets the charset and the reason for it.</summary>
    public CharsetGuess Charset { get; init; } = new() { Charset = null, Confidence = 0, Evidence = "rule" };

    /// <summary>Gets the number of undecodable sequences in the whole file.</summary>
    public long Undecodable { get; init; }

    /// <summary>Gets the stretches of a file that mixes charsets, else empty.</summary>
    public IReadOnlyList<CharsetSegment> Segments { get; init; } = [];

    /// <summary>Gets what a repair of the sample finds.</summary>
    public RepairedText Mojibake { get; init; } = RepairedText.Untouched("");

    /// <summary>Gets a value indicating whether the text is mojibake, or holds what mojibake left behind.</summary>
    public bool IsDamaged => Mojibake.IsChanged || Mojibake.Unrecoverable.Count > 0;

    /// <summary>Gets the number of damaged UTF-16 units in the sample.</summary>
    public int DamagedChars => Mojibake.Steps.Sum(step => step.End - step.Start);
}
