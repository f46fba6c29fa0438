using System.Security.Cryptography;
using CampusJournal.Cli.Inputs;
using CampusJournal.Text;
using CampusJournal.Text.Mojibake;

namespace CampusJournal.Cli.Detect;

/// <summary>Looks at one file: a sample decides, the whole file is digested and counted. Safe to share between threads.</summary>
internal sealed class FileDetector(CharsetHints hints)
{
    private const int BlockSize = 1 << 16;

    private readonly MojibakeRepairer repairer = new();

    /// <summary>Looks at a file.</summary>
    public Detection Detect(InputFile file)
    {
        if (!FileReading.TryRead(file, out var content, out var failure))
        {
            return new(file, failure);
        }

        try
        {
            using (content)
            using (var stream = content.Open())
            {
                return Detect(file, stream);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(file, FileReading.Failure(file.Path, exception));
        }
    }

    private Detection Detect(InputFile file, Stream stream)
    {
        var decoded = PageDecoder.DecodeSample(stream, hints);
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
                : PageText.WithoutOwnMarks(decoded.Charset.Charset, decoded.Undecodable, Repair(decoded.Text)),
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
