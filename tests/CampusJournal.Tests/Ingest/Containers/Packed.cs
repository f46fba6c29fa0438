using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;
using CampusJournal.Ingest.Archives.Containers;
using CampusJournal.Text;

namespace CampusJournal.Tests.Ingest.Containers;

/// <summary>Archives built in memory, and what the reader makes of them.</summary>
internal static class Packed
{
    // Two archives of the same entries are the same bytes, whatever the second in which they are made.
    private static readonly DateTimeOffset Modified = new(2010, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Cp949(string text) => CharsetEncoder.Encode(text, "cp949").Bytes.ToArray();

    public static byte[] Zip(params (string Name, byte[] Content)[] entries) => Zip(CompressionLevel.Optimal, entries);

    public static byte[] Zip(CompressionLevel level, params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, level).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    public static byte[] Tar(params (string Name, byte[] Content)[] entries) => Tar(TarEntryFormat.Gnu, entries);

    public static byte[] Tar(TarEntryFormat format, params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var tar = new TarWriter(stream, format, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                TarEntry entry = format switch
                {
                    TarEntryFormat.Pax => new PaxTarEntry(TarEntryType.RegularFile, name),
                    TarEntryFormat.V7 => new V7TarEntry(TarEntryType.V7RegularFile, name),
                    TarEntryFormat.Ustar => new UstarTarEntry(TarEntryType.RegularFile, name),
                    _ => new GnuTarEntry(TarEntryType.RegularFile, name),
                };
                entry.DataStream = new MemoryStream(content);
                entry.ModificationTime = Modified;
                tar.WriteEntry(entry);
            }
        }

        return stream.ToArray();
    }

    public static byte[] Gzip(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return stream.ToArray();
    }

    public static byte[] Zstandard(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var zstandard = new ZstdSharp.CompressionStream(stream, 3, leaveOpen: true))
        {
            zstandard.SetParameter(ZstdSharp.Unsafe.ZSTD_cParameter.ZSTD_c_checksumFlag, 1);
            zstandard.Write(content);
        }

        return stream.ToArray();
    }

    /// <summary>Reads a file of a folder, one readable line a thing: <c>page a.zip!x.html</c>, <c>bad-crc a.zip!y.html</c>.</summary>
    public static async Task<List<string>> ReadAsync(string name, byte[] content, SourceOptions? options = null, ContainerLimits? limits = null, bool canSeek = true)
    {
        var items = await ItemsAsync(name, content, options, limits, canSeek);
        return [.. items.Select(item => item switch
        {
            SourcePage { Fault: { } fault } page => $"page({fault.Code}) {page.Origin.Member ?? page.Origin.Path}",
            SourcePage page => $"page {page.Origin.Member ?? page.Origin.Path}",
            PageFailure failure => $"{failure.Code} {failure.Source}",
            SkippedEntry skipped => $"skipped {skipped.Reason} {skipped.Source}",
            SourceNotice notice => $"notice {notice.Code} {notice.Source}",
            _ => item.ToString(),
        })];
    }

    public static async Task<List<SourceItem>> ItemsAsync(string name, byte[] content, SourceOptions? options = null, ContainerLimits? limits = null, bool canSeek = true)
    {
        var scope = new ContainerScope(options ?? SourceOptions.Default, isNamed: false, limits);
        var memory = new MemoryStream(content);
        await using Stream stream = canSeek ? memory : new CountedStream(new PeekedStream(default, memory), _ => { });
        var items = new List<SourceItem>();
        await foreach (var item in scope.ReadAsync(stream, canSeek ? content.Length : null, new() { Path = name }, TestContext.Current.CancellationToken))
        {
            items.Add(item);
        }

        return items;
    }
}
