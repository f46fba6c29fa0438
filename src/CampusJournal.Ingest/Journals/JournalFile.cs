using System.Buffers;
using CampusJournal.Ingest.Export;

namespace CampusJournal.Ingest.Journals;

/// <summary>
/// An append-only file of <see cref="JournalLine"/>s below a line that says which run began it. It is locked while it is open, so that
/// of two runs one is refused, and it does not come into being before its first line. What a kill or a power cut left of the last line is cut off.
/// </summary>
internal sealed class JournalFile : IDisposable
{
    private const int MostPending = 1 << 20;

    private readonly string path;
    private readonly string target;
    private readonly FileStream file;
    private readonly JournalHeader header;
    private readonly ArrayBufferWriter<byte> pending = new();
    private bool isReadOnly;
    private bool isKept;

    private JournalFile(string path, string target, FileStream file, JournalHeader header)
    {
        this.path = path;
        this.target = target;
        this.file = file;
        this.header = header;
    }

    /// <summary>Gets the length of the journal with what is not written yet.</summary>
    public long Length { get; private set; }

    /// <summary>Gets the length of the first line, which is no page's.</summary>
    public long HeaderLength { get; private set; }

    /// <summary>Gets a value indicating whether an earlier run began it.</summary>
    public bool IsBegun => Length > 0;

    /// <summary>Gets a value indicating whether so much waits to be written that it should be.</summary>
    public bool IsFull => pending.WrittenCount >= MostPending;

    /// <summary>Opens or begins a journal.</summary>
    /// <param name="path">The journal's name.</param>
    /// <param name="target">The target as the user gave it.</param>
    /// <param name="header">What the run would begin it with.</param>
    /// <param name="fresh">Whether lines of an earlier run are forgotten, once the first new one comes.</param>
    /// <exception cref="TargetRefusedException">It is not ours, another run writes it, or a run with other settings began it.</exception>
    public static JournalFile Open(string path, string target, JournalHeader header, bool fresh)
    {
        var journal = new JournalFile(path, target, Lock(path, target), header);
        try
        {
            journal.CheckHeader(fresh);
            return journal;
        }
        catch
        {
            journal.isKept = true;
            journal.Dispose();
            throw;
        }
    }

    /// <summary>Opens a journal to read it, as far as it is written; it is not locked and stays as it is.</summary>
    /// <param name="path">The journal's name.</param>
    /// <param name="target">The target as the user gave it.</param>
    /// <param name="header">What the run would begin it with.</param>
    /// <returns>The journal, or null when there is none.</returns>
    /// <exception cref="TargetRefusedException">As for <see cref="Open"/>.</exception>
    public static JournalFile? OpenToRead(string path, string target, JournalHeader header)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var file = new FileStream(path, new FileStreamOptions { Access = FileAccess.Read, Share = FileShare.ReadWrite | FileShare.Delete, BufferSize = 0 });
        var journal = new JournalFile(path, target, file, header) { isReadOnly = true };
        try
        {
            journal.CheckHeader(fresh: false);
            return journal;
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    /// <summary>Reads the lines up to the first that is none, each with its place in the journal.</summary>
    public IEnumerable<(long Start, long Next, JournalLine Line)> Lines()
    {
        Write();
        foreach (var (start, bytes) in FileLines.Read(file, Length))
        {
            // The first line is the header.
            if (start == 0)
            {
                continue;
            }

            if (JournalLine.Parse(bytes) is not { } line)
            {
                yield break;
            }

            yield return (start, start + bytes.Length + 1, line);
        }
    }

    /// <summary>Reads one line.</summary>
    /// <exception cref="IOException">There is none.</exception>
    public JournalLine ReadLine(long start)
    {
        Write();
        return JournalLine.Parse(FileLines.ReadOne(file, start)) ?? throw new IOException($"The journal {path} has no line at offset {start}; it was changed.");
    }

    /// <summary>Forgets everything from a place on.</summary>
    public void Cut(long length) => Length = length;

    /// <summary>Puts the first line on the disk: from now on nothing of an earlier run counts.</summary>
    public void Begin()
    {
        if (Length == 0)
        {
            Add(header.ToJsonUtf8());
            Sync();
        }
    }

    /// <summary>Adds a line.</summary>
    /// <returns>Where it begins.</returns>
    public long Append(JournalLine line)
    {
        Begin();
        var start = Length;
        Add(line.ToJsonUtf8());
        return start;
    }

    /// <summary>Puts everything on the disk. What the lines speak of must be there before.</summary>
    public void Sync()
    {
        Write();
        NamedTarget.Guard(target, () => file.Flush(flushToDisk: true));
    }

    /// <summary>Takes the journal away when it is closed.</summary>
    public void Discard() => (Length, isKept) = (0, false);

    public void Dispose()
    {
        // Deleted before the lock ends: another run must not begin in a file that is about to go.
        if (!isReadOnly && (file.Length == 0 || (!isKept && Length == 0 && pending.WrittenCount == 0)))
        {
            File.Delete(path);
        }

        file.Dispose();
    }

    private static FileStream Lock(string path, string target)
    {
        if (new FileInfo(path).LinkTarget is not null)
        {
            throw new TargetRefusedException(target, "Its journal is a link, which is not ours.");
        }

        try
        {
            return new(path, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 });
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new TargetRefusedException(target, "Another run is writing this target now; wait for it or choose another name.");
        }
    }

    private void CheckHeader(bool fresh)
    {
        if (file.Length == 0)
        {
            return;
        }

        // A journal whose first line was never whole holds nothing; neither does one of nothing but a header.
        var first = FileLines.Read(file, file.Length).FirstOrDefault();
        var earlier = first.Bytes is null ? null : JournalHeader.Parse(first.Bytes);
        if (earlier is null && !JournalHeader.IsBeginOfOne(file))
        {
            throw new TargetRefusedException(target, "Beside it lies a journal that is not ours; move it away or choose another name.");
        }

        isKept = fresh;
        if (fresh || earlier is null)
        {
            return;
        }

        if (earlier.DifferenceTo(header) is { } difference)
        {
            throw new TargetRefusedException(target, difference) { IsReplaceable = true };
        }

        HeaderLength = first.Bytes!.Length + 1;
        Length = FileLines.WholeLength(file);
    }

    private void Add(byte[] bytes)
    {
        pending.Write(bytes);
        Length += bytes.Length;
    }

    private void Write()
    {
        var written = Length - pending.WrittenCount;
        if (pending.WrittenCount == 0)
        {
            return;
        }

        NamedTarget.Guard(target, () =>
        {
            file.SetLength(written);
            RandomAccess.Write(file.SafeFileHandle, pending.WrittenSpan, written);
        });
        pending.ResetWrittenCount();
    }
}
