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

    private readonly SourceOptions options = (options ?? SourceOptions.Default) with { Quarantine = null, ListsEachNotice = true, ReadsEverything = true };

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
            yield return await ReadFileAsync(path, isNamed: true, cancellationToken).ConfigureAwait(false);
            yield break;
        }

        foreach (var file in new FolderWalk(path, options).Files())
        {
            if ((file.Refusal ?? file.BadName) is PageFailure failure)
            {
                var faults = new FaultList(file.Path);
                faults.Add(null, failure.Code, failure.Message);
                yield return faults.End();
            }
            else if (file.Refusal is null && FileKinds.Of(file.Path) != FileKind.Special)
            {
                yield return await ReadFileAsync(file.Path, isNamed: false, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task<VerifiedFile> ReadFileAsync(string path, bool isNamed, CancellationToken cancellationToken)
    {
        var faults = new FaultList(path);
        try
        {
            if (!await OutputCheck.TryReadAsync(path, faults, cancellationToken).ConfigureAwait(false))
            {
                await ReadSourceAsync(path, isNamed, faults, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var failure = Failures.Unreadable(path, exception);
            faults.Add(null, failure.Code, failure.Message);
        }

        return faults.End();
    }

    private IPageSource Source(string path) => path == StandardInput && options.StandardInput is not null ? PageSources.Open(path, options) : new FileSource(path, options);

    private async Task ReadSourceAsync(string path, bool isNamed, FaultList faults, CancellationToken cancellationToken)
    {
        await foreach (var item in Source(path).ReadAsync(cancellationToken).ConfigureAwait(false))
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
