using System.Security.Cryptography;
using System.Text.Json;

namespace CampusJournal.Cli.Repair.Outputs;

/// <summary>
/// A converted tree: the same relative names in another folder, files that are no text copied as they are, and beside the folder
/// a manifest that says of each file what changed. An empty manifest marks the folder as ours from the first file on, so that a run
/// that was broken off can be run again.
/// </summary>
internal sealed class TreeOutput : RepairOutput
{
    private readonly string folder;
    private readonly HashSet<string> written = new(StringComparer.Ordinal);
    private TemporaryFile? manifest;
    private int changed;

    public TreeOutput(Session session, Outcome outcome, string folder)
        : base(session, outcome) => this.folder = folder;

    /// <summary>Gives the manifest's path: beside the folder, so that the folder holds pages only.</summary>
    public static string ManifestOf(string folder) => Path.TrimEndingDirectorySeparator(folder) + ".manifest";

    /// <summary>Tells whether a folder may be written: it is new, empty, or ours.</summary>
    public static bool IsOurs(string folder) =>
        File.Exists(ManifestOf(folder)) || !Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any();

    /// <inheritdoc/>
    public override void Write(RepairedFile file)
    {
        if (!TryPlace(file.Input, file.After))
        {
            return;
        }

        changed += file.Repaired.IsChanged ? 1 : 0;
        WarnOf(file);
        WriteLine(line =>
        {
            WriteNames(line, file.Input, file.IsChanged ? "written" : "unchanged");
            line.WriteText("charset", file.Decoded.Charset.Charset);
            line.WriteNumber("undecodable", file.Decoded.Undecodable);
            line.WriteNumber("repairs", file.Repaired.Steps.Count);
            line.WriteTexts("chain", file.Repaired.Chain);
            line.WriteBoolean("proven", file.Repaired.IsProven);
            line.WriteNumber("unrecoverable", file.Repaired.Unrecoverable.Count);
            WriteDigests(line, file.Before, file.After);
        });
    }

    /// <inheritdoc/>
    public override void WriteOther(RepairInput other)
    {
        if (!TryPlace(other.Input, other.Bytes))
        {
            return;
        }

        WriteLine(line =>
        {
            WriteNames(line, other.Input, "copied");
            WriteDigests(line, other.Bytes, other.Bytes);
        });
    }

    /// <inheritdoc/>
    public override void Finish()
    {
        if (manifest is not null)
        {
            manifest.Commit();
            Session.Log.Tell(Messages.TreeWritten(folder, ManifestOf(folder), changed, written.Count));
        }
    }

    /// <inheritdoc/>
    public override void Close() => manifest?.Dispose();

    private bool TryPlace(Inputs.InputFile input, byte[] content)
    {
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
        UnwritableException.Guard(target, () => Directory.CreateDirectory(Path.GetDirectoryName(target)!));
        TemporaryFile.Replace(target, content);
        return true;
    }

    private TemporaryFile OpenManifest()
    {
        Directory.CreateDirectory(folder);
        var path = ManifestOf(folder);
        if (!File.Exists(path))
        {
            File.Create(path).Dispose();
        }

        return TemporaryFile.Open(path);
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

    private static void WriteNames(Utf8JsonWriter line, Inputs.InputFile input, string action)
    {
        line.WriteText("path", input.RelativePath);
        line.WriteText("source", input.Path);
        line.WriteText("action", action);
    }

    private static void WriteDigests(Utf8JsonWriter line, byte[] before, byte[] after)
    {
        line.WriteString("sha256_before", Convert.ToHexStringLower(SHA256.HashData(before)));
        line.WriteString("sha256_after", Convert.ToHexStringLower(SHA256.HashData(after)));
    }
}
