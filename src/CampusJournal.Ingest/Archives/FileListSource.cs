using System.Runtime.CompilerServices;
using System.Text;

namespace CampusJournal.Ingest.Archives;

/// <summary>The files and folders that a list names, one a line or one before each NUL. Empty names are passed over.</summary>
/// <param name="open">Opens the list; called once a read.</param>
/// <param name="isNulSeparated">Whether NUL ends a name (<c>-0</c>) and a line end is part of it.</param>
/// <param name="options">How to read what is named.</param>
public sealed class FileListSource(Func<Stream> open, bool isNulSeparated, SourceOptions options) : IPageSource
{
    // PATH_MAX is 4,096 on Linux and 32,767 UTF-16 units on Windows.
    private const int LongestName = 1 << 17;

    /// <inheritdoc/>
    public async IAsyncEnumerable<SourceItem> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var name in NamesAsync(cancellationToken).ConfigureAwait(false))
        {
            var source = PageSources.Open(name, options);
            await foreach (var item in source.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return item;
            }
        }
    }

    /// <summary>Reads only the names, in their order.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Paths of files and folders.</returns>
    public async IAsyncEnumerable<string> NamesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var stream = open();
        var isFirst = true;
        await foreach (var listed in NamesAsync(stream, cancellationToken).ConfigureAwait(false))
        {
            var name = isFirst ? listed.TrimStart('\uFEFF') : listed;
            isFirst = false;
            if (name.Length > 0)
            {
                // Within a list, '-' is a file of that name: standard input may be the list itself.
                yield return name == "-" ? "./-" : name;
            }
        }
    }

    private async IAsyncEnumerable<string> NamesAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = new byte[1 << 16];
        var name = new List<byte>();
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            for (var start = 0; start < read;)
            {
                var rest = buffer.AsMemory(start, read - start);
                var end = rest.Span.IndexOf(isNulSeparated ? (byte)0 : (byte)'\n');
                Append(name, rest.Span[..(end < 0 ? rest.Length : end)]);
                start += end < 0 ? rest.Length : end + 1;
                if (end >= 0 && Take(name) is { Length: > 0 } whole)
                {
                    yield return whole;
                }
            }
        }

        if (Take(name) is { Length: > 0 } last)
        {
            yield return last;
        }
    }

    // A longer name cannot exist; what is kept of it is too long as well and fails when it is opened.
    private static void Append(List<byte> name, ReadOnlySpan<byte> bytes) =>
        name.AddRange(bytes[..Math.Min(bytes.Length, Math.Max(0, LongestName - name.Count))]);

    private string Take(List<byte> name)
    {
        var text = Encoding.UTF8.GetString([.. name]);
        name.Clear();
        return isNulSeparated ? text : text.TrimEnd('\r');
    }
}
