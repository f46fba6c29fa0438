using System.Text;

namespace CampusJournal.Ingest.Warc;

/// <summary>
/// The CDXJ file beside WARC files. During a run it grows line by line and is held locked, so that two runs never write one archive;
/// at the end it is sorted. It only repeats what the WARC files hold: a lost or torn one is made again from them.
/// </summary>
internal sealed class WarcIndex : IDisposable
{
    private const string Suffix = ".cdxj";

    private readonly string path;
    private readonly List<WarcIndexEntry> entries;
    private FileStream file;
    private bool isSorted;

    private WarcIndex(string path, FileStream file, List<WarcIndexEntry> entries, bool isWhole)
    {
        this.path = path;
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

    /// <summary>Opens and locks the index, or makes an empty one.</summary>
    /// <exception cref="IOException">Another run holds it, or it cannot be read.</exception>
    public static WarcIndex Open(string path)
    {
        var file = OpenLocked(path);
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

            return new WarcIndex(path, file, entries, isWhole && EndsLine(file));
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
        file = OpenLocked(path);
        file.Seek(0, SeekOrigin.End);
        IsWhole = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!isSorted)
        {
            Rewrite();
        }

        file.Dispose();
    }

    private void Rewrite()
    {
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

    private static FileStream OpenLocked(string path) =>
        new(path, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 1 << 16 });

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
