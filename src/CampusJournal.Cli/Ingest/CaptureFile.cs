using System.IO.Compression;
using System.Text;
using CampusJournal.Cli.Inputs;
using CampusJournal.Ingest.Archives;

namespace CampusJournal.Cli.Ingest;

/// <summary>The index of <c>--cdx</c>.</summary>
internal static class CaptureFile
{
    /// <summary>Reads an index, compressed by gzip or not.</summary>
    /// <param name="path">The file, or null for none.</param>
    /// <param name="captures">What it lists, or null.</param>
    /// <returns>Why the file is none; or null.</returns>
    public static Message? Read(string? path, out CaptureList? captures)
    {
        captures = null;
        if (path is null)
        {
            return null;
        }

        try
        {
            using var file = File.OpenRead(path);
            var isPacked = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
            file.Position = 0;
            using var text = new StreamReader(isPacked ? new GZipStream(file, CompressionMode.Decompress) : file, Encoding.UTF8);
            captures = CaptureList.Read(text);
            return captures switch
            {
                { FirstBadLine: { } line } => Messages.BadIndex(path, $"line {line} is no line of CDX or CDXJ"),
                { Count: 0 } => Messages.BadIndex(path, "it lists nothing"),
                _ => null,
            };
        }
        catch (InvalidDataException exception)
        {
            return Messages.BadIndex(path, exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return FileReading.Failure(path, exception);
        }
    }
}
