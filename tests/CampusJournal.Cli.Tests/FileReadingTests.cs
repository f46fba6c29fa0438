using System.IO.Compression;
using CampusJournal.Cli.Inputs;

namespace CampusJournal.Cli.Tests;

public class FileReadingTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(100_000, true)]
    [InlineData(100_001, false)]
    public void More_than_the_limit_is_never_held_whatever_the_stream(int length, bool isRead)
    {
        using var file = new MemoryStream(new byte[length]);
        using var pipe = Pipe(length);
        Assert.Equal(isRead, FileReading.TryReadAll(file, 100_000, out var ofFile));
        Assert.Equal(isRead, FileReading.TryReadAll(pipe, 100_000, out var ofPipe));
        Assert.Equal(isRead ? length : 0, ofFile.Length);
        Assert.Equal(isRead ? length : 0, ofPipe.Length);
    }

    // A stream that cannot seek and does not know its length.
    private static DeflateStream Pipe(int length)
    {
        var packed = new MemoryStream();
        using (var writer = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            writer.Write(new byte[length]);
        }

        packed.Position = 0;
        return new DeflateStream(packed, CompressionMode.Decompress);
    }
}
