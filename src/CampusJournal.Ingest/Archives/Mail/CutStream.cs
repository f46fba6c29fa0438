namespace CampusJournal.Ingest.Archives.Mail;

/// <summary>A part whose message is cut: where it ends, that is told. Leaves the stream open.</summary>
/// <param name="inner">What there is of the part.</param>
/// <param name="cut">What is told.</param>
internal sealed class CutStream(Stream inner, Exception cut) : ForwardStream
{
    /// <inheritdoc/>
    public override int Read(Span<byte> buffer) => buffer.IsEmpty ? 0 : inner.Read(buffer) is var read and > 0 ? read : throw cut;
}
