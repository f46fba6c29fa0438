using System.Buffers.Binary;
using CampusJournal.Ingest.Archives.Members;

namespace CampusJournal.Ingest.Archives.Warc;

/// <summary>Reads a WARC or ARC file of any form: a gzip member or zstd frame a record, one over all, or not compressed.</summary>
internal sealed class ArchiveReader : IDisposable
{
    private const int HeadLength = 1 << 16;
    private const int SkippableLength = 8;
    private const int LargestDictionary = 64 << 20;
    private const uint DictionaryFrame = 0x184D2A5D;

    private readonly InputWindow window;
    private readonly MemberLimits limits;
    private readonly Quarantine? quarantine;
    private ChunkReader chunks;
    private RecordReader records;
    private long recordsBefore;
    private bool isOfOneForm = true;
    private bool hasEnded;

    private ArchiveReader(InputWindow window, SourceOptions options)
    {
        // A record is held with its HTTP header, which does not count as page.
        (this.window, limits, quarantine) = (window, MemberLimits.For(options.MaxRecordSize), options.Quarantine);
        (chunks, records) = Begin();
    }

    /// <summary>Gets how many records were read.</summary>
    public long Records => recordsBefore + records.Records;

    /// <summary>Opens an archive.</summary>
    /// <param name="stream">The file, or a record of it; the caller disposes of it.</param>
    /// <param name="offset">Where in its file the stream begins.</param>
    /// <param name="options">The largest record, and where raw bytes are kept.</param>
    public static ArchiveReader Open(Stream stream, long offset, SourceOptions options) => new(new InputWindow(stream, offset), options);

    /// <summary>Says whether records of a file can be read by their offsets; not when a dictionary at its start is needed for all of them.</summary>
    /// <param name="file">The file, which can seek and is left where it was.</param>
    public static bool OpensAnywhere(Stream file)
    {
        var here = file.Position;
        var head = new byte[SkippableLength];
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = here;
        return !IsSkippable(head.AsSpan(0, read));
    }

    /// <summary>Says whether a file is an archive, by the first record in it.</summary>
    /// <param name="head">The first bytes of the file.</param>
    public static bool Matches(ReadOnlySpan<byte> head) => RecordSigns.IsArchive(head) || RecordSigns.IsRecord(Unpacked(head));

    /// <summary>Says whether what is packed is packed once more: whatever its name says, its content is to be looked at first.</summary>
    /// <param name="head">Its first bytes.</param>
    public static bool IsPackedTwice(ReadOnlySpan<byte> head) =>
        Unpacked(head) is var inner && (inner.StartsWith(GzipCodec.MarkBytes) || inner.StartsWith(ZstdCodec.MarkBytes));

    private static ReadOnlySpan<byte> Unpacked(ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith(GzipCodec.MarkBytes) && !head.StartsWith(ZstdCodec.MarkBytes) && !IsSkippable(head))
        {
            return [];
        }

        var window = new InputWindow(new MemoryStream(head.ToArray(), writable: false));
        window.Fill(head.Length);
        using var chunks = new MemberReader(window, Codec(window)!, new RecordContent(), new(HeadLength, HeadLength), quarantine: null);
        return chunks.Read(out var chunk) ? chunk.Bytes.ToArray() : [];
    }

    /// <summary>Reads on to the next record or fault.</summary>
    /// <param name="record">The record, or null.</param>
    /// <param name="fault">The fault, or null.</param>
    /// <returns>False at the end.</returns>
    public bool Read(out ArchiveRecord? record, out ArchiveFault? fault)
    {
        while (!records.Read(out record, out fault))
        {
            if (!window.Fill(1))
            {
                fault = EndFault();
                return fault is not null;
            }

            // Files of two forms were joined to one, as by cat.
            chunks.Dispose();
            recordsBefore = Records;
            isOfOneForm = false;
            (chunks, records) = Begin();
        }

        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => chunks.Dispose();

    private (ChunkReader Chunks, RecordReader Records) Begin()
    {
        window.Fill(HeadLength);
        ChunkReader begun = Codec(window) is { } codec ? new MemberReader(window, codec, new RecordContent(), limits, quarantine) : new PlainReader(window);
        var input = new RecordInput(begun);
        var isArc = input.Next() && RecordSigns.IsArc(input.Rest.TrimStart("\r\n"u8));
        return (begun, new(input, isArc ? new ArcForm() : new WarcForm(), limits.Decoded, quarantine));
    }

    private ArchiveFault? EndFault()
    {
        var isOneMember = isOfOneForm && chunks is { HasMembers: true, Members: 1 } && records.Records > 1;
        if (hasEnded || !isOneMember)
        {
            return null;
        }

        hasEnded = true;
        return ArchiveFaults.OneMember();
    }

    private static IMemberCodec? Codec(InputWindow window)
    {
        byte[]? dictionary = null;
        while (IsSkippable(window.Span))
        {
            var isDictionary = BinaryPrimitives.ReadUInt32LittleEndian(window.Span) == DictionaryFrame;
            var length = (int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(window.Span[4..]), LargestDictionary);
            if (!window.Fill(SkippableLength + length))
            {
                break;
            }

            dictionary = isDictionary ? Dictionary(window.Span.Slice(SkippableLength, length)) : dictionary;
            window.Advance(SkippableLength + length);
            window.Fill(HeadLength);
        }

        // By any mark near the start: the first member may be the damaged one.
        var head = window.Span[..Math.Min(window.Length, HeadLength)];
        return dictionary is not null || head.StartsWith(ZstdCodec.MarkBytes) ? new ZstdCodec(dictionary)
            : head.StartsWith(GzipCodec.MarkBytes) || (!RecordSigns.IsRecord(head) && head.IndexOf(GzipCodec.MarkBytes) >= 0) ? new GzipCodec()
            : null;
    }

    private static bool IsSkippable(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= SkippableLength && ZstdCodec.IsSkippable(bytes);

    // The dictionary frame of .warc.zst holds the dictionary as it is or compressed itself.
    private static byte[] Dictionary(ReadOnlySpan<byte> content)
    {
        if (!content.StartsWith(ZstdCodec.MarkBytes))
        {
            return content.ToArray();
        }

        using var codec = new ZstdCodec(null);
        codec.Begin();
        var held = new HeldBytes(LargestDictionary);
        for (var at = 0; ;)
        {
            var step = codec.Step(content[at..], held.Room());
            at += step.Consumed;
            held.Add(step.Written);
            if (step.State != MemberState.Open || step is { Consumed: 0, Written: 0 })
            {
                return held.Memory.ToArray();
            }
        }
    }
}
