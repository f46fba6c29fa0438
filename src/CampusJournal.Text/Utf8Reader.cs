using System.Text;
using CampusJournal.Text.CodePages;
using CampusJournal.Text.Detection;

namespace CampusJournal.Text;

/// <summary>
/// Reads a page of any charset and length as UTF-8. What is UTF-8 already comes as it is, not looked at; code page 949 is turned into it
/// without UTF-16 in between.
/// </summary>
/// <param name="page">The bytes, from the page's first on.</param>
/// <param name="charset">The page's charset, as <see cref="CharsetDetector"/> found it.</param>
internal sealed class Utf8Reader(Stream page, CharsetGuess charset)
{
    /// <summary>The least room to read into.</summary>
    public const int LeastRoom = 1 << 12;

    private const int BlockLength = 1 << 16;

    private readonly bool isUtf8 = charset.Charset is "utf-8" or "us-ascii";
    private readonly DoubleByteTranscoder? transcoder = charset.Charset == "cp949" ? new DoubleByteTranscoder(Cp949.Tables) : null;
    private DecodedReader? decoded;
    private byte[] bytes = [];
    private int start;
    private int end;
    private char[] chars = [];
    private bool isStarted;
    private bool isAtEnd;

    /// <summary>Gets the number of sequences so far that were undecodable in a charset other than UTF-8; each is a U+FFFD in what was read.</summary>
    public long Undecodable => transcoder?.Undecodable ?? decoded?.Undecodable ?? 0;

    /// <summary>Reads what comes next, without the byte order mark.</summary>
    /// <param name="utf8">Room for <see cref="LeastRoom"/> bytes at least.</param>
    /// <returns>The number of bytes; zero at the end.</returns>
    public int Read(Span<byte> utf8)
    {
        if (transcoder is not null)
        {
            return Transcode(transcoder, utf8);
        }

        return isUtf8 ? ReadBytes(utf8) : Encode(utf8);
    }

    private int Transcode(DoubleByteTranscoder transcoder, Span<byte> utf8)
    {
        var room = (utf8.Length / DoubleByteTranscoder.MostBytesPerByte) - DoubleByteTranscoder.MostBytesPerByte;
        while (!isAtEnd)
        {
            var part = NextBytes(room);
            isAtEnd = part.IsEmpty;
            var written = isAtEnd ? transcoder.Finish(utf8) : transcoder.Transcode(part, utf8);
            if (written > 0)
            {
                return written;
            }
        }

        return 0;
    }

    /// <summary>Takes what comes next of the page, which is read by large blocks however little room there is.</summary>
    private ReadOnlySpan<byte> NextBytes(int most)
    {
        if (start == end)
        {
            bytes = bytes.Length == 0 ? new byte[BlockLength] : bytes;
            (start, end) = (0, ReadBytes(bytes));
        }

        var part = bytes.AsSpan(start, Math.Min(most, end - start));
        start += part.Length;
        return part;
    }

    private int Encode(Span<byte> utf8)
    {
        const int MostBytesPerChar = 3;
        decoded ??= new DecodedReader(page, charset);
        chars = chars.Length == 0 ? new char[LeastRoom] : chars;
        var count = decoded.Read(chars.AsSpan(0, Math.Min(chars.Length, utf8.Length / MostBytesPerChar) - 1));
        if (count > 0 && char.IsHighSurrogate(chars[count - 1]))
        {
            chars[count++] = (char)decoded.Read();
        }

        return Encoding.UTF8.GetBytes(chars.AsSpan(0, count), utf8);
    }

    /// <summary>Reads bytes of the page; a mark of UTF-8 before them is no text.</summary>
    private int ReadBytes(Span<byte> buffer)
    {
        if (isStarted)
        {
            return page.Read(buffer);
        }

        isStarted = true;
        var count = page.ReadAtLeast(buffer, ByteOrderMark.Utf8Length, throwOnEndOfStream: false);
        if (ByteOrderMark.CharsetOf(buffer[..count]) != "utf-8")
        {
            return count;
        }

        buffer[ByteOrderMark.Utf8Length..count].CopyTo(buffer);
        return count > ByteOrderMark.Utf8Length ? count - ByteOrderMark.Utf8Length : page.Read(buffer);
    }
}
