using System.Buffers;
using ICSharpCode.SharpZipLib;
using ICSharpCode.SharpZipLib.Zip.Compression;

namespace CampusJournal.Ingest.Archives.Members;

/// <summary>Inflates deflate data (RFC 1951) step by step and finds its exact end.</summary>
internal sealed class DeflateSteps
{
    private const int LongestStep = 1 << 16;

    private readonly Inflater inflater = new(noHeader: true);

    // The inflater keeps a reference to its input, and the caller's bytes move.
    private readonly byte[] input = new byte[1 << 15];
    private int inside;

    /// <summary>Gets a value indicating whether the data has ended.</summary>
    public bool IsFinished => inflater.IsFinished;

    /// <summary>Begins.</summary>
    public void Begin()
    {
        inflater.Reset();
        inside = 0;
    }

    /// <inheritdoc cref="IMemberCodec.Step"/>
    public MemberStep Step(ReadOnlySpan<byte> bytes, Span<byte> output)
    {
        // The inflater reads ahead: the first bytes of the input are those that it holds already.
        if (inflater.IsNeedingInput)
        {
            var fed = Math.Min(input.Length, bytes.Length - inside);
            if (fed <= 0)
            {
                return default;
            }

            bytes.Slice(inside, fed).CopyTo(input);
            inflater.SetInput(input, 0, fed);
            inside += fed;
        }

        int written;
        try
        {
            written = Inflate(output);
        }
        catch (Exception exception) when (exception is SharpZipBaseException or IndexOutOfRangeException or ArgumentException or InvalidOperationException)
        {
            return new(0, 0, MemberState.Bad);
        }

        var consumed = inside - inflater.RemainingInput;
        inside -= consumed;
        return new(consumed, written, MemberState.Open);
    }

    private int Inflate(Span<byte> output)
    {
        var scratch = ArrayPool<byte>.Shared.Rent(Math.Min(output.Length, LongestStep));
        try
        {
            var written = inflater.Inflate(scratch, 0, Math.Min(output.Length, scratch.Length));
            scratch.AsSpan(0, written).CopyTo(output);
            return written;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(scratch);
        }
    }
}
