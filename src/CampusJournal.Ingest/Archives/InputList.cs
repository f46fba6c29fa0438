using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CampusJournal.Ingest.Archives;

/// <summary>
/// The ordered input of a run as files, before anything is read: the files that the user named and those of the folders, in the order in which
/// they are read. The same on every machine that sees the same files. Standard input is no part of it.
/// </summary>
/// <param name="paths">Files and folders as given.</param>
/// <param name="options">Which files of folders are read.</param>
public sealed class InputList(IReadOnlyList<string> paths, SourceOptions options)
{
    /// <summary>Looks at every file.</summary>
    /// <param name="cancellationToken">Stops the looking.</param>
    /// <returns>What there is.</returns>
    public InputSummary Summarize(CancellationToken cancellationToken = default)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (files, bytes) = (0L, 0L);
        foreach (var item in Items())
        {
            cancellationToken.ThrowIfCancellationRequested();
            files++;
            bytes += item.Length;
            digest.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{item.File.Path}\0{item.Length}\n")));
        }

        return new(files, bytes, Convert.ToHexStringLower(digest.GetHashAndReset()));
    }

    /// <summary>Lists the files while they are asked for. What is named twice comes once, so that no two parts hold it.</summary>
    internal IEnumerable<InputItem> Items()
    {
        var seen = paths.Count > 1 ? new HashSet<string>(StringComparer.Ordinal) : null;
        return paths.SelectMany(Items).Where(item => seen?.Add(PagePath.Key(item.File.Path)) != false);
    }

    private IEnumerable<InputItem> Items(string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal))
        {
            return [new(new(path, path, Failures.NotFound(path)), IsNamed: true, 0)];
        }

        return Directory.Exists(path)
            ? new FolderWalk(path, options).Files().Select(file => new InputItem(file, IsNamed: false, file.Refusal is null ? LengthOf(file) : 0))
            : [new(new(path, PagePath.Key(path)), IsNamed: true, LengthOf(new(path, path)))];
    }

    private static long LengthOf(FoundFile found)
    {
        try
        {
            if (found.Raw is not null)
            {
                using var raw = RawFolder.Open(found.Raw);
                return raw.Length;
            }

            return new FileInfo(found.Path) is { Exists: true } file ? file.Length : 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
