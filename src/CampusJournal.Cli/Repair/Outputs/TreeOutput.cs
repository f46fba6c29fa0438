using System.Security.Cryptography;
using System.Text.Json;
using CampusJournal.Cli.Inputs;
using CampusJournal.Text;

namespace CampusJournal.Cli.Repair.Outputs;

/// <summary>
/// A converted tree: the same relative names in another folder, files that are no text copied as they are, and beside the folder
/// a manifest that says of each file what changed. An empty file beside it marks the folder as ours from the first file on, so that a run
/// that was broken off can be run again. A file that somebody changed since is replaced only if the user insists.
/// </summary>
internal sealed class TreeOutput : RepairOutput
{
    private readonly string folder;
    private readonly bool isForced;
    private readonly HashSet<string> written = new(StringComparer.Ordinal);
    private TemporaryFile? manifest;
    private EarlierTree? earlier;
    private int placed;
    private int changed;

    public TreeOutput(Session session, Outcome outcome, string folder, bool isForced)
        : base(session, outcome) => (this.folder, this.isForced) = (folder, isForced);

    /// <summary>Gives the manifest's path: beside the folder, so that the folder holds pages only.</summary>
    public static string ManifestOf(string folder) => Path.TrimEndingDirectorySeparator(folder) + ".manifest";

    /// <summary>Tells whether a folder may be written: it is new, empty, or ours.</summary>
    public static bool IsOurs(string folder) =>
        File.Exists(ManifestOf(folder)) || File.Exists(MarkOf(folder)) || !Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any();

    /// <inheritdoc/>
    public override void Write(FileRepair file)
    {
        var totals = new RepairTotals();
        if (!TryPlace(file.Input, output => totals = file.WriteTo(output), out var digest))
        {
            return;
        }

        var before = file.Digest();
        changed += before == digest ? 0 : 1;
        Tell(file, totals);
        WriteLine(line =>
        {
            WriteNames(line, file.Input, before == digest ? "unchanged" : "written");
            line.WriteText("charset", file.Charset.Charset);
            line.WriteNumber("undecodable", totals.Undecodable);
            line.WriteNumber("repairs", totals.Steps);
            line.WriteTexts("chain", totals.Chain);
            line.WriteBoolean("proven", totals.IsProven);
            line.WriteNumber("unrecoverable", totals.Unrecoverable);
            WriteDigests(line, before, digest);
        });
    }

    /// <inheritdoc/>
    public override void WriteOther(InputFile input, FileContent content)
    {
        if (TryPlace(input, Copy, out var digest))
        {
            WriteLine(line =>
            {
                WriteNames(line, input, "copied");
                WriteDigests(line, digest, digest);
            });
        }

        void Copy(Stream output)
        {
            using var original = content.Open();
            original.CopyTo(output);
        }
    }

    /// <inheritdoc/>
    public override void Finish()
    {
        if (manifest is not null)
        {
            UnwritableException.Guard(ManifestOf(folder), manifest.Commit);
            File.Delete(MarkOf(folder));
            Session.Log.Tell(Messages.TreeWritten(folder, ManifestOf(folder), changed, placed));
        }
    }

    /// <inheritdoc/>
    public override void Close()
    {
        if (manifest is not null)
        {
            // What a full disk did not take ends the run; closing the file tries it again, and that failure is the one that is told.
            UnwritableException.Guard(ManifestOf(folder), manifest.Dispose);
        }
    }

    private static string MarkOf(string folder) => ManifestOf(folder) + ".tmp";

    private bool TryPlace(InputFile input, Action<Stream> write, out string digest)
    {
        digest = "";
        var target = Path.Join(folder, input.RelativePath);
        if (!written.Add(input.RelativePath))
        {
            Outcome.Failed++;
            Session.Log.Error(Messages.NameTaken(input.Path, target));
            return false;
        }

        if (Path.GetFullPath(target) == Path.GetFullPath(input.Path))
        {
            Outcome.Refused++;
            Session.Log.Error(Messages.OutputIsInput(input.Path));
            return false;
        }

        manifest ??= OpenManifest();
        string? hash = null;
        UnwritableException.Guard(target, () => hash = Place(target, input.RelativePath, write));
        if (hash is null)
        {
            Outcome.Refused++;
            Session.Log.Error(Messages.RefusedChanged(target));
            return false;
        }

        placed++;
        digest = hash;
        return true;
    }

    // Gives the digest of what was written; null when it would replace somebody's work.
    private string? Place(string target, string name, Action<Stream> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        using var hash = SHA256.Create();
        using var file = TemporaryFile.Open(target);
        using (var hashed = new CryptoStream(file.Content, hash, CryptoStreamMode.Write, leaveOpen: true))
        {
            write(hashed);
        }

        var digest = Convert.ToHexStringLower(hash.Hash!);
        if (!isForced && !earlier!.MayReplace(target, name, digest))
        {
            return null;
        }

        file.Commit();
        return digest;
    }

    private TemporaryFile OpenManifest()
    {
        UnwritableException.Guard(folder, () => Directory.CreateDirectory(folder));
        var path = ManifestOf(folder);
        TemporaryFile? opened = null;
        UnwritableException.Guard(path, () =>
        {
            earlier = EarlierTree.Read(path);
            File.Create(MarkOf(folder)).Dispose();
            opened = TemporaryFile.Open(path);
        });
        return opened!;
    }

    private void WriteLine(Action<Utf8JsonWriter> writeMembers)
    {
        using (var line = new Utf8JsonWriter(manifest!.Content, JsonText.WriterOptions))
        {
            line.WriteStartObject();
            writeMembers(line);
            line.WriteEndObject();
        }

        manifest.Content.WriteByte((byte)'\n');
    }

    private static void WriteNames(Utf8JsonWriter line, InputFile input, string action)
    {
        line.WriteText("path", input.RelativePath);
        line.WriteText("source", input.Path);
        line.WriteText("action", action);
    }

    private static void WriteDigests(Utf8JsonWriter line, string before, string after)
    {
        line.WriteString("sha256_before", before);
        line.WriteString("sha256_after", after);
    }
}
