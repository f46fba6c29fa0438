using System.IO.Compression;
using System.Text;

namespace CampusJournal.Cli.Tests;

/// <summary>Texts that the tests share; written for them.</summary>
internal static class Texts
{
    /// <summary>CP949 read as Latin-1: 상단여백.</summary>
    public const string Damaged = "»ó´Ü¿©¹é";

    /// <summary>What <see cref="Damaged"/> was.</summary>
    public const string Good = "상단여백";

    /// <summary>CP949 read as Latin-1, long enough to prove it for its page.</summary>
    public const string DamagedSentence = "ÃÑÇÐ»ýÈ¸´Â ´ÙÀ½ ÁÖ µµ¼\u00AD°ü ¿­¶÷½ÇÀ» °³¹æÇÏ±â·Î Çß´Ù.";

    /// <summary>A page in UTF-8 that is whole and has nothing to repair.</summary>
    public const string CleanPage = """
        <!DOCTYPE html>
        <html lang="ko"><head><meta charset="utf-8"><title>도서관 새로 열다</title></head>
        <body><h1>도서관 새로 열다</h1><p>학교 도서관이 삼월부터 새 건물에서 학생을 맞는다고 학생처가 어제 알렸다.</p></body></html>

        """;

    /// <summary>상단여백 as CP949.</summary>
    public static byte[] GoodAsCp949 => [0xBB, 0xF3, 0xB4, 0xDC, 0xBF, 0xA9, 0xB9, 0xE9];

    /// <summary>A page in CP949 that says so.</summary>
    public static byte[] Cp949Page =>
    [
        .. Encoding.ASCII.GetBytes("<html><head><meta charset=\"euc-kr\"><title>"), .. GoodAsCp949,
        .. Encoding.ASCII.GetBytes("</title></head><body><p>"), .. GoodAsCp949, .. GoodAsCp949, .. GoodAsCp949, .. Encoding.ASCII.GetBytes("</p></body></html>\n"),
    ];

    /// <summary>Bytes that are no text.</summary>
    public static byte[] Junk { get; } = MakeJunk();

    /// <summary>Packs files.</summary>
    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static byte[] MakeJunk()
    {
        var bytes = new byte[4096];
        new Random(7).NextBytes(bytes);
        "\x89PNG\r\n\x1a\n\0\0\0\0"u8.CopyTo(bytes);
        bytes[0] = 0x89;
        return bytes;
    }
}
