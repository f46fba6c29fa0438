using System.Text;
using CampusJournal.Text;
using CampusJournal.Text.Mojibake;

namespace CampusJournal.Cli.Repair;

/// <summary>One part of a file after repair; most files are one part. It holds until the next part is asked for.</summary>
internal sealed class RepairedPart
{
    private readonly string? before;
    private RepairedText? repaired;

    /// <summary>Makes a part that was looked at as text.</summary>
    /// <param name="before">The text as it was.</param>
    /// <param name="repaired">The repaired text with its steps.</param>
    /// <param name="after">The text as it would be: repaired, and with its charset declaration rewritten.</param>
    /// <param name="bytes">The text as it would be, in the charset that is written.</param>
    public RepairedPart(string before, RepairedText repaired, string after, ReadOnlyMemory<byte> bytes) =>
        (this.before, this.repaired, After, Bytes) = (before, repaired, after, bytes);

    private RepairedPart(ReadOnlyMemory<byte> bytes) => Bytes = bytes;

    /// <summary>Gets the text as it was.</summary>
    public string Before => before ?? Repaired.Text;

    /// <summary>Gets the repaired text with its steps.</summary>
    public RepairedText Repaired => repaired ??= RepairedText.Untouched(Encoding.UTF8.GetString(Bytes.Span));

    /// <summary>Gets the text as it would be.</summary>
    public string After => field ?? Repaired.Text;

    /// <summary>Gets the text as it would be, in the charset that is written.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Gets the number of characters that the charset lacks.</summary>
    public int Replaced { get; init; }

    /// <summary>Gets the number of undecodable sequences from the file's start to here, or a little further.</summary>
    public long Undecodable { get; init; }

    /// <summary>Gets a value indicating whether the part was found good as bytes, so that there is nothing to tell of it.</summary>
    public bool IsGood => before is null;

    /// <summary>Gets a value indicating whether the text would change.</summary>
    public bool IsChanged => before is not null && before != After;

    /// <summary>Makes a part of UTF-8 that is good as it is.</summary>
    public static RepairedPart Good(ReadOnlyMemory<byte> utf8, long undecodable) => new(utf8) { Undecodable = undecodable };

    /// <summary>Leaves out the start of a file, which is given already; nothing in it is repaired.</summary>
    /// <param name="parts">The parts of the file.</param>
    /// <param name="given">The length of the start as it was, in UTF-8.</param>
    /// <param name="targetCharset">The charset that is written: UTF-8.</param>
    public static IEnumerable<RepairedPart> Skip(IEnumerable<RepairedPart> parts, long given, string targetCharset)
    {
        foreach (var part in parts)
        {
            var before = given == 0 ? [] : Encoding.UTF8.GetBytes(part.Before);
            if (given == 0)
            {
                yield return part;
            }
            else if (before.Length > given)
            {
                yield return part.From(Encoding.UTF8.GetCharCount(before, 0, (int)given), targetCharset);
            }

            given -= Math.Min(given, before.Length);
        }
    }

    private RepairedPart From(int start, string targetCharset)
    {
        var rest = new RepairedText
        {
            Text = Repaired.Text[start..],
            Steps = [.. Repaired.Steps.Select(step => step with { Start = step.Start - start, End = step.End - start })],
            Unrecoverable = [.. Repaired.Unrecoverable.Select(lost => lost with { Start = lost.Start - start, End = lost.End - start })],
        };
        var after = After[CharsetDeclarationRewriter.Rewrite(Before[..start], targetCharset).Length..];
        return new RepairedPart(Before[start..], rest, after, Encoding.UTF8.GetBytes(after)) { Replaced = Replaced, Undecodable = Undecodable };
    }
}
