using System.CommandLine;
using CampusJournal.Cli.Options;
using CampusJournal.Cli.Repair.Outputs;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;

namespace CampusJournal.Cli.Inputs;

/// <summary>Turns PATHs into files: folders are walked, lists are read, standard input stands in when it is piped.</summary>
internal sealed class InputFiles(ParseResult parse, InputOptions options)
{
    private readonly SourceOptions walkOptions = options.Walk(parse);
    private readonly string? root = Root(parse.GetValue(options.Paths) ?? [], parse.Has(options.FilesFrom));

    /// <summary>Gets the folder that a walk leaves out with its manifest, because our own output goes there; null for none.</summary>
    public string? LeftOut { get; init; }

    /// <summary>Gets the end of names that a walk leaves out, because they are our own backups; null for none.</summary>
    public string? BackupSuffix { get; init; }

    /// <summary>
    /// Gets the paths as given, or null when there is nothing to read: no PATH, and a person at standard input. Those of a list come as it is
    /// read, in batches of what can be had without waiting, so that a script may converse with us.
    /// </summary>
    public IEnumerable<IReadOnlyList<string>>? PathBatches()
    {
        var paths = parse.GetValue(options.Paths) ?? [];
        if (options.List(parse, walkOptions) is { } list)
        {
            return Listed(list).Prepend(paths);
        }

        return paths.Length > 0 ? [paths] : StandardStreams.InputIsTerminal ? null : [[InputFile.StandardInput]];
    }

    /// <summary>Lists the files of the paths in order, batch by batch; a path that is none comes with its failure.</summary>
    public IEnumerable<IEnumerable<InputFile>> Expand(IEnumerable<IReadOnlyList<string>> batches)
    {
        var left = parse.GetValue(options.Limit) ?? int.MaxValue;
        foreach (var batch in batches)
        {
            yield return batch.SelectMany(Expand).Take(left).Select(file =>
            {
                left--;
                return file;
            });
            if (left == 0)
            {
                yield break;
            }
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Listed(FileListSource list)
    {
        var names = list.NamesAsync().GetAsyncEnumerator();
        var batch = new List<string>();
        for (var next = names.MoveNextAsync().AsTask(); ; next = names.MoveNextAsync().AsTask())
        {
            if (!next.IsCompleted && batch.Count > 0)
            {
                yield return batch;
                batch = [];
            }

            if (!next.GetAwaiter().GetResult())
            {
                yield return batch;
                yield break;
            }

            batch.Add(names.Current);
        }
    }

    private IEnumerable<InputFile> Expand(string path)
    {
        if (path == InputFile.StandardInput)
        {
            return [new InputFile(path, path, true)];
        }

        if (path.Length == 0 || (!File.Exists(path) && !Directory.Exists(path)))
        {
            return [InputFile.Failed(path, path.Contains('\uFFFD', StringComparison.Ordinal) ? Messages.NameIsNoUtf8(path) : Messages.NotFound(path))];
        }

        return Directory.Exists(path)
            ? Walk(path)
            : [new InputFile(path, NameOf(path, Path.GetFileName(path)), true)];
    }

    private IEnumerable<InputFile> Walk(string folder)
    {
        foreach (var file in new FolderWalk(folder, walkOptions).Files())
        {
            if (file.Refusal is PageFailure failure)
            {
                yield return InputFile.Failed(file.Path, Messages.PageFailed(failure));
            }
            else if (file.Refusal is null && !IsOurs(file.Path) && file.IsRegular())
            {
                // Not the key: an output of the same name has the same form of Unicode, too.
                yield return new InputFile(file.Path, NameOf(file.Path, Path.GetRelativePath(folder, file.Path)), IsNamed: false) { Found = file };
            }
        }
    }

    /// <summary>The folder that names are relative to when several PATHs are named: the lowest that holds all; of a list it is where we are. Null for one PATH.</summary>
    private static string? Root(string[] paths, bool isListed)
    {
        if (isListed)
        {
            return Environment.CurrentDirectory;
        }

        var holders = paths.Where(path => path is not ("" or InputFile.StandardInput))
            .Select(path => Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))) ?? Path.GetFullPath(path)).ToArray();
        return holders.Length > 1 ? holders.Aggregate(Common) : null;
    }

    private static string Common(string first, string second)
    {
        while (IsOutside(Path.GetRelativePath(first, second)) && Path.GetDirectoryName(first) is { } parent)
        {
            first = parent;
        }

        return first;
    }

    private string NameOf(string path, string alone)
    {
        var name = root is null ? alone : Path.GetRelativePath(root, path);
        return (IsOutside(name) ? alone : name).Replace(Path.DirectorySeparatorChar, '/');
    }

    private static bool IsOutside(string relative) =>
        relative == ".." || relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) || Path.IsPathRooted(relative);

    private bool IsOurs(string path)
    {
        if (LeftOut is { } folder)
        {
            var full = Path.GetFullPath(path);
            var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
            if (full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) || full == TreeOutput.ManifestOf(root))
            {
                return true;
            }
        }

        return BackupSuffix is { } suffix && path.EndsWith(suffix, StringComparison.Ordinal) && File.Exists(path[..^suffix.Length]);
    }
}
