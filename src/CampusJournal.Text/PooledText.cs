using System.Buffers;

namespace CampusJournal.Text;

/// <summary>Text in memory that is lent and goes back when it is disposed: what pages are decoded into, one after the other.</summary>
public sealed class PooledText : IBufferWriter<char>, IDisposable
{
    private const int LeastRoom = 256;

    // The pool keeps what comes back to it, once a thread: longer texts are rare, and would stay in memory for nothing.
    private const int LongestPooled = 1 << 20;

    private char[] chars = [];
    private int length;

    /// <summary>Gets the text; it is of no use any more when this is disposed or written to. Who has it may change it in place.</summary>
    public Memory<char> Text => chars.AsMemory(0, length);

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">More than there is room for.</exception>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, chars.Length - length);
        length += count;
    }

    /// <inheritdoc/>
    public Memory<char> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return chars.AsMemory(length);
    }

    /// <inheritdoc/>
    public Span<char> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Copies the text.</summary>
    /// <returns>The text as a string of its own.</returns>
    public override string ToString() => new(chars, 0, length);

    /// <summary>Gives the memory back; the text is empty then.</summary>
    public void Dispose()
    {
        Return(chars);
        (chars, length) = ([], 0);
    }

    private void MakeRoom(int more)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(more);
        if (chars.Length - length >= Math.Max(more, 1))
        {
            return;
        }

        // At least doubled: what is written in pieces is copied twice at most.
        var room = Math.Max(checked(length + Math.Max(more, LeastRoom)), (int)Math.Min(2L * length, Array.MaxLength));
        var larger = room <= LongestPooled ? ArrayPool<char>.Shared.Rent(room) : GC.AllocateUninitializedArray<char>(room);
        Text.Span.CopyTo(larger);
        Return(chars);
        chars = larger;
    }

    private static void Return(char[] chars)
    {
        if (chars.Length is > 0 and <= LongestPooled)
        {
            ArrayPool<char>.Shared.Return(chars);
        }
    }
}
