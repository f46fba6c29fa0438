using System.Runtime.CompilerServices;

namespace CampusJournal.Text.Mojibake;

/// <summary>
/// The charset that damaged text was written in, as an automaton: a byte goes in, a character comes out when it is complete.
/// The state is the pending bytes (their number in the top byte); zero is "nothing pending".
/// </summary>
internal sealed class TargetDecoder
{
    /// <summary>What <see cref="Feed"/> answers for a byte that cannot come here.</summary>
    public const int Invalid = -1;

    private readonly bool isUtf8;
    private readonly int firstLead;
    private readonly ushort[] pairs;

    private TargetDecoder(string charset, bool isUtf8, int firstLead, int firstTrail, ushort[] pairs)
    {
        (Charset, this.isUtf8, this.firstLead, FirstTrail, this.pairs) = (charset, isUtf8, firstLead, firstTrail, pairs);
    }

    /// <summary>Gets code page 949.</summary>
    public static TargetDecoder Cp949 { get; } = new("cp949", false, 0x81, CodePages.Cp949.FirstTrail, CodePages.Cp949.Table.ToArray());

    /// <summary>Gets Johab.</summary>
    public static TargetDecoder Johab { get; } = new("johab", false, 0x84, CodePages.Johab.FirstTrail, CodePages.Johab.Table.ToArray());

    /// <summary>Gets UTF-8.</summary>
    public static TargetDecoder Utf8 { get; } = new("utf-8", true, 0xC2, 0x80, []);

    /// <summary>Gets the charset's name.</summary>
    public string Charset { get; }

    /// <summary>Gets a value indicating whether this is UTF-8; else every character outside ASCII is a pair of bytes.</summary>
    public bool IsUtf8 => isUtf8;

    /// <summary>Gets the least byte that can follow a lead.</summary>
    public int FirstTrail { get; }

    /// <summary>Gets the lead byte of a pending state.</summary>
    public static int LeadOf(uint pending) => (int)(pending >> (8 * ((int)(pending >> 24) - 1)) & 0xFF);

    /// <summary>Gets the state after one byte that waits for the next; zero for none.</summary>
    public static uint PendingAfter(int lead) => lead == 0 ? 0 : 1u << 24 | (uint)lead;

    /// <summary>Gets the character of a pair, zero for none; only for charsets of pairs.</summary>
    public int Pair(int lead, int trail) => pairs[(lead << 8) | trail];

    /// <summary>Says whether a byte can come first.</summary>
    public bool IsLead(int value) => isUtf8 ? value is >= 0xC2 and <= 0xF4 : value >= firstLead && value <= 0xFE;

    /// <summary>Says whether two bytes can come first; yes too often for UTF-8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBePair(int first, int second) => isUtf8 ? first is >= 0xC2 and <= 0xF4 && (second & 0xC0) == 0x80 : pairs[(first << 8) | second] != 0;

    /// <summary>Says whether a byte can come after pending ones; yes too often for UTF-8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayFollow(uint pending, int value) => isUtf8 ? (value & 0xC0) == 0x80 : pairs[((int)(pending & 0xFF) << 8) | value] != 0;

    /// <summary>Says whether an ASCII character can be the second byte of a pair.</summary>
    public bool IsAsciiTrail(int codePoint) =>
        !isUtf8 && codePoint >= FirstTrail && codePoint < 0x7F && (FirstTrail < 0x41 || char.IsAsciiLetter((char)codePoint));

    /// <summary>Feeds one byte at or above 0x80, or an ASCII trail while something is pending.</summary>
    /// <param name="pending">The state; unchanged bytes are lost when the answer is <see cref="Invalid"/>.</param>
    /// <param name="value">The byte.</param>
    /// <returns>The code point that became complete, 0 for none yet, or <see cref="Invalid"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Feed(ref uint pending, int value)
    {
        if (isUtf8)
        {
            return FeedUtf8(ref pending, value);
        }

        if (pending == 0)
        {
            if (value < firstLead || value > 0xFE)
            {
                return Invalid;
            }

            pending = PendingAfter(value);
            return 0;
        }

        var character = pairs[(int)(pending & 0xFF) << 8 | value];
        pending = 0;
        return character == 0 ? Invalid : character;
    }

    /// <summary>Feeds one byte of UTF-8; overlong forms and surrogates are invalid, as RFC 3629 says.</summary>
    public static int FeedUtf8(ref uint pending, int value)
    {
        var count = pending >> 24;
        if (count == 0)
        {
            if (value is < 0xC2 or > 0xF4)
            {
                return Invalid;
            }

            pending = PendingAfter(value);
            return 0;
        }

        var lead = LeadOf(pending);
        if ((value & 0xC0) != 0x80 || (count == 1 && !IsSecondByte(lead, value)))
        {
            return Invalid;
        }

        var bytes = (pending & 0xFFFFFF) << 8 | (uint)value;
        var needed = lead < 0xE0 ? 2u : lead < 0xF0 ? 3u : 4u;
        if (++count < needed)
        {
            pending = count << 24 | bytes;
            return 0;
        }

        pending = 0;
        var low = (int)(bytes >> 8 & 0x3F) << 6 | (int)(bytes & 0x3F);
        return needed switch
        {
            2 => (int)(bytes >> 8 & 0x1F) << 6 | (int)(bytes & 0x3F),
            3 => (int)(bytes >> 16 & 0x0F) << 12 | low,
            _ => (int)(bytes >> 24 & 7) << 18 | (int)(bytes >> 16 & 0x3F) << 12 | low,
        };
    }

    private static bool IsSecondByte(int lead, int value) => lead switch
    {
        0xE0 => value >= 0xA0,
        0xED => value <= 0x9F,
        0xF0 => value >= 0x90,
        0xF4 => value <= 0x8F,
        _ => true,
    };
}
