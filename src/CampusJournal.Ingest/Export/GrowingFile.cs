using CampusJournal.Ingest.Journals;

namespace CampusJournal.Ingest.Export;

/// <summary>
/// A target that grows over several runs. It grows as <c>.tmp</c>, so that what stands under its name is always whole; a whole one that is to
/// go on is copied first.
/// </summary>
internal sealed class GrowingFile(string path) : IDisposable
{
    private readonly string temporary = path + ".tmp";
    private FileStream? file;
    private DigestStream? stream;

    /// <summary>Gets what the target holds so far, in bytes.</summary>
    public long Length => stream?.Position ?? KeptLength;

    /// <summary>Gets or sets how much of what earlier runs wrote is kept.</summary>
    public long KeptLength { get; set; }

    /// <summary>Gets a value indicating whether the target stands under its name just as it is.</summary>
    public bool IsWhole => stream is null && !File.Exists(temporary) && new FileInfo(path) is { Exists: true } whole && whole.Length == KeptLength;

    /// <summary>Gets how much earlier runs have left, in bytes.</summary>
    public long FoundLength => new FileInfo(File.Exists(temporary) ? temporary : path) is { Exists: true } found ? found.Length : 0;

    /// <summary>Opens the file to go on after what is kept.</summary>
    public Stream Open() => stream ??= NamedTarget.Guard(path, OpenKept);

    /// <summary>Reads one line of what is written so far.</summary>
    public byte[] ReadLine(long start)
    {
        if (file is not null)
        {
            file.Flush();
            return FileLines.ReadOne(file, start);
        }

        using var earlier = new FileStream(File.Exists(temporary) ? temporary : path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        return FileLines.ReadOne(earlier, start);
    }

    /// <summary>Puts what is written on the disk.</summary>
    public void Sync() => stream?.Sync();

    /// <summary>Puts the target under its name.</summary>
    /// <param name="manifest">The manifest, without what only the file tells.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask CommitAsync(TargetManifest manifest, CancellationToken cancellationToken)
    {
        Open();
        stream!.Sync();
        manifest = manifest with { Bytes = stream.Position, Sha256 = stream.Digest() };
        KeptLength = stream.Position;
        Dispose();

        await manifest.PlaceAsync(path, temporary, cancellationToken).ConfigureAwait(false);
    }

    public void Dispose()
    {
        stream?.Dispose();
        (stream, file) = (null, null);
    }

    private DigestStream OpenKept()
    {
        if (KeptLength == 0)
        {
            // Deleted first: what lies there may be a link to somewhere else.
            File.Delete(temporary);
        }
        else if (!File.Exists(temporary))
        {
            CopyWhole();
        }

        file = new(temporary, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.Read, BufferSize = 1 << 16 });
        file.SetLength(KeptLength);
        var kept = new DigestStream(file, path);
        kept.ReadExisting();
        return kept;
    }

    // In two steps: half a copy would pass for what an interrupted run left.
    private void CopyWhole()
    {
        var copy = path + ".copy.tmp";
        File.Delete(copy);
        File.Copy(path, copy);
        File.Move(copy, temporary);
    }
}
