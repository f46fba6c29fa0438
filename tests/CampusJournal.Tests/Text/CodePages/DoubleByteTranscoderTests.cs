using System.Text;
using CampusJournal.Text;
using CampusJournal.Text.CodePages;

namespace CampusJournal.Tests.Text.CodePages;

/// <summary>The way to UTF-8 without UTF-16 against the decoder.</summary>
public class DoubleByteTranscoderTests
{
    [Fact]
    public void Random_bytes_cut_anywhere_become_what_the_decoder_makes_of_them()
    {
        var random = new Random(5);
        byte[] frequent = [0x20, 0x41, 0x80, 0xA1, 0xB0, 0xC8, 0xFE, 0xFF, 0xC9];
        for (var run = 0; run < 5_000; run++)
        {
            var bytes = new byte[random.Next(40)];
            for (var i = 0; i < bytes.Length; i++)
            {
                bytes[i] = random.Next(3) == 0 ? (byte)random.Next(256) : frequent[random.Next(frequent.Length)];
            }

            var expected = PageDecoder.Decode(bytes, new CharsetGuess { Charset = "cp949", Confidence = 1, Evidence = "forced" });
            var cut = random.Next(bytes.Length + 1);
            var transcoder = new DoubleByteTranscoder(Cp949.Tables);
            byte[] utf8 = [.. Transcode(transcoder, bytes.AsSpan(0, cut)), .. Transcode(transcoder, bytes.AsSpan(cut)), .. Finish(transcoder)];
            Assert.Equal(expected.Text, Encoding.UTF8.GetString(utf8));
            Assert.Equal(expected.Undecodable, transcoder.Undecodable);
        }
    }

    [Fact]
    public void Every_pair_and_a_long_run_of_ascii_come_through()
    {
        var text = string.Concat(Enumerable.Range(0x80, 0xFF80).Select(code => (char)code).Where(character => Cp949.EncodeTable[character] != 0)) + new string('a', 1000);
        var bytes = CharsetEncoder.Encode(text, "cp949").Bytes.Span;
        Assert.Equal(text, Encoding.UTF8.GetString(Transcode(new DoubleByteTranscoder(Cp949.Tables), bytes)));
    }

    private static byte[] Transcode(DoubleByteTranscoder transcoder, ReadOnlySpan<byte> bytes)
    {
        var utf8 = new byte[DoubleByteTranscoder.RoomFor(bytes.Length)];
        return utf8[..transcoder.Transcode(bytes, utf8)];
    }

    private static byte[] Finish(DoubleByteTranscoder transcoder)
    {
        var utf8 = new byte[4];
        return utf8[..transcoder.Finish(utf8)];
    }
}
