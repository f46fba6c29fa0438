using CampusJournal.Ingest.Archives;
using CampusJournal.Ingest.Archives.Members;

namespace CampusJournal.Ingest.WarcWriting;

/// <summary>Finds where a WARC file really ends: behind its last whole member. A kill or a full disk leaves the member in flight torn.</summary>
/// <param name="Entries">The entries of the members that were read.</param>
/// <param name="End">The offset behind the last whole member.</param>
internal sealed record WarcTail(IReadOnlyList<WarcIndexEntry> Entries, long End)
{
    /// <summary>Of a member so many bytes are looked at for the head of its record.</summary>
    public const int HeadLength = 1 << 16;

    private const int SearchLength = 1 << 16;

    /// <summary>Reads all members from an offset on. What is damaged before a whole member is passed over: that is no torn end.</summary>
    public static WarcTail Read(Stream file, long from, string name, CancellationToken cancellationToken)
    {
        var entries = new List<WarcIndexEntry>();
        var end = from;
        for (long? next = from; next is { } offset;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (GzipMember.Read(file, offset, HeadLength) is not { } member)
            {
                next = NextStart(file, offset + 1);
                continue;
            }

            if (WarcRecordHead.Read(member.Head, offset, member.Length, name) is { } entry)
            {
                entries.Add(entry);
            }

            end = offset + member.Length;
            next = end < file.Length ? end : null;
        }

        return new(entries, end);
    }

    /// <summary>Moves what stands behind the last whole member into a folder, under the name of its SHA-256.</summary>
    /// <param name="file">The file; cut when this returns.</param>
    /// <param name="end">The offset behind the last whole member.</param>
    /// <param name="folder">The folder; made when it does not exist. A manifest beside it marks it as ours, so that nobody ingests it.</param>
    /// <returns>The path of the bytes that were cut off.</returns>
    public static string Cut(FileStream file, long end, string folder)
    {
        using var torn = new Quarantine(folder).Begin();
        var buffer = new byte[SearchLength];
        file.Position = end;
        int read;
        while ((read = file.Read(buffer)) > 0)
        {
            torn.Write(buffer.AsSpan(0, read));
        }

        var path = Path.Combine(folder, torn.Keep());
        file.SetLength(end);
        file.Position = end;
        return path;
    }

    private static long? NextStart(Stream file, long from)
    {
        var buffer = new byte[SearchLength];
        while (from < file.Length)
        {
            file.Position = from;
            var read = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            if (buffer.AsSpan(0, read).IndexOf(GzipCodec.MarkBytes) is var found and >= 0)
            {
                return from + found;
            }

            // The three bytes may lie across two buffers.
            from += Math.Max(1, read - GzipCodec.MarkBytes.Length + 1);
        }

        return null;
    }
}
