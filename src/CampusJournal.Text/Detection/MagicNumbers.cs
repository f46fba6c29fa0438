using System.Text;

namespace CampusJournal.Text.Detection;

/// <summary>The first bytes of files that are no text.</summary>
internal static class MagicNumbers
{
    private const int ProbeLength = 4096;
    private const int TarOffset = 257;

    // Marks of four bytes and more, or with a byte that no text begins with.
    private static readonly (byte[] Mark, string MediaType)[] Certain =
    [
        ([0x89, .. "PNG"u8], "image/png"),
        ([0xFF, 0xD8, 0xFF], "image/jpeg"),
        ([.. "MThd\0\0\0\u0006"u8], "audio/midi"),
        ([.. ".snd\0\0\0"u8], "audio/basic"),
        ([.. "GIF87a"u8], "image/gif"),
        ([.. "GIF89a"u8], "image/gif"),
        ([0, 0, 1, 0], "image/vnd.microsoft.icon"),
        ([.. "II*\0"u8], "image/tiff"),
        ([.. "MM\0*"u8], "image/tiff"),
        ([.. "%PDF-"u8], "application/pdf"),
        ([.. "%!PS-"u8], "application/postscript"),
        ([.. "PK\u0003\u0004"u8], "application/zip"),
        ([.. "PK\u0005\u0006"u8], "application/zip"),
        ([0x1F, 0x8B], "application/gzip"),
        ([0xFD, .. "7zXZ"u8], "application/x-xz"),
        ([.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C], "application/x-7z-compressed"),
        ([0x28, 0xB5, 0x2F, 0xFD], "application/zstd"),
        ([.. "Rar!\u001A"u8], "application/vnd.rar"),
        ([.. "SQLite format 3\0"u8], "application/vnd.sqlite3"),
        ([0xD0, 0xCF, 0x11, 0xE0], "application/x-ole-storage"),
        ([.. "HWP Document File"u8], "application/x-hwp"),
        ([0x7F, .. "ELF"u8], "application/x-executable"),
        ([0xCA, 0xFE, 0xBA, 0xBE], "application/java-vm"),
        ([.. "\0asm"u8], "application/wasm"),
        ([.. "wOFF"u8], "font/woff"),
        ([.. "wOF2"u8], "font/woff2"),
        ([.. "OTTO\0"u8], "font/otf"),
        ([0, 1, 0, 0, 0], "font/ttf"),
        ([.. "OggS\0"u8], "application/ogg"),
        ([0, 0, 0, 1, .. "Bud1"u8], "application/octet-stream"),
        ([.. "WARC/1."u8], "application/warc"),
        ([.. "filedesc://"u8], "application/x-arc"),
    ];

    private static readonly string[] MediaTypes = ["image/", "audio/", "video/", "font/"];

    // Marks that a word might begin with: the bytes behind them must be no text.
    private static readonly (byte[] Mark, string MediaType)[] Doubtful =
    [
        ([.. "MZ"u8], "application/x-executable"),
        ([.. "BZh"u8], "application/x-bzip2"),
        ([.. "ID3"u8], "audio/mpeg"),
        ([.. "FWS"u8], "application/x-shockwave-flash"),
        ([.. "CWS"u8], "application/x-shockwave-flash"),
        ([.. "FLV"u8], "video/x-flv"),
        ([.. "RIFF"u8], "application/octet-stream"),
    ];

    /// <summary>Names the media type of a file that is no text; null when no mark is known.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        foreach (var (mark, mediaType) in Certain)
        {
            if (bytes.StartsWith(mark))
            {
                return mediaType;
            }
        }

        if (bytes.Length > 12 && bytes.Slice(4, 4).SequenceEqual("ftyp"u8))
        {
            return "video/mp4";
        }

        if (IsBitmap(bytes))
        {
            return "image/bmp";
        }

        if (IsGraymap(bytes))
        {
            return "image/x-portable-anymap";
        }

        return bytes.Length > TarOffset + 5 && bytes.Slice(TarOffset, 5).SequenceEqual("ustar"u8) ? "application/x-tar" : FindDoubtful(bytes);
    }

    /// <summary>Says whether a file is a picture, a sound, a video or a font, which hold no text.</summary>
    public static bool IsMedia(ReadOnlySpan<byte> bytes) => Find(bytes) is { } mediaType
        && Array.Exists(MediaTypes, type => mediaType.StartsWith(type, StringComparison.Ordinal));

    /// <summary>Windows' bitmap: four reserved bytes are zero, and the header's length is one that was ever in use.</summary>
    private static bool IsBitmap(ReadOnlySpan<byte> bytes) =>
        bytes is [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, _, _, 0, 0, 12 or 40 or 52 or 56 or 64 or 108 or 124, 0, 0, 0, ..];

    /// <summary>Netpbm's raw forms: <c>P4</c> to <c>P6</c>, white space, then width and height in digits, and bytes that are no ASCII or no text.</summary>
    private static bool IsGraymap(ReadOnlySpan<byte> bytes) => bytes is [(byte)'P', >= (byte)'4' and <= (byte)'6', (byte)'\n' or (byte)' ', (byte)'#' or (>= (byte)'1' and <= (byte)'9'), ..]
        && !Ascii.IsValid(bytes);

    private static string? FindDoubtful(ReadOnlySpan<byte> bytes)
    {
        foreach (var (mark, mediaType) in Doubtful)
        {
            if (bytes.StartsWith(mark) && ByteShape.IsBinary(PageSample.Of(bytes[..Math.Min(bytes.Length, ProbeLength)])))
            {
                var isWebp = bytes.Length > 12 && Encoding.ASCII.GetString(bytes.Slice(8, 4)) == "WEBP";
                return isWebp ? "image/webp" : mediaType;
            }
        }

        return null;
    }
}
