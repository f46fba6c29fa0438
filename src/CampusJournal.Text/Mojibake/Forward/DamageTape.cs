using System.Text;

namespace CampusJournal.Text.Mojibake.Forward;

/// <summary>Reads a run of bytes in a charset.</summary>
/// <returns>False when the bytes are not of the charset; the result is of no use then.</returns>
internal delegate bool ByteReader(ReadOnlySpan<byte> bytes, StringBuilder result);

/// <summary>
/// A text between writing and reading: bytes, and among them characters that the charset lacks or that were never damaged. Those pass
/// through as they are, as references in a page do.
/// </summary>
internal sealed class DamageTape
{
    private const int ByteFlag = 0x10000;

    private readonly List<int> symbols;

    /// <summary>Makes an empty tape.</summary>
    /// <param name="capacity">The expected number of bytes and characters.</param>
    public DamageTape(int capacity) => symbols = new List<int>(capacity);

    /// <summary>Adds a byte.</summary>
    public void Add(byte value) => symbols.Add(ByteFlag | value);

    /// <summary>Adds the two bytes of a pair.</summary>
    public void AddPair(int pair)
    {
        Add((byte)(pair >> 8));
        Add((byte)pair);
    }

    /// <summary>Adds a character that is no byte.</summary>
    public void Add(char character) => symbols.Add(character);

    /// <summary>Adds a character of a spelling: ASCII is a byte, which may be the second of a pair.</summary>
    public void AddSpelled(char character)
    {
        if (character < 0x80)
        {
            Add((byte)character);
        }
        else
        {
            Add(character);
        }
    }

    /// <summary>Says whether two tapes mean the same; an ASCII character and its byte do.</summary>
    public bool Matches(DamageTape other)
    {
        if (symbols.Count != other.symbols.Count)
        {
            return false;
        }

        for (var i = 0; i < symbols.Count; i++)
        {
            if (Plain(symbols[i]) != Plain(other.symbols[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads the bytes, each run between other characters on its own.</summary>
    /// <returns>The text, or null when a run is not of the charset.</returns>
    public string? Read(ByteReader reader)
    {
        var result = new StringBuilder(symbols.Count);
        var run = new byte[symbols.Count];
        var length = 0;
        foreach (var symbol in symbols)
        {
            if (IsByte(symbol))
            {
                run[length++] = (byte)symbol;
                continue;
            }

            if (!reader(run.AsSpan(0, length), result))
            {
                return null;
            }

            length = 0;
            result.Append((char)symbol);
        }

        return reader(run.AsSpan(0, length), result) ? result.ToString() : null;
    }

    private static bool IsByte(int symbol) => symbol >= ByteFlag;

    private static int Plain(int symbol) => symbol < ByteFlag + 0x80 ? symbol & 0xFFFF : symbol;
}
