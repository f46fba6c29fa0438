using System.Text;
using CampusJournal.Cli.Inputs;
using CampusJournal.Text;
using CampusJournal.Text.Mojibake;

namespace CampusJournal.Cli.Repair;

/// <summary>Decodes, repairs and encodes files. Safe to share between threads.</summary>
internal sealed class FileRepairer(MojibakeRepairer repairer, CharsetHints hints, string targetCharset)
{
    private const int HeadLength = 1 << 16;

    // What one byte of any charset is in UTF-8 at most.
    private const int MostBytesOfUtf8 = 3;

    /// <summary>Gets the number of parts of one long file that are repaired at a time; null for one a core.</summary>
    public int? Jobs { get; init; }

    /// <summary>Opens a file for repair; null when it is not text.</summary>
    /// <param name="input">Where it comes from.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="isForced">Whether what is not text is taken for it.</param>
    public FileRepair? Open(InputFile input, FileContent content, bool isForced)
    {
        using var stream = content.Open();
        var head = Head(content, stream);
        var charset = content.Held is { } bytes ? CharsetDetector.Detect(bytes, hints) : CharsetDetector.Detect(stream, hints);
        return isForced || IsText(head, charset)
            ? new FileRepair { Input = input, Content = content, Charset = charset, TargetCharset = targetCharset, Parts = Parts(input, content, charset, head) }
            : null;
    }

    /// <summary>Opens a text that has no bytes: it is plain text, and it gets the line end of a line.</summary>
    public FileRepair OpenText(InputFile input, string text)
    {
        var charset = new CharsetGuess { Charset = FileRepair.Utf8, Confidence = 1, Evidence = "forced" };
        var repaired = repairer.Repair(text);
        var encoded = CharsetEncoder.Encode(repaired.Text + "\n", targetCharset);
        return new FileRepair
        {
            Input = input,
            Content = FileContent.Of(Encoding.UTF8.GetBytes(text + "\n")),
            Charset = charset,
            TargetCharset = targetCharset,
            Parts = [new RepairedPart(text + "\n", repaired, repaired.Text + "\n", encoded.Bytes) { Replaced = encoded.References }],
        };
    }

    private static ReadOnlySpan<byte> Head(FileContent content, Stream stream)
    {
        if (content.Held is { } bytes)
        {
            return bytes.AsSpan(0, Math.Min(HeadLength, bytes.Length));
        }

        var head = new byte[Math.Min(HeadLength, stream.Length)];
        stream.ReadExactly(head);
        return head;
    }

    private bool IsText(ReadOnlySpan<byte> head, CharsetGuess charset) =>
        hints.Forced is not null || (PageText.IsText(ContentSniffer.Sniff(head)) && charset.Charset is not "binary");

    private IEnumerable<RepairedPart> Parts(InputFile input, FileContent content, CharsetGuess charset, ReadOnlySpan<byte> head)
    {
        var file = new RepairReading(repairer, input, content, charset, targetCharset) { HasMark = head.StartsWith(Encoding.UTF8.Preamble), Jobs = Jobs };
        var isUtf8 = targetCharset == FileRepair.Utf8;
        if (content.Held is not { } bytes)
        {
            var isHtml = MayBeHtml(head) && PageText.IsHtml(PageDecoder.Decode(head, charset).Text);
            return !isUtf8 ? file.ByParts(isHtml)
                : isHtml ? file.AsItIsWhileGood(() => file.ByParts(isHtml: true))
                : file.ByBlocks(TextBlocks.DefaultLength);
        }

        if (isUtf8 && !MayBeHtml(bytes))
        {
            return file.ByBlocks((bytes.Length + 1) * MostBytesOfUtf8);
        }

        return isUtf8 && PageText.IsHtml(PageDecoder.Decode(head, charset).Text) ? file.AsItIsWhileGood(Whole) : Whole();

        IEnumerable<RepairedPart> Whole()
        {
            var decoded = PageDecoder.Decode(bytes, charset);
            return PageText.IsHtml(decoded.Text) || !isUtf8 ? file.Whole(decoded) : file.ByBlocks((bytes.Length + 1) * MostBytesOfUtf8);
        }
    }

    /// <summary>Whether bytes may be HTML: in every charset of a page a tag begins with this byte.</summary>
    private static bool MayBeHtml(ReadOnlySpan<byte> bytes) => bytes.Contains((byte)'<');
}
