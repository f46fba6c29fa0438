using System.Runtime.CompilerServices;
using CampusJournal.Articles;
using CampusJournal.Ingest.Shards;

namespace CampusJournal.Ingest.Archives;

/// <summary>The pages of one part of an ordered input.</summary>
/// <param name="input">The whole input.</param>
/// <param name="summary">What the whole input consists of.</param>
/// <param name="shard">The part.</param>
/// <param name="options">How to read.</param>
public sealed class ShardSource(InputList input, InputSummary summary, Shard shard, SourceOptions options) : IPageSource
{
    private readonly OwnOutputs ownOutputs = new(options.OwnOutputs);

    /// <inheritdoc/>
    public async IAsyncEnumerable<SourceItem> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var before = 0L;
        foreach (var item in input.Items())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var isHeld = shard.Holds(before, item.Length, summary.Bytes);
            before += item.Length;
            if (!isHeld)
            {
                continue;
            }

            await foreach (var found in ReadAsync(item, cancellationToken).ConfigureAwait(false))
            {
                yield return found;
            }
        }
    }

    private async IAsyncEnumerable<SourceItem> ReadAsync(InputItem item, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var file = item.File;
        if ((file.Refusal ?? (ownOutputs.Contains(file.Path) ? new SkippedEntry(file.Path, SkippedEntry.OwnOutput) : null)) is { } refusal)
        {
            yield return refusal;
            yield break;
        }

        var origin = new PageOrigin { Path = file.Path.Replace(Path.DirectorySeparatorChar, '/'), RelativePath = file.Key };
        await foreach (var found in PageFile.ReadAsync(file, origin, options, item.IsNamed, cancellationToken).ConfigureAwait(false))
        {
            yield return found;
        }
    }
}
