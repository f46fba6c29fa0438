using System.Text;
using CampusJournal.Ingest.Archives.Tables;
using CampusJournal.Ingest.Export;

namespace CampusJournal.Ingest.WarcWriting;

/// <summary>
/// The CDXJ file beside WARC files. During a run it grows line by line and is held locked, so that two runs never write one archive;
/// at the end it is sorted. It only repeats what the WARC files hold: a lost or torn one is made again from them.
/// </summary>
internal sealed class WarcIndex : IDisposable
{
    private const string Suffix = ".cdxj";
    private const string TemporarySuffix = ".tmp";

    // Beyond any URL that a server takes; a foreign file may be one line.
    private const int LongestLine = 1 << 20;

    private readonly string warc;
    private readonly List<WarcIndexEntry> entries;
    private FileStream file;
    private bool isSorted;
    private bool isLeft;

    private WarcIndex(string warc, FileStream file, List<WarcIndexEntry> entries, bool isWhole)
    {
        this.warc = warc;
        this.file = file;
        this.entries = entries;
        IsWhole = isWhole;
    }

    /// <summary>Gets what is listed, in the file's order and then in that of the additions.</summary>
    public IReadOnlyList<WarcIndexEntry> Entries => entries;

    /// <summary>Gets a value indicating whether every line of the file could be read.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Gives the name of the index of a WARC file.</summary>
    public static string PathOf(string warc) => WarcParts.BaseName(warc) + Suffix;

    /// <summary>Reads the entries of an archive's index and changes nothing; none when there is no index.</summary>
    /// <param name="warc">The archive's first file.</param>
    /// <exception cref="TargetRefusedException">A run holds it.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static IReadOnlyList<WarcIndexEntry> Read(string warc)
    {
        if (!File.Exists(PathOf(warc)))
        {
            return [];
        }

        using var file = Open(warc, new FileStreamOptions { Share = FileShare.ReadWrite });
        return [.. Lines(file).OfType<WarcIndexEntry>()];
    }

    /// <summary>Opens and locks the index of an archive, or makes an empty one.</summary>
    /// <param name="warc">The archive's first file.</param>
    /// <param name="isNew">Whether the archive does not exist yet, so that a file that says nothing of it is none of ours.</param>
    /// <exception cref="TargetRefusedException">Another run holds it, or it is no index.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static WarcIndex Open(string warc, bool isNew)
    {
        var path = PathOf(warc);
        var file = OpenLocked(warc);
        try
        {
            var entries = new List<WarcIndexEntry>();
            var isWhole = true;
            foreach (var entry in Lines(file))
            {
                if (entry is not null)
                {
                    entries.Add(entry);
                }
                else
                {
                    isWhole = false;
                }
            }

            if (isNew && !isWhole && entries.Count == 0)
            {
                throw new TargetRefusedException(path, "It would be the index of the archive, and is none; choose another name.");
            }

            return new WarcIndex(warc, file, entries, isWhole && EndsLine(file));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Adds entries; they are in the file when this returns.</summary>
    public void Add(IEnumerable<WarcIndexEntry> added)
    {
        var lines = new StringBuilder();
        foreach (var entry in added)
        {
            entries.Add(entry);
            lines.Append(WarcIndexLine.Write(entry)).Append('\n');
        }

        if (lines.Length > 0)
        {
            isSorted = false;
            file.Write(Encoding.UTF8.GetBytes(lines.ToString()));
            file.Flush();
        }
    }

    /// <summary>Puts other entries in the place of all.</summary>
    public void Replace(IEnumerable<WarcIndexEntry> replacing)
    {
        var kept = replacing.ToList();
        entries.Clear();
        entries.AddRange(kept);
        Rewrite();
        file = OpenLocked(warc);
        file.Seek(0, SeekOrigin.End);
        IsWhole = true;
    }

    /// <summary>Leaves the file as it has grown, unsorted: what failed the run would fail the sorting, too, and is to be told.</summary>
    public void LeaveUnsorted() => isLeft = true;

    /// <inheritdoc/>
    public void Dispose()
    {
        // An index of nothing is not left behind. It goes before the lock ends: another run must not begin in a file that is about to go.
        // Windows lets nobody delete an open file.
        if (entries.Count == 0 && !OperatingSystem.IsWindows())
        {
            File.Delete(PathOf(warc));
        }
        else if (!isSorted && !isLeft)
        {
            Rewrite();
        }

        file.Dispose();
    }

    // An entry a line; null for a line that is none.
    private static IEnumerable<WarcIndexEntry?> Lines(FileStream file)
    {
        using var text = new StreamReader(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var lines = new BoundedLines(text, LongestLine);
        while (lines.Read(out var line))
        {
            yield return line is null ? null : WarcIndexLine.Read(line);
        }
    }

    private void Rewrite()
    {
        var path = PathOf(warc);
        var temporary = path + TemporarySuffix;
        File.Delete(temporary);
        try
        {
            WriteSorted(temporary);
        }
        catch (IOException exception)
        {
            // The file of that name is nobody's business: what stands in its place is the index, whole and unsorted.
            File.Delete(temporary);
            file.Dispose();
            throw new IOException(exception.Message.Replace(Suffix + TemporarySuffix, Suffix, StringComparison.Ordinal), exception);
        }

        // Closed first: Windows lets nobody replace an open file.
        file.Dispose();
        File.Move(temporary, path, overwrite: true);
        isSorted = true;
    }

    private void WriteSorted(string path)
    {
        using var sorted = new StreamWriter(new FileStream(path, FileMode.CreateNew)) { NewLine = "\n" };
        foreach (var line in entries.Select(WarcIndexLine.Write).Order(StringComparer.Ordinal))
        {
            sorted.WriteLine(line);
        }
    }

    private static FileStream OpenLocked(string warc) =>
        Open(warc, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 1 << 16 });

    private static FileStream Open(string warc, FileStreamOptions options)
    {
        var path = PathOf(warc);
        try
        {
            return new(path, options);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new TargetRefusedException(warc, "Another run is writing this archive now; wait for it or choose another name.");
        }
    }

    // The last line of a kill may be torn just before its line end.
    private static bool EndsLine(FileStream file)
    {
        if (file.Length == 0)
        {
            return true;
        }

        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() == '\n';
    }
}
