namespace CampusJournal.Ingest.Archives.Containers;

/// <summary>What is left of a stream that has failed: it fails again, so that whoever reads on learns of it.</summary>
/// <param name="failure">What it failed with, always the same, so that one fault is reported once.</param>
internal sealed class BrokenStream(Exception failure) : ForwardStream
{
    /// <inheritdoc/>
    public override int Read(Span<byte> buffer) => buffer.IsEmpty ? 0 : throw failure;
}
