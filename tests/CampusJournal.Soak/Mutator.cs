namespace CampusJournal.Soak;

/// <summary>Damages bytes as disks, transfers and enemies do: flips, cuts, repeats, numbers at the edges, parts of other files.</summary>
/// <param name="random">Chooses.</param>
public sealed class Mutator(Random random)
{
    private const int MostChanges = 8;
    private const int LongestPart = 64;
    private const int LargestFile = 1 << 20;

    private static readonly byte[][] Words =
    [
        [0xFF, 0xFF, 0xFF, 0xFF], [0xFF, 0xFF, 0xFF, 0x7F], [0, 0, 0, 0], [0x1F, 0x8B, 8, 0], [.. "PK\u0003\u0004"u8], [.. "\r\n\r\n"u8], [.. "WARC/1.0\r\n"u8],
        [.. "Content-Length: 99999999999\r\n"u8], [.. "--b\r\n"u8], [.. "--b--\r\n"u8], [.. "\nFrom "u8], [.. "\"\"\""u8], [.. "<![CDATA["u8], [.. "&#x10FFFF;"u8], [0xC9, 0xA1],
    ];

    /// <summary>Gives a damaged copy.</summary>
    /// <param name="seed">The bytes.</param>
    /// <param name="other">Another file, of which parts are taken.</param>
    public byte[] Damage(byte[] seed, byte[] other)
    {
        var bytes = seed.ToList();
        for (var change = random.Next(1, MostChanges); change > 0 && bytes.Count is > 0 and < LargestFile; change--)
        {
            Change(bytes, other);
        }

        return [.. bytes];
    }

    private void Change(List<byte> bytes, byte[] other)
    {
        var at = random.Next(bytes.Count);
        var length = Math.Min(random.Next(1, LongestPart), bytes.Count - at);
        switch (random.Next(8))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 4:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 5:
                bytes.InsertRange(at, Words[random.Next(Words.Length)]);
                break;
            case 6:
                Overwrite(bytes, at, Words[random.Next(Words.Length)]);
                break;
            default:
                var from = random.Next(other.Length);
                bytes.InsertRange(at, other[from..Math.Min(other.Length, from + (LongestPart * random.Next(1, 32)))]);
                break;
        }
    }

    private static void Overwrite(List<byte> bytes, int at, byte[] word)
    {
        for (var i = 0; i < word.Length && at + i < bytes.Count; i++)
        {
            bytes[at + i] = word[i];
        }
    }
}
