using System.Text;
using CampusJournal.Cli.Inputs;
using CampusJournal.Text;
using CampusJournal.Text.Mojibake;

namespace CampusJournal.Cli.Repair;

/// <summary>Decodes, repairs and encodes one file. Safe to share between threads.</summary>
internal sealed class FileRepairer(MojibakeRepairer repairer, CharsetHints hints, string targetCharset)
{
    private static readonly byte[] Utf8Mark = [0xEF, 0xBB, 0xBF];

    /// <summary>Tells whether bytes are text at all.</summary>
    public bool IsText(ReadOnlySpan<byte> bytes) =>
        hints.Forced is not null || CharsetDetector.Detect(bytes, hints).Charset is not (null or "binary");

    /// <summary>Repairs one file.</summary>
    public RepairedFile Repair(InputFile input, byte[] bytes)
    {
        var decoded = PageDecoder.Decode(bytes, hints);
        var isHtml = LooksLikeHtml(decoded.Text);
        var repaired = isHtml ? repairer.RepairHtml(decoded.Text) : repairer.Repair(decoded.Text);
        var text = repaired.Text;
        return new RepairedFile
        {
            Input = input,
            Before = bytes,
            Decoded = decoded,
            Repaired = repaired,
            FinalText = text,
            TargetCharset = targetCharset,
            After = Encode(text, decoded, bytes),
        };
    }

    /// <summary>Repairs a text that has no bytes: it is plain text, and it gets the line end of a line.</summary>
    public RepairedFile RepairText(InputFile input, string text)
    {
        var repaired = repairer.Repair(text);
        return new RepairedFile
        {
            Input = input,
            Before = Encoding.UTF8.GetBytes(text + "\n"),
            Decoded = new DecodedText { Text = text, Charset = new CharsetGuess { Charset = "utf-8", Confidence = 1, Evidence = "forced" } },
            Repaired = repaired,
            FinalText = repaired.Text + "\n",
            TargetCharset = targetCharset,
            After = Encoding.UTF8.GetBytes(repaired.Text + "\n"),
        };
    }

    private static bool LooksLikeHtml(string text) => text.AsSpan(0, Math.Min(text.Length, 4096)).Contains("<html", StringComparison.OrdinalIgnoreCase);

    // A byte order mark of UTF-8 stays, so that a file without damage stays byte for byte.
    private static byte[] Encode(string text, DecodedText decoded, byte[] bytes)
    {
        var encoded = Encoding.UTF8.GetBytes(text);
        var hadMark = decoded.Charset.Charset == "utf-8" && bytes.AsSpan().StartsWith(Utf8Mark);
        return hadMark ? [.. Utf8Mark, .. encoded] : encoded;
    }
}
