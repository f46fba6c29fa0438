using System.Security.Cryptography;
using CampusJournal.Cli.Inputs;
using CampusJournal.Text;
using CampusJournal.Text.Mojibake;

namespace CampusJournal.Cli.Detect;

/// <summary>Looks at one file: a sample decides, the whole file is digested and counted. Safe to share between threads.</summary>
internal sealed class FileDetector(CharsetHints hints)
{
    private readonly MojibakeRepairer repairer = new();

    /// <summary>Looks at a file.</summary>
    public Detection Detect(InputFile file)
    {
        if (file.Failure is { } failure)
        {
            return new(file, failure);
        }

        try
        {
            using var stream = Open(file);
            return Detect(file, stream);
        }
        catch (UnauthorizedAccessException)
        {
            return new(file, Messages.Unreadable(file.Path));
        }
        catch (IOException exception)
        {
            return new(file, Messages.ReadFailed(file.Path, exception.Message));
        }
    }

    private Detection Detect(InputFile file, Stream stream)
    {
        var sample = FileSample.Take(stream);
        var decoded = PageDecoder.Decode(sample, hints);
        var isText = decoded.Charset.Charset is not (null or "binary");
        stream.Position = 0;
        return new(file)
        {
            Bytes = stream.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(stream)),
            Charset = decoded.Charset,
            Undecodable = decoded.Undecodable,
            Mojibake = isText ? repairer.Repair(decoded.Text) : RepairedText.Untouched(""),
        };
    }

    // Standard input and pipes cannot seek; they are held in memory.
    private static Stream Open(InputFile file)
    {
        if (file.IsStandardInput)
        {
            return new MemoryStream(file.ReadAll());
        }

        var stream = File.OpenRead(file.Path);
        if (stream.CanSeek)
        {
            return stream;
        }

        stream.Dispose();
        return new MemoryStream(file.ReadAll());
    }
}
