using CampusJournal.Text.Language;

namespace CampusJournal.Text.Detection;

/// <summary>
/// Finds where a text in UTF-16 has lost a byte, or has one too many: from there on each unit would be read as the halves of two, which are
/// characters of another script (<c>&lt;p&gt;</c> is 㰀瀀㸀). ASCII shows how the units lie.
/// </summary>
internal static class Utf16Alignment
{
    /// <summary>So many ASCII characters in a row, most of them different, are no halves of others: 一一一一 alone looks as NNN would.</summary>
    private const int LeastAscii = 4;
    private const int LeastChanges = 2;

    /// <summary>Set by hand: a text with more is damage all over, and hostile bytes cost no more memory than this.</summary>
    private const int MostBreaks = 1000;

    /// <summary>Gets the bytes that belong to no unit, in their order; none for nearly every text.</summary>
    /// <param name="bytes">The text.</param>
    /// <param name="bigEndian">Its byte order.</param>
    public static IReadOnlyList<int> Breaks(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        var breaks = new List<int>();
        var (parity, known, run, changes) = (0, 0, 0, 0);
        for (var i = 0; i + 1 < bytes.Length && breaks.Count < MostBreaks;)
        {
            if (!IsAscii(bytes, i, bigEndian))
            {
                (run, changes, i) = (0, 0, i + 1);
                continue;
            }

            changes += run > 0 && !bytes.Slice(i, 2).SequenceEqual(bytes.Slice(i - 2, 2)) ? 1 : 0;
            run++;
            i += 2;
            if (run < LeastAscii || changes < LeastChanges)
            {
                continue;
            }

            var start = i - (2 * run);
            if ((start & 1) != parity)
            {
                breaks.Add(PlaceBetween(bytes, known, start, bigEndian));
                parity = start & 1;
            }

            known = i;
        }

        return breaks;
    }

    private static bool IsAscii(ReadOnlySpan<byte> bytes, int index, bool bigEndian)
    {
        var (zero, value) = bigEndian ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index]);
        return zero == 0 && value is (>= (byte)' ' and <= (byte)'~') or (byte)'\t' or (byte)'\n' or (byte)'\r';
    }

    /// <summary>The byte that is too much between units that lie one way and units that lie the other: where both read best.</summary>
    private static int PlaceBetween(ReadOnlySpan<byte> bytes, int start, int end, bool bigEndian)
    {
        var after = 0f;
        for (var i = start + 1; i + 1 < end; i += 2)
        {
            after += Score(bytes, i, bigEndian);
        }

        var (best, most, before) = (start, after, 0f);
        for (var i = start; i + 2 < end; i += 2)
        {
            before += Score(bytes, i, bigEndian);
            after -= Score(bytes, i + 1, bigEndian);
            if (before + after > most)
            {
                (best, most) = (i + 2, before + after);
            }
        }

        return best;
    }

    private static float Score(ReadOnlySpan<byte> bytes, int index, bool bigEndian)
    {
        var unit = bigEndian ? (bytes[index] << 8) | bytes[index + 1] : (bytes[index + 1] << 8) | bytes[index];
        return unit < 0x80 ? 0 : LanguageModel.Default.Prior(CharacterClass.CommonHangul, unit);
    }
}
