using CampusJournal.Text;

namespace CampusJournal.Tests.Text;

/// <summary>Stretches of text, begun anywhere and as long in a charset as a test wants.</summary>
internal static class ByteWindows
{
    private const int TriesForEach = 20;

    /// <summary>Takes stretches that end behind a whole character; those without a byte outside ASCII, or with one that the charset lacks, are left out.</summary>
    /// <param name="lines">The text.</param>
    /// <param name="charset">The charset.</param>
    /// <param name="length">The most bytes; a stretch is shorter only where no character fits.</param>
    /// <param name="count">How many to take, if there are so many.</param>
    /// <param name="seed">Where they begin.</param>
    public static IEnumerable<byte[]> Of(IReadOnlyList<string> lines, string charset, int length, int count, int seed)
    {
        var random = new Random(seed);
        var taken = 0;
        for (var tries = 0; taken < count && tries < count * TriesForEach; tries++)
        {
            var line = random.Next(lines.Count);
            var text = lines[line][random.Next(lines[line].Length + 1)..];
            for (var next = line + 1; text.Length < length && next < line + length; next++)
            {
                text += "\n" + lines[next % lines.Count];
            }

            text = text[..Math.Min(text.Length, length)];
            if (Encode(text, charset) is { References: 0 } whole && Cut(text, whole, charset, length) is var bytes && HasText(bytes, charset))
            {
                taken++;
                yield return bytes;
            }
        }
    }

    private static byte[] Cut(string text, EncodedText whole, string charset, int length)
    {
        while (whole.Bytes.Length > length)
        {
            text = text[..^Math.Max(1, (whole.Bytes.Length - length) / 4)];
            whole = Encode(text, charset);
        }

        return whole.Bytes.ToArray();
    }

    private static EncodedText Encode(string text, string charset) => CharsetEncoder.Encode(text, charset);

    private static bool HasText(byte[] bytes, string charset) => charset == "iso-2022-kr" ? bytes.Contains((byte)0x0E) : bytes.Any(value => value >= 0x80);
}
