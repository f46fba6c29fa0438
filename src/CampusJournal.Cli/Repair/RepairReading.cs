using System.Text;
using CampusJournal.Cli.Inputs;
using CampusJournal.Text;
using CampusJournal.Text.Html;
using CampusJournal.Text.Mojibake;

namespace CampusJournal.Cli.Repair;

/// <summary>The ways to read one file for repair: whole, part by part as text, and block by block as bytes. Each reads it anew.</summary>
/// <remarks>
/// What one part proves about the damage holds for those after it: until then each is repaired before the next is read, after that several
/// are at a time.
/// </remarks>
internal sealed class RepairReading(MojibakeRepairer repairer, InputFile input, FileContent content, CharsetGuess charset, string targetCharset)
{
    // Each part in flight costs some megabytes: more workers than these would cost more than they bring.
    private const int MostJobs = 4;

    /// <summary>Gets the number of parts that are repaired at a time; null for one a core.</summary>
    public int? Jobs { get; init; }

    /// <summary>Gets a value indicating whether the file begins with the byte order mark of UTF-8.</summary>
    public bool HasMark { get; init; }

    private int Workers => Math.Min(Jobs ?? Environment.ProcessorCount, MostJobs);

    /// <summary>Repairs a short file at once.</summary>
    public IReadOnlyList<RepairedPart> Whole(DecodedText decoded)
    {
        var part = new PendingPart(decoded.Text, PageText.IsHtml(decoded.Text), DamageEvidence.None, decoded.Undecodable) { IsWhole = true };
        return [.. Mark(), Finish(part, Repair(part, out _))];
    }

    /// <summary>Gives a page as bytes while nothing in it can be damaged; what follows comes as it does when the whole page is repaired.</summary>
    /// <param name="repair">Repairs the whole page; called only when something in it is doubtful.</param>
    public IEnumerable<RepairedPart> AsItIsWhileGood(Func<IEnumerable<RepairedPart>> repair)
    {
        using var stream = content.Open();
        var page = new GoodPageReader(stream, charset);
        var given = 0L;
        foreach (var block in page.ReadUtf8())
        {
            foreach (var part in given == 0 ? Mark().Concat(First(block, Head(block), CharsetDeclarationRewriter.Rewrite)) : [RepairedPart.Good(block, 0)])
            {
                yield return part;
            }

            given += block.Length;
        }

        foreach (var part in page.IsWhole ? [] : RepairedPart.Skip(repair(), given, targetCharset))
        {
            yield return part;
        }
    }

    /// <summary>The first block of what is good: only what it says about its charset changes, and that stands in its head.</summary>
    private IEnumerable<RepairedPart> First(ReadOnlyMemory<byte> block, int head, Func<string, string, string> rewrite, long undecodable = 0)
    {
        var text = Encoding.UTF8.GetString(block.Span[..head]);
        var after = rewrite(text, targetCharset);
        yield return new RepairedPart(text, RepairedText.Untouched(text), after, Encoding.UTF8.GetBytes(after)) { Undecodable = undecodable };
        if (head < block.Length)
        {
            yield return RepairedPart.Good(block[head..], undecodable);
        }
    }

    /// <summary>The part of the first block that may declare the charset, up to the end of a tag.</summary>
    private static int Head(ReadOnlyMemory<byte> block)
    {
        var tagEnd = block.Length <= GoodPageReader.HeadLength ? -1 : block.Span[GoodPageReader.HeadLength..].IndexOf((byte)'>');
        return tagEnd < 0 ? block.Length : GoodPageReader.HeadLength + tagEnd + 1;
    }

    /// <summary>The length of the prolog of XML with the white space before it, or of the two lines in which a style sheet or a script may name its charset; 0 for other text.</summary>
    private static int PrologLength(ReadOnlySpan<byte> block)
    {
        var start = block.IndexOfAnyExcept(" \t\r\n"u8);
        if (start >= 0 && block[start..].StartsWith("<?xml"u8))
        {
            return block.IndexOf("?>"u8) + 2;
        }

        if (!block.StartsWith("@charset"u8) && !block.StartsWith("#"u8))
        {
            return 0;
        }

        var first = block.IndexOf((byte)'\n') + 1;
        var second = block[first..].IndexOf((byte)'\n') + 1;
        return second > 0 ? first + second : block.Length;
    }

    /// <summary>Repairs a long file as text.</summary>
    public IEnumerable<RepairedPart> ByParts(bool isHtml)
    {
        using var stream = content.Open();
        using var reader = new DecodedReader(stream, charset);
        var parts = new TextParts(reader, isHtml, isHtml ? TextParts.PageLength : TextParts.DefaultLength);
        foreach (var part in Mark().Concat(ByParts(parts, isHtml, DamageEvidence.None, () => reader.Undecodable)))
        {
            yield return part;
        }
    }

    /// <summary>Repairs plain text that is written as UTF-8: what is good goes through as bytes.</summary>
    /// <param name="length">The length of a block.</param>
    public IEnumerable<RepairedPart> ByBlocks(int length)
    {
        using var stream = content.Open();
        var blocks = new TextBlocks(stream, charset, length);
        var known = DamageEvidence.None;
        var isFirst = true;
        foreach (var part in Mark())
        {
            yield return part;
        }

        var repaired = OrderedWork.Map(Read(), Workers, block => block.Repaired is null ? block with { Repaired = Repair(block, out _) } : block, block => block.Repaired is not null);
        foreach (var block in repaired)
        {
            foreach (var part in Parts(block, isFirst))
            {
                yield return part;
            }

            isFirst = false;

            block.Block.Dispose();
        }

        if (blocks.Rest is { } rest)
        {
            foreach (var part in ByParts(new TextParts(rest, isHtml: false), isHtml: false, known, () => blocks.Undecodable))
            {
                yield return part;
            }
        }

        IEnumerable<PendingBlock> Read()
        {
            while (Next(blocks.Next) is { } next)
            {
                var block = new PendingBlock(next, known, blocks.Undecodable);
                var isGood = next.Stretches is [{ Text: null }];
                yield return isGood ? block with { Repaired = [] } : known.IsProven ? block : block with { Repaired = Repair(block, out known) };
            }
        }
    }

    private IReadOnlyList<RepairedText> Repair(PendingBlock block, out DamageEvidence learned) =>
        repairer.RepairDocument([.. block.Block.Stretches.Select(stretch => stretch.Text).OfType<string>()], block.Known, out learned);

    private IEnumerable<RepairedPart> Parts(PendingBlock block, bool isFirst)
    {
        var next = 0;
        foreach (var stretch in block.Block.Stretches)
        {
            var prolog = isFirst && stretch.Undecodable == 0 ? PrologLength(stretch.Utf8.Span) : 0;
            isFirst = false;
            if (stretch.Text is not { } text)
            {
                foreach (var part in prolog > 0 ? First(stretch.Utf8, prolog, CharsetDeclarationRewriter.RewriteProlog, block.Undecodable) : [RepairedPart.Good(stretch.Utf8, block.Undecodable)])
                {
                    yield return part;
                }

                continue;
            }

            var undecodable = PageText.IsUnicode(charset.Charset) ? stretch.Undecodable : block.Undecodable;
            var repaired = PageText.WithoutOwnMarks(charset.Charset, undecodable, text, block.Repaired![next++]);
            var after = prolog > 0 ? CharsetDeclarationRewriter.RewriteProlog(repaired.Text, targetCharset) : repaired.Text;
            var keepsBytes = after == text && stretch.Undecodable == 0;
            var bytes = keepsBytes ? stretch.Utf8 : Encoding.UTF8.GetBytes(after);
            yield return new RepairedPart(text, repaired, after, bytes) { Undecodable = block.Undecodable };
        }
    }

    private IEnumerable<RepairedPart> ByParts(TextParts parts, bool isHtml, DamageEvidence known, Func<long> undecodable) =>
        OrderedWork.Map(Read(parts, isHtml, known, undecodable), Workers, part => Finish(part, part.Repaired ?? Repair(part, out _)));

    private IEnumerable<PendingPart> Read(TextParts parts, bool isHtml, DamageEvidence known, Func<long> undecodable)
    {
        for (var isFirst = true; Next(parts.Next) is { } text; isFirst = false)
        {
            var part = new PendingPart(text, isHtml, known, undecodable()) { IsContinued = !isFirst, IsOpaque = parts.IsInsideMarkup };
            yield return known.IsProven ? part : part with { Repaired = Repair(part, out known) };
        }
    }

    private T Next<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableException(input.Path, exception);
        }
    }

    private RepairedText Repair(PendingPart part, out DamageEvidence learned)
    {
        learned = part.Known;
        if (part.IsOpaque)
        {
            return RepairedText.Untouched(part.Text);
        }

        return part.IsHtml ? repairer.RepairHtml(part.Text, part.Known, out learned) : repairer.Repair(part.Text, part.Known, out learned);
    }

    private RepairedPart Finish(PendingPart part, RepairedText repaired)
    {
        var text = part switch
        {
            { IsOpaque: true } => repaired.Text,
            { IsHtml: true } => CharsetDeclarationRewriter.Rewrite(repaired.Text, targetCharset),
            { IsContinued: false } => CharsetDeclarationRewriter.RewriteProlog(repaired.Text, targetCharset),
            _ => repaired.Text,
        };
        var encoded = CharsetEncoder.Encode(text, targetCharset, part.IsContinued);
        var lacking = encoded.References;
        if (lacking > 0)
        {
            text = part.IsHtml ? CodeEscapes.InPage(text, targetCharset) : CodeEscapes.InFile(text, input.Path, targetCharset);
            encoded = CharsetEncoder.Encode(text, targetCharset, part.IsContinued);
        }

        // Of a part it is not known which of the file's undecodable sequences are in it; a charset of Unicode may have marks of its own beside them.
        var undecodable = part.IsWhole || !PageText.IsUnicode(charset.Charset) ? part.Undecodable : 0;
        var shown = PageText.WithoutOwnMarks(charset.Charset, undecodable, part.Text, repaired);
        return new RepairedPart(part.Text, shown, text, encoded.Bytes) { Replaced = lacking, Undecodable = part.Undecodable };
    }

    /// <summary>The mark of a file that is written as it was; it is no text.</summary>
    private IEnumerable<RepairedPart> Mark() => HasMark && FileRepair.IsTarget(charset, targetCharset)
        ? [new RepairedPart("", RepairedText.Untouched(""), "", Encoding.UTF8.Preamble.ToArray())]
        : [];

    private sealed record PendingBlock(TextBlock Block, DamageEvidence Known, long Undecodable)
    {
        public IReadOnlyList<RepairedText>? Repaired { get; init; }
    }

    private sealed record PendingPart(string Text, bool IsHtml, DamageEvidence Known, long Undecodable)
    {
        public RepairedText? Repaired { get; init; }

        public bool IsContinued { get; init; }

        public bool IsWhole { get; init; }

        public bool IsOpaque { get; init; }
    }
}
