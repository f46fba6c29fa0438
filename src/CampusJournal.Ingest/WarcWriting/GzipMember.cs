using System.Buffers;
using CampusJournal.Ingest.Archives.Members;

namespace CampusJournal.Ingest.WarcWriting;

/// <summary>One whole gzip member: its length, checksum and size are right.</summary>
/// <param name="Length">The length of the member in bytes.</param>
/// <param name="Head">The first bytes of its content.</param>
internal sealed record GzipMember(long Length, byte[] Head)
{
    private const int BufferLength = 1 << 16;

    /// <summary>Reads the member at an offset.</summary>
    /// <param name="file">The file.</param>
    /// <param name="offset">Where the member begins.</param>
    /// <param name="headLength">The most bytes of content to keep.</param>
    /// <returns>The member; null when there is none that is whole.</returns>
    public static GzipMember? Read(Stream file, long offset, int headLength)
    {
        file.Position = offset;
        var window = new InputWindow(file, offset);
        var head = new ArrayBufferWriter<byte>();
        var output = new byte[BufferLength];
        using var codec = new GzipCodec();
        codec.Begin();
        while (true)
        {
            var step = codec.Step(window.Span, output);
            window.Advance(step.Consumed);
            head.Write(output.AsSpan(0, Math.Min(step.Written, headLength - head.WrittenCount)));
            if (step.State == MemberState.Proven)
            {
                return new(window.Offset - offset, head.WrittenSpan.ToArray());
            }

            if (step.State == MemberState.Bad || (step is { Consumed: 0, Written: 0 } && !window.Fill(window.Length + 1)))
            {
                return null;
            }
        }
    }
}
