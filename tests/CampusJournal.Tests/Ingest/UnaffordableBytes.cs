using System.Buffers;

namespace CampusJournal.Tests.Ingest;

/// <summary>Bytes of a page that the memory does not hold.</summary>
internal sealed class UnaffordableBytes : MemoryManager<byte>
{
    public override Memory<byte> Memory => CreateMemory(100);

    public override Span<byte> GetSpan() => throw new InsufficientMemoryException();

    public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException();

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
