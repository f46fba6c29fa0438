using System.Text;
using CampusJournal.Text.CodePages;

namespace CampusJournal.Text.Mojibake;

/// <summary>
/// Damages a reading again and compares it with the line: a reading that does not give back the line is wrong. The chain that gives it
/// back is the chain that the line went through.
/// </summary>
internal static class ReadingProof
{
    private const char SoftHyphen = '\u00AD';

    /// <summary>Finds the first of the tools that turns a reading into the line.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="visible">The line as it is seen, references replaced by their characters.</param>
    /// <param name="tools">The repair tools that may have worked on the document, in the order to try them.</param>
    /// <returns>What reproduces the line, or null.</returns>
    public static ReproducedBy? Find(Reading reading, string visible, ReadOnlySpan<RepairTool> tools)
    {
        foreach (var page in PagesOf(reading.Misreading))
        {
            var shown = Show(reading, page);
            if (shown is null)
            {
                continue;
            }

            foreach (var tool in tools)
            {
                if ((tool == RepairTool.None || reading.Misreading.HasJoins) && RepairTools.Apply(tool, shown) == visible)
                {
                    return new ReproducedBy(page, tool);
                }
            }
        }

        return null;
    }

    private static ReadOnlySpan<ShownAs> PagesOf(Misreading misreading) => misreading.Chain[^1] switch
    {
        "latin-1" or "cp1252" => [ShownAs.Latin1, ShownAs.Cp1252, ShownAs.Cp1254],
        _ => [ShownAs.Itself],
    };

    /// <summary>What the original looks like after the misreading and its losses, before any tool; null when it cannot be written.</summary>
    private static string? Show(Reading reading, ShownAs page)
    {
        var text = new StringBuilder();
        foreach (var piece in reading.Pieces)
        {
            if (!piece.IsRepaired)
            {
                text.Append(piece.Text);
            }
            else if (!TryShow(text, piece.Text, reading, page))
            {
                return null;
            }
        }

        return text.ToString();
    }

    private static bool TryShow(StringBuilder text, string piece, Reading reading, ShownAs page)
    {
        var misreading = reading.Misreading;
        var bytes = Encode(piece, misreading.Target);
        if (bytes is not null && misreading.IsDouble)
        {
            bytes = Encoding.UTF8.GetBytes(string.Concat(bytes.Select(b => misreading.Show(b, page))));
        }

        if (bytes is null)
        {
            return false;
        }

        foreach (var b in bytes)
        {
            if (b == SoftHyphen && reading.HasLoss && !misreading.Target.IsUtf8)
            {
                continue;
            }

            text.Append(misreading.Show(b, page));
        }

        return true;
    }

    private static byte[]? Encode(string text, TargetDecoder target)
    {
        if (target.IsUtf8)
        {
            return Encoding.UTF8.GetBytes(text);
        }

        var table = target == TargetDecoder.Cp949 ? Cp949.EncodeTable : Johab.EncodeTable;
        var bytes = new List<byte>(text.Length * 2);
        foreach (var c in text)
        {
            if (c < 0x80)
            {
                bytes.Add((byte)c);
                continue;
            }

            var pair = table[c];
            if (pair == 0)
            {
                return null;
            }

            bytes.Add((byte)(pair >> 8));
            bytes.Add((byte)pair);
        }

        return [.. bytes];
    }
}
