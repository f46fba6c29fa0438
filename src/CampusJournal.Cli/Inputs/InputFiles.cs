using System.CommandLine;
using System.Text;
using CampusJournal.Cli.Options;
using CampusJournal.Cli.Repair.Outputs;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;

namespace CampusJournal.Cli.Inputs;

/// <summary>Turns PATHs into files: folders are walked, lists are read, standard input stands in when it is piped.</summary>
internal sealed class InputFiles(ParseResult parse, InputOptions options)
{
    private readonly SourceOptions walkOptions = new()
    {
        Include = parse.GetValue(options.Include) ?? [],
        Exclude = parse.GetValue(options.Exclude) ?? [],
        FollowLinks = parse.GetValue(options.FollowLinks),
    };

    /// <summary>Gets the folder that a walk leaves out with its manifest, because our own output goes there; null for none.</summary>
    public string? LeftOut { get; init; }

    /// <summary>Gets the end of names that a walk leaves out, because they are our own backups; null for none.</summary>
    public string? BackupSuffix { get; init; }

    /// <summary>Gets the paths as given, or null when there is nothing to read: no PATH, and a person at standard input.</summary>
    public IReadOnlyList<string>? Paths()
    {
        var paths = parse.GetValue(options.Paths) ?? [];
        var list = parse.GetValue(options.FilesFrom);
        if (list is not null)
        {
            return [.. paths, .. ReadList(list)];
        }

        if (paths.Length > 0)
        {
            return paths;
        }

        return StandardStreams.InputIsTerminal ? null : [InputFile.StandardInput];
    }

    /// <summary>Lists the files of the paths in order; a path that is none comes with its failure.</summary>
    public IEnumerable<InputFile> Expand(IEnumerable<string> paths)
    {
        var files = paths.SelectMany(Expand);
        return parse.GetValue(options.Limit) is { } limit ? files.Take(limit) : files;
    }

    private IEnumerable<InputFile> Expand(string path)
    {
        if (path == InputFile.StandardInput)
        {
            return [new InputFile(path, path, true)];
        }

        if (path.Length == 0 || (!File.Exists(path) && !Directory.Exists(path)))
        {
            return [InputFile.Failed(path, Messages.NotFound(path))];
        }

        return Directory.Exists(path)
            ? Walk(path)
            : [new InputFile(path, Path.GetFileName(path), true)];
    }

    private IEnumerable<InputFile> Walk(string folder)
    {
        foreach (var file in new FolderWalk(folder, walkOptions).Files())
        {
            if (file.Refusal is PageFailure failure)
            {
                yield return InputFile.Failed(file.Path, Messages.PageFailed(failure));
            }
            else if (file.Refusal is null && !IsOurs(file.Path) && UnixFile.IsRegular(file.Path))
            {
                // Not the key: an output of the same name has the same form of Unicode, too.
                yield return new InputFile(file.Path, Path.GetRelativePath(folder, file.Path).Replace(Path.DirectorySeparatorChar, '/'), IsNamed: false);
            }
        }
    }

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

    private List<string> ReadList(string list)
    {
        using var stream = list == InputFile.StandardInput ? StandardStreams.OpenInput() : File.OpenRead(list);
        using var reader = new StreamReader(stream, new UTF8Encoding(false));
        var separator = parse.GetValue(options.NulSeparated) ? '\0' : '\n';
        return [.. reader.ReadToEnd().Split(separator).Select(name => separator == '\n' ? name.TrimEnd('\r') : name).Where(name => name.Length > 0)];
    }
}
