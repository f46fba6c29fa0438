using CampusJournal.Ingest.Export;

namespace CampusJournal.Ingest.WarcWriting;

/// <content>How an archive that exists already is gone on with.</content>
internal sealed partial class WarcWriter
{
    /// <summary>Opens an archive to append to, or makes it. Files that the index does not know to their ends are read, and a torn end is cut off.</summary>
    /// <param name="path">The first file, ending in <see cref="WarcParts.Suffix"/>.</param>
    /// <param name="options">How to write.</param>
    /// <param name="cancellationToken">Gives up before anything is changed.</param>
    /// <exception cref="TargetRefusedException">Another run writes this archive, or a file of its name is none of ours; nothing is changed.</exception>
    /// <exception cref="IOException">The system refuses.</exception>
    public static WarcWriter Open(string path, WarcWriterOptions options, CancellationToken cancellationToken = default)
    {
        var parts = WarcParts.Existing(path);
        WarcStart.Require(path, parts);
        var index = WarcIndex.Open(path, isNew: parts.Count == 0);
        try
        {
            var entries = new List<WarcIndexEntry>();
            TornEnd? torn = null;
            foreach (var part in parts)
            {
                torn = Recover(part, index, options, entries, cancellationToken) ?? torn;
            }

            if (!index.IsWhole || entries.Count != index.Entries.Count || entries.Except(index.Entries).Any())
            {
                index.Replace(entries);
            }

            return new WarcWriter(path, Math.Max(0, parts.Count - 1), index, options) { Torn = torn };
        }
        catch
        {
            index.Dispose();
            throw;
        }
    }

    private static TornEnd? Recover(
        string part, WarcIndex index, WarcWriterOptions options, List<WarcIndexEntry> entries, CancellationToken cancellationToken)
    {
        using var file = new FileStream(part, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        var name = Path.GetFileName(part);
        var known = index.Entries.Where(entry => entry.File == name && entry.End <= file.Length).ToList();
        var last = known.MaxBy(entry => entry.End);
        if (last is not null && !Holds(file, last))
        {
            known.Clear();
            last = null;
        }

        var tail = new WarcTail([], last?.End ?? 0);
        if (tail.End < file.Length)
        {
            tail = WarcTail.Read(file, tail.End, name, cancellationToken);
        }

        entries.AddRange(known);
        entries.AddRange(tail.Entries);
        return tail.End < file.Length
            ? new TornEnd(part, tail.End, WarcTail.Cut(file, tail.End, options.Quarantine ?? part + ".quarantine"))
            : null;
    }

    /// <summary>Whether the record that the index lists stands there: one of another archive may begin at the same place and be as long.</summary>
    private static bool Holds(FileStream file, WarcIndexEntry entry) =>
        GzipMember.Read(file, entry.Offset, WarcTail.HeadLength) is { } member && member.Length == entry.Length
        && WarcRecordHead.Read(member.Head, entry.Offset, member.Length, entry.File) is { } found
        && (found.Url, found.Digest) == (entry.Url, entry.Digest);
}
