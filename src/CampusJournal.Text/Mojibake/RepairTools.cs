using System.Text;
using CampusJournal.Text.Mojibake.Forward;

namespace CampusJournal.Text.Mojibake;

/// <summary>What each <see cref="RepairTool"/> does, and its word in a chain.</summary>
internal static class RepairTools
{
    /// <summary>Gets the tools in the order to try them where nothing is known; of equal results the first is reported.</summary>
    public static IReadOnlyList<RepairTool> All { get; } = Enum.GetValues<RepairTool>();

    /// <summary>Does to a text what the tool does.</summary>
    public static string Apply(RepairTool tool, string text) => tool switch
    {
        RepairTool.Hybrid => JoinUtf8(text),
        RepairTool.Ftfy62 => FtfyTextFix.V62.Fix(text),
        RepairTool.Ftfy62EncodingOnly => FtfyEncodingFix.V62.Fix(text),
        RepairTool.Ftfy62Default => FtfyTextFix.V62.Fix(text, uncurlsQuotes: true),
        RepairTool.Ftfy63 => FtfyTextFix.V63.Fix(text),
        RepairTool.Ftfy63EncodingOnly => FtfyEncodingFix.V63.Fix(text),
        RepairTool.Ftfy63Default => FtfyTextFix.V63.Fix(text, uncurlsQuotes: true),
        _ => text,
    };

    /// <summary>Gets the word of a tool in a chain, null for none.</summary>
    public static string? Word(RepairTool tool) => tool switch
    {
        RepairTool.None => null,
        RepairTool.Hybrid => "hybrid",
        RepairTool.Ftfy62 or RepairTool.Ftfy62EncodingOnly or RepairTool.Ftfy62Default => "ftfy-6.2",
        _ => "ftfy-6.3",
    };

    /// <summary>Joins every valid UTF-8 sequence among characters that stand for bytes.</summary>
    private static string JoinUtf8(string text)
    {
        var joined = new StringBuilder(text.Length);
        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < text.Length;)
        {
            var count = 0;
            while (count < 4 && i + count < text.Length && text[i + count] < 0x100)
            {
                bytes[count] = (byte)text[i + count];
                count++;
            }

            if (count > 1 && bytes[0] >= 0x80
                && Rune.DecodeFromUtf8(bytes[..count], out var rune, out var length) == System.Buffers.OperationStatus.Done)
            {
                joined.Append(rune.ToString());
                i += length;
                continue;
            }

            joined.Append(text[i++]);
        }

        return joined.ToString();
    }
}
