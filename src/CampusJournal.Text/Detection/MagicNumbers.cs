using System.Buffers.Text;

namespace CampusJournal.Text.Detection;

/// <summary>The first bytes of files that are no text.</summary>
internal static class MagicNumbers
{
    private const int ProbeLength = 4096;
    private const int TarOffset = 257;
    private const int FormOffset = 8;

    // Marks of four bytes and more, or with a byte that no text begins with.
    private static readonly (byte[] Mark, string MediaType)[] Certain =
    [
        ([0x89, .. "PNG"u8], "image/png"),
        ([0xFF, 0xD8, 0xFF], "image/jpeg"),
        ([.. "GIF87a"u8], "image/gif"),
        ([.. "GIF89a"u8], "image/gif"),
        ([0, 0, 1, 0], "image/vnd.microsoft.icon"),
        ([0, 0, 2, 0], "image/vnd.microsoft.icon"),
        ([0x0A, 5, 1], "image/vnd.zbrush.pcx"),
        ([0xD7, 0xCD, 0xC6, 0x9A, 0, 0], "image/wmf"),
        ([.. "8BPS\0"u8], "image/vnd.adobe.photoshop"),
        ([.. "MThd\0\0\0"u8], "audio/midi"),
        ([.. ".snd\0\0\0"u8], "audio/basic"),
        ([.. ".RMF\0"u8], "application/vnd.rn-realmedia"),
        ([0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66], "video/x-ms-asf"),
        ([0, 0, 1, 0xBA], "video/mpeg"),
        ([0, 0, 1, 0xB3], "video/mpeg"),
        ([0x1A, 0x45, 0xDF, 0xA3], "video/x-matroska"),
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
        ([.. "MSCF\0\0\0\0"u8], "application/vnd.ms-cab-compressed"),
        ([.. "ALZ\u0001"u8], "application/x-alz-compressed"),
        ([0x4C, 0, 0, 0, 1, 0x14, 2, 0], "application/x-ms-shortcut"),
        ([.. "ITSF\u0003\0"u8], "application/vnd.ms-htmlhelp"),
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

    // Marks that a word might begin with: the bytes behind them must be no text.
    private static readonly (byte[] Mark, string MediaType)[] Doubtful =
    [
        ([.. "BM"u8], "image/bmp"),
        ([.. "MZ"u8], "application/x-executable"),
        ([.. "BZh"u8], "application/x-bzip2"),
        ([.. "ID3"u8], "audio/mpeg"),
        ([.. "FWS"u8], "application/x-shockwave-flash"),
        ([.. "CWS"u8], "application/x-shockwave-flash"),
        ([.. "FLV"u8], "video/x-flv"),
    ];

    // What a chunked file is by the four bytes behind its length.
    private static readonly (byte[] Form, string MediaType)[] Forms =
    [
        ([.. "WEBP"u8], "image/webp"),
        ([.. "WAVE"u8], "audio/wav"),
        ([.. "AVI "u8], "video/x-msvideo"),
        ([.. "RMID"u8], "audio/midi"),
        ([.. "ACON"u8], "image/x-ani"),
        ([.. "AIFF"u8], "audio/aiff"),
        ([.. "AIFC"u8], "audio/aiff"),
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

        return bytes.Length > TarOffset + 5 && bytes.Slice(TarOffset, 5).SequenceEqual("ustar"u8)
            ? "application/x-tar"
            : FindForm(bytes) ?? FindByHeader(bytes) ?? FindDoubtful(bytes);
    }

    private static string? FindForm(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < FormOffset + 4 || !(bytes.StartsWith("RIFF"u8) || bytes.StartsWith("FORM"u8)))
        {
            return null;
        }

        foreach (var (form, mediaType) in Forms)
        {
            if (bytes[FormOffset..].StartsWith(form))
            {
                return mediaType;
            }
        }

        return null;
    }

    /// <summary>Names what two letters and a header begin: a bitmap, whose grey bytes are text in half of all charsets, and a portable pixmap.</summary>
    private static string? FindByHeader(ReadOnlySpan<byte> bytes) => bytes switch
    {
        // Two reserved words of zero, where the pixels are, and the length of the second header.
        [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, _, _, _, 0, 12 or 40 or 52 or 56 or 64 or 108 or 124, 0, 0, 0, ..] => "image/bmp",
        [(byte)'P', >= (byte)'4' and <= (byte)'6', (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t', ..] when IsPixmap(bytes) => "image/x-portable-anymap",
        _ => null,
    };

    /// <summary>Says whether as many pixels follow as the numbers in the header say: width, height and, of grey and colour, the highest value.</summary>
    private static bool IsPixmap(ReadOnlySpan<byte> bytes)
    {
        var isBits = bytes[1] == (byte)'4';
        var rest = bytes[2..];
        var highest = 1;
        if (!TryReadNumber(ref rest, out var width) || !TryReadNumber(ref rest, out var height) || !(isBits || TryReadNumber(ref rest, out highest)) || rest.IsEmpty)
        {
            return false;
        }

        var bytesPerPixel = (bytes[1] == (byte)'6' ? 3L : 1) * (highest > byte.MaxValue ? 2 : 1);
        var length = isBits ? (width + 7L) / 8 * height : bytesPerPixel * width * height;
        rest = rest[1..];
        return length > 0 && (rest.Length == length || (rest.Length > ProbeLength && rest.Length < length));
    }

    private static bool TryReadNumber(ref ReadOnlySpan<byte> header, out int number)
    {
        header = header.TrimStart(" \t\r\n"u8);
        while (header.StartsWith("#"u8))
        {
            var end = header.IndexOf((byte)'\n');
            header = end < 0 ? default : header[end..].TrimStart(" \t\r\n"u8);
        }

        var isNumber = Utf8Parser.TryParse(header, out ushort value, out var length);
        header = header[length..];
        number = value;
        return isNumber;
    }

    private static string? FindDoubtful(ReadOnlySpan<byte> bytes)
    {
        foreach (var (mark, mediaType) in Doubtful)
        {
            if (bytes.StartsWith(mark) && ByteShape.IsBinary(PageSample.Of(bytes[..Math.Min(bytes.Length, ProbeLength)])))
            {
                return mediaType;
            }
        }

        return null;
    }
}
