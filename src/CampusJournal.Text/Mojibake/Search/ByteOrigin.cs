namespace CampusJournal.Text.Mojibake.Search;

/// <summary>Bytes of the original that a visible character may stand for.</summary>
/// <param name="Bytes">Up to six bytes, the first in the highest place.</param>
/// <param name="Count">How many.</param>
/// <param name="Cost">How unusual that is, in nats.</param>
/// <param name="IsJoined">Whether a repair tool joined several bytes that looked like UTF-8 into this one character.</param>
internal readonly record struct ByteOrigin(ulong Bytes, byte Count, float Cost, bool IsJoined)
{
    /// <summary>Gets one of the bytes.</summary>
    public int this[int index] => (int)(Bytes >> (8 * (Count - 1 - index)) & 0xFF);

    /// <summary>Gets the same bytes with one more before the one at <paramref name="gap"/>.</summary>
    public ByteOrigin With(byte value, int gap)
    {
        var after = 8 * (Count - gap);
        var rest = Bytes & ((1UL << after) - 1);
        return new ByteOrigin((Bytes >> after) << (after + 8) | (ulong)value << after | rest, (byte)(Count + 1), Cost, IsJoined);
    }
}
