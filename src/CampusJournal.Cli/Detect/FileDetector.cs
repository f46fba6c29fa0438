using System.Buffers;
using System.Security.Cryptography;
using CampusJournal.Cli.Inputs;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;
using CampusJournal.Text;
using CampusJournal.Text.Mojibake;

namespace CampusJournal.Cli.Detect;

/// <summary>Looks at one file: a sample decides, the whole file is digested and counted. Safe to share between threads.</summary>
internal sealed class FileDetector(CharsetHints hints)
{
    private const int BlockSize = 1 << 16;

    private static readonly SourceOptions Reading = new() { KeepsFeedsWhole = true };

    private readonly MojibakeRepairer repairer = new();

    /// <summary>Looks at a file; one that holds others is only recognized.</summary>
    public Detection Detect(InputFile file)
    {
        if (!FileReading.TryRead(file, out var content, out var failure))
        {
            return new(file, failure);
        }

        var detection = Looked(file, content, stream => IsContainer(file, stream) ? new(file) { Container = content } : Detect(file, stream, hints));
        if (detection.Container is null)
        {
            content.Dispose();
        }

        return detection;
    }

    /// <summary>Looks at what a file holds: its pages, and what cannot be read of them. One without a page is a file as any other.</summary>
    /// <param name="file">The file.</param>
    /// <param name="content">Its content, which is disposed of.</param>
    /// <param name="jobs">The number of workers; null for one a core.</param>
    public IEnumerable<Detection> DetectWithin(InputFile file, FileContent content, int? jobs)
    {
        using (content)
        {
            var hasPage = false;
            var items = new StreamSource(file.Path, content.Open, Reading).ReadAsync().ToBlockingEnumerable().Where(item => item is SourcePage or PageFailure);
            foreach (var detection in OrderedWork.Map(items, jobs, item => Detect(file, item)))
            {
                hasPage |= detection.Failure is null;
                yield return detection;
            }

            if (!hasPage)
            {
                yield return Looked(file, content, stream => Detect(file, stream, hints));
            }
        }
    }

    private static Detection Looked(InputFile file, FileContent content, Func<Stream, Detection> look)
    {
        try
        {
            using var stream = content.Open();
            return look(stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(file, FileReading.Failure(file.Path, exception));
        }
    }

    private static bool IsContainer(InputFile file, Stream stream)
    {
        var head = ArrayPool<byte>.Shared.Rent(BlockSize);
        try
        {
            var read = stream.ReadAtLeast(head.AsSpan(0, BlockSize), BlockSize, throwOnEndOfStream: false);
            stream.Position = 0;
            return PageSources.IsContainer(head.AsSpan(0, read), file.Path, Reading);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(head);
        }
    }

    private Detection Detect(InputFile file, SourceItem item)
    {
        if (item is not SourcePage page)
        {
            return new(file, Messages.PageFailed((PageFailure)item));
        }

        using var content = new MemoryStream(page.Content.ToArray(), writable: false);
        var told = hints with { HttpLabel = page.Origin.HttpCharset, MimeLabel = page.Origin.MimeCharset, Url = page.Origin.Url ?? page.Origin.MirrorUrl };
        var detection = Detect(file, content, told) with { Fault = page.Fault is { } fault ? Messages.PageFailed(fault) : null };
        return detection with { Page = page with { Content = default }, Bytes = page.Origin.Length!.Value, Sha256 = page.Origin.Sha256! };
    }

    private Detection Detect(InputFile file, Stream stream, CharsetHints told)
    {
        var decoded = PageDecoder.DecodeSample(stream, told);
        var textCharset = decoded.Charset.Charset is "binary" ? null : decoded.Charset.Charset;
        stream.Position = 0;
        var decoder = textCharset is null ? null : PageDecoder.NewDecoder(decoded.Charset);
        var sha256 = ReadWhole(stream, decoder);
        return new(file)
        {
            Bytes = stream.Length,
            Sha256 = sha256,
            Charset = decoded.Charset,
            Undecodable = decoder?.Undecodable ?? 0,
            Segments = decoder?.Segments ?? [],
            Mojibake = textCharset is null
                ? RepairedText.Untouched("")
                : PageText.WithoutOwnMarks(decoded.Charset.Charset, decoded.Undecodable, decoded.Text, Repair(decoded.Text)),
        };
    }

    private RepairedText Repair(string text) => PageText.IsHtml(text) ? repairer.RepairHtml(text) : repairer.Repair(text);

    private static string ReadWhole(Stream stream, CharsetDecoder? decoder)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var bytes = new byte[BlockSize];
        var chars = decoder is null ? [] : new char[decoder.MaxCharCount(BlockSize)];
        for (var count = stream.Read(bytes); count > 0; count = stream.Read(bytes))
        {
            digest.AppendData(bytes, 0, count);
            decoder?.Decode(bytes.AsSpan(0, count), chars);
        }

        decoder?.Finish(chars);
        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }
}
