using System.Runtime.CompilerServices;
using CampusJournal.Ingest.Archives;

namespace CampusJournal.Ingest.Verify;

/// <summary>Reads archives, and our own outputs, to say whether they are whole; nothing is converted and nothing written.</summary>
/// <param name="options">How to read; null for <see cref="SourceOptions.Default"/>. Its quarantine is not used.</param>
/// <example><code>await foreach (var file in new Verification().ReadAsync("crawls/")) { ... }</code></example>
public sealed class Verification(SourceOptions? options = null)
{
    private const string StandardInput = "-";

    // A large page is no fault of its archive.
    private const string TooLarge = "too-large";

    private readonly SourceOptions options = (options ?? SourceOptions.Default) with
    {
        Quarantine = null,
        ListsEachNotice = true,
        ReadsEverything = true,
        TellsFaultsOnly = true,
    };

    /// <summary>Verifies a file, or every file of a folder in ordinal order of the paths; pipes, sockets and devices in it are passed over.</summary>
    /// <param name="path">The file or folder, or <c>-</c> for <see cref="SourceOptions.StandardInput"/> where there is one.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Each file with its faults.</returns>
    public async IAsyncEnumerable<VerifiedFile> ReadAsync(
        string path, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!Directory.Exists(path))
        {
            yield return await ReadFileAsync(new(path, PagePath.Key(path)), isNamed: true, cancellationToken).ConfigureAwait(false);
            yield break;
        }

        // Of an output of ours that is a folder the manifest lies beside it.
        if (ManifestPath.Of(path) is var manifest && File.Exists(manifest))
        {
            yield return await ReadFileAsync(new(manifest, PagePath.Key(manifest)), isNamed: true, cancellationToken).ConfigureAwait(false);
        }

        var covered = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var file in new FolderWalk(path, options).Files().Where(file => !IsCovered(Path.GetDirectoryName(file.Path)!, path, covered)))
        {
            if (file.Refusal is PageFailure failure)
            {
                var faults = new FaultList(file.Path);
                faults.Add(null, failure.Code, failure.Message);
                yield return faults.End();
            }
            else if (file.Refusal is null && file.IsRegular())
            {
                yield return await ReadFileAsync(file, isNamed: false, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Tells whether a folder, or one around it up to the one that is read, is an output of ours: its manifest speaks for all of it.</summary>
    private static bool IsCovered(string folder, string root, Dictionary<string, bool> covered)
    {
        if (!covered.TryGetValue(folder, out var isCovered))
        {
            var isBelow = folder.Length > Path.TrimEndingDirectorySeparator(root).Length;
            isCovered = FolderCheck.IsOutput(folder) || (isBelow && IsCovered(Path.GetDirectoryName(folder)!, root, covered));
            covered[folder] = isCovered;
        }

        return isCovered;
    }

    private async Task<VerifiedFile> ReadFileAsync(FoundFile file, bool isNamed, CancellationToken cancellationToken)
    {
        var faults = new FaultList(file.Path);
        try
        {
            // Nothing of ours has a name that is no UTF-8.
            if (file.Raw is not null || !await OutputCheck.TryReadAsync(file.Path, faults, cancellationToken).ConfigureAwait(false))
            {
                await ReadSourceAsync(Items(file, cancellationToken), isNamed, faults).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var failure = Failures.Unreadable(file.Path, exception);
            faults.Add(null, failure.Code, failure.Message);
        }

        return faults.End();
    }

    private IAsyncEnumerable<SourceItem> Items(FoundFile file, CancellationToken cancellationToken)
    {
        if (file.Raw is not null)
        {
            return PageFile.ReadAsync(file, new() { Path = file.Path, RelativePath = file.Key }, options, isNamed: false, cancellationToken);
        }

        IPageSource source = file.Path == StandardInput && options.StandardInput is not null ? PageSources.Open(file.Path, options) : new FileSource(file.Path, options);
        return source.ReadAsync(cancellationToken);
    }

    private static async Task ReadSourceAsync(IAsyncEnumerable<SourceItem> items, bool isNamed, FaultList faults)
    {
        await foreach (var item in items.ConfigureAwait(false))
        {
            switch (item)
            {
                case SourcePage { Fault: { } fault }:
                    faults.Add(fault.Offset, fault.Code, fault.Message, fault.Source);
                    break;
                case PageFailure { Code: TooLarge } or SourcePage or SkippedEntry:
                case PageFailure { Code: "not-a-page" } when !isNamed:
                    faults.Whole++;
                    break;
                case PageFailure failure:
                    faults.Add(failure.Offset, failure.Code, failure.Message, failure.Source);
                    break;
                case SourceNotice notice:
                    faults.Add(notice.Offset, notice.Code, notice.Message, notice.Source);
                    break;
            }
        }
    }
}
