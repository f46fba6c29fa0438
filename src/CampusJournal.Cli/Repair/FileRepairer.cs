using System.Text;
using CampusJournal.Cli.Inputs;
using CampusJournal.Text;
using CampusJournal.Text.Mojibake;

namespace CampusJournal.Cli.Repair;

/// <summary>Decodes, repairs and encodes one file. Safe to share between threads.</summary>
internal sealed class FileRepairer(MojibakeRepairer repairer, CharsetHints hints, string targetCharset)
{
    private const string Utf8 = "utf-8";

    /// <summary>Tells whether bytes are text at all.</summary>
    public bool IsText(ReadOnlySpan<byte> bytes) =>
        hints.Forced is not null || (PageText.IsText(ContentSniffer.Sniff(bytes)) && CharsetDetector.Detect(bytes, hints).Charset is not (null or "binary"));

    /// <summary>Repairs one file.</summary>
    public RepairedFile Repair(InputFile input, byte[] bytes)
    {
        var decoded = PageDecoder.Decode(bytes, hints);
        var isHtml = PageText.IsHtml(decoded.Text);
        var repaired = PageText.WithoutOwnMarks(decoded, isHtml ? repairer.RepairHtml(decoded.Text) : repairer.Repair(decoded.Text));
        var text = isHtml ? CharsetDeclarationRewriter.Rewrite(repaired.Text, targetCharset) : repaired.Text;
        var (encoded, references) = Encode(text, decoded, bytes);
        return new RepairedFile
        {
            Input = input,
            Before = bytes,
            After = encoded,
            Decoded = decoded,
            Repaired = repaired,
            FinalText = text,
            TargetCharset = targetCharset,
            Replaced = references,
        };
    }

    /// <summary>Repairs a text that has no bytes: it is plain text, and it gets the line end of a line.</summary>
    public RepairedFile RepairText(InputFile input, string text)
    {
        var repaired = repairer.Repair(text);
        var encoded = CharsetEncoder.Encode(repaired.Text + "\n", targetCharset);
        return new RepairedFile
        {
            Input = input,
            Before = Encoding.UTF8.GetBytes(text + "\n"),
            After = encoded.Bytes.ToArray(),
            Decoded = new DecodedText { Text = text, Charset = new CharsetGuess { Charset = Utf8, Confidence = 1, Evidence = "forced" } },
            Repaired = repaired,
            FinalText = repaired.Text + "\n",
            TargetCharset = targetCharset,
            Replaced = encoded.References,
        };
    }

    // UTF-8 without a change comes back as the same bytes: its byte order mark, and what could not be decoded.
    private (byte[] Bytes, int References) Encode(string text, DecodedText decoded, byte[] bytes)
    {
        var wasTarget = targetCharset == Utf8 && decoded.Charset.Charset is Utf8 or "us-ascii";
        if (wasTarget && text == decoded.Text)
        {
            return (bytes, 0);
        }

        var encoded = CharsetEncoder.Encode(text, targetCharset);
        return wasTarget && bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble)
            ? ([.. Encoding.UTF8.Preamble, .. encoded.Bytes.Span], encoded.References)
            : (encoded.Bytes.ToArray(), encoded.References);
    }
}
