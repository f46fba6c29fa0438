using System.Text;
using CampusJournal.Cli.Inputs;
using CampusJournal.Text;
using CampusJournal.Text.Mojibake;

namespace CampusJournal.Cli.Repair;

/// <summary>Decodes, repairs and encodes files. Safe to share between threads.</summary>
internal sealed class FileRepairer(MojibakeRepairer repairer, CharsetHints hints, string targetCharset)
{
    private const int HeadLength = 1 << 16;

    // Each part in flight costs some megabytes: more workers than these would cost more than they bring.
    private const int MostJobs = 4;

    /// <summary>Gets the number of parts of one long file that are repaired at a time; null for one a core.</summary>
    public int? Jobs { get; init; }

    /// <summary>Tells whether an input is text at all.</summary>
    public bool IsText(FileContent content)
    {
        if (hints.Forced is not null)
        {
            return true;
        }

        using var stream = content.Open();
        var head = Head(stream);
        return PageText.IsText(ContentSniffer.Sniff(head)) && CharsetDetector.Detect(stream, hints).Charset is not (null or "binary");
    }

    /// <summary>Opens a file for repair; a short one is repaired at once.</summary>
    public FileRepair Open(InputFile input, FileContent content)
    {
        using var stream = content.Open();
        var charset = CharsetDetector.Detect(stream, hints);
        return new FileRepair
        {
            Input = input,
            Content = content,
            Charset = charset,
            TargetCharset = targetCharset,
            Parts = content.Held is { } bytes ? [RepairWhole(bytes, charset)] : RepairParts(input, content, charset),
        };
    }

    /// <summary>Opens a text that has no bytes: it is plain text, and it gets the line end of a line.</summary>
    public FileRepair OpenText(InputFile input, string text)
    {
        var charset = new CharsetGuess { Charset = "utf-8", Confidence = 1, Evidence = "forced" };
        var repaired = repairer.Repair(text);
        var encoded = CharsetEncoder.Encode(repaired.Text + "\n", targetCharset);
        return new FileRepair
        {
            Input = input,
            Content = FileContent.Of(Encoding.UTF8.GetBytes(text + "\n")),
            Charset = charset,
            TargetCharset = targetCharset,
            Parts = [new RepairedPart(text + "\n", repaired, repaired.Text + "\n", encoded.Bytes, encoded.References, 0)],
        };
    }

    private static byte[] Head(Stream stream)
    {
        var head = new byte[Math.Min(HeadLength, stream.Length)];
        stream.ReadExactly(head);
        return head;
    }

    private RepairedPart RepairWhole(byte[] bytes, CharsetGuess charset)
    {
        var decoded = PageDecoder.Decode(bytes, hints);
        var isHtml = PageText.IsHtml(decoded.Text);
        var repaired = isHtml ? repairer.RepairHtml(decoded.Text) : repairer.Repair(decoded.Text);
        return Finish(new(decoded.Text, isHtml, DamageEvidence.None, decoded.Undecodable) { HasMark = HasMark(bytes) }, repaired, charset);
    }

    private IEnumerable<RepairedPart> RepairParts(InputFile input, FileContent content, CharsetGuess charset)
    {
        var jobs = Math.Min(Jobs ?? Environment.ProcessorCount, MostJobs);
        return OrderedWork.Map(ReadParts(input, content, charset), jobs, part => Finish(part, part.Repaired ?? Repair(part, out _), charset));
    }

    /// <summary>
    /// Reads the parts of a long file. What one part proves about the damage holds for those after it: until then each is repaired
    /// before the next is read.
    /// </summary>
    private IEnumerable<PendingPart> ReadParts(InputFile input, FileContent content, CharsetGuess charset)
    {
        using var stream = content.Open();
        var head = Head(stream);
        stream.Position = 0;
        using var reader = new DecodedReader(stream, charset);
        var label = charset.Charset is null or "binary" ? "windows-1252" : charset.Charset;
        var isHtml = PageText.IsHtml(PageDecoder.Decode(head, new CharsetHints { Forced = label }).Text);
        var parts = new TextParts(reader, isHtml, isHtml ? TextParts.PageLength : TextParts.DefaultLength);
        var known = DamageEvidence.None;
        for (var isFirst = true; Next(input, parts) is { } text; isFirst = false)
        {
            var part = new PendingPart(text, isHtml, known, reader.Undecodable)
            {
                IsContinued = !isFirst,
                IsOpaque = parts.IsInsideMarkup,
                HasMark = isFirst && HasMark(head),
            };
            yield return known.IsProven ? part : part with { Repaired = Repair(part, out known) };
        }
    }

    private static string? Next(InputFile input, TextParts parts)
    {
        try
        {
            return parts.Next();
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

    private RepairedPart Finish(PendingPart part, RepairedText repaired, CharsetGuess charset)
    {
        var text = part is { IsHtml: true, IsContinued: false } ? CharsetDeclarationRewriter.Rewrite(repaired.Text, targetCharset) : repaired.Text;
        var encoded = CharsetEncoder.Encode(text, targetCharset, part.IsContinued);
        var keepsMark = part.HasMark && FileRepair.IsTarget(charset, targetCharset);
        var bytes = keepsMark ? (byte[])[.. Encoding.UTF8.Preamble, .. encoded.Bytes.Span] : encoded.Bytes;
        var shown = PageText.WithoutOwnMarks(charset.Charset, part.Undecodable, repaired);
        return new RepairedPart(part.Text, shown, text, bytes, encoded.References, part.Undecodable);
    }

    private static bool HasMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Encoding.UTF8.Preamble);

    private sealed record PendingPart(string Text, bool IsHtml, DamageEvidence Known, long Undecodable)
    {
        public RepairedText? Repaired { get; init; }

        public bool IsContinued { get; init; }

        public bool IsOpaque { get; init; }

        public bool HasMark { get; init; }
    }
}
