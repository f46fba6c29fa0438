using System.Text;
using CampusJournal.Ingest.Export;

namespace CampusJournal.Ingest.WarcWriting;

/// <summary>
/// The CDXJ file beside WARC files. During a run it grows line by line and is held locked, so that two runs never write one archive;
/// at the end it is sorted. It only repeats what the WARC files hold: a lost or torn one is made again from them.
/// </summary>
internal sealed class WarcIndex : IDisposable
{
    private const string Suffix = ".cdxj";

    private readonly string warc;
    private readonly List<WarcIndexEntry> entries;
    private FileStream file;
    private bool isSorted;

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

    /// <summary>Reads the entries of an index without locking it; none when there is no index.</summary>
    public static IReadOnlyList<WarcIndexEntry> Read(string path) =>
        File.Exists(path) ? [.. File.ReadLines(path).Select(WarcIndexLine.Read).OfType<WarcIndexEntry>()] : [];

    /// <summary>Opens and locks the index of an archive, or makes an empty one.</summary>
    /// <param name="warc">The archive's first file.</param>
    /// <param name="isNew">Whether the archive does not exist yet, so that a file that says nothing of it is none of ours.</param>
    /// <exception cref="TargetRefusedException">Another run holds it, or it is no index.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static WarcIndex Open(string warc, bool isNew)
    {
        var path = PathOf(warc);
        var file = OpenLocked(path, warc);
        try
        {
            var entries = new List<WarcIndexEntry>();
            var isWhole = true;
            using var reader = new StreamReader(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
            while (reader.ReadLine() is { } line)
            {
                if (WarcIndexLine.Read(line) is { } entry)
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
        file = OpenLocked(PathOf(warc), warc);
        file.Seek(0, SeekOrigin.End);
        IsWhole = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // An index of nothing is not left behind. It goes before the lock ends: another run must not begin in a file that is about to go.
        // Windows lets nobody delete an open file.
        if (entries.Count == 0 && !OperatingSystem.IsWindows())
        {
            File.Delete(PathOf(warc));
        }
        else if (!isSorted)
        {
            Rewrite();
        }

        file.Dispose();
    }

    private void Rewrite()
    {
        var path = PathOf(warc);
        var temporary = path + ".tmp";
        File.Delete(temporary);
        using (var sorted = new StreamWriter(new FileStream(temporary, FileMode.CreateNew)))
        {
            sorted.NewLine = "\n";
            foreach (var line in entries.Select(WarcIndexLine.Write).Order(StringComparer.Ordinal))
            {
                sorted.WriteLine(line);
            }
        }

        // Closed first: Windows lets nobody replace an open file.
        file.Dispose();
        File.Move(temporary, path, overwrite: true);
        isSorted = true;
    }

    private static FileStream OpenLocked(string path, string warc)
    {
        try
        {
            return new(path, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 1 << 16 });
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
