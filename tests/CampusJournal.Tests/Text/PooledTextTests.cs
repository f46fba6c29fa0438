using System.Buffers;
using CampusJournal.Text;

namespace CampusJournal.Tests.Text;

public class PooledTextTests
{
    [Fact]
    public void What_is_written_is_kept_when_it_must_grow()
    {
        using var text = new PooledText();
        var written = string.Concat(Enumerable.Range(0, 5_000).Select(i => (char)('가' + i)));
        foreach (var part in written.Chunk(777))
        {
            text.Write(part);
        }

        Assert.Equal(written, text.ToString());
        Assert.Equal(written, text.Text.Span.ToString());
    }

    [Fact]
    public void Room_grows_with_the_text_so_that_a_long_one_is_not_copied_for_each_piece()
    {
        using var text = new PooledText();
        var (moves, room) = (0, 0);
        for (var written = 0; written < 4 << 20; written += 1024)
        {
            var span = text.GetSpan(1024);
            moves += span.Length > room ? 1 : 0;
            room = span.Length - 1024;
            text.Advance(1024);
        }

        Assert.InRange(moves, 2, 24);
    }

    [Fact]
    public void It_is_empty_when_its_memory_went_back()
    {
        var text = new PooledText();
        text.Write("제목");
        text.Dispose();
        text.Dispose();

        Assert.True(text.Text.IsEmpty);
        Assert.Equal("", text.ToString());
    }

    [Fact]
    public void More_than_there_is_room_for_is_an_error()
    {
        using var text = new PooledText();
        var room = text.GetSpan(3).Length;

        Assert.Throws<ArgumentOutOfRangeException>(() => text.Advance(room + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => text.Advance(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => text.GetMemory(-1));
    }

    [Fact]
    public void A_page_is_decoded_behind_what_is_there()
    {
        using var text = new PooledText();
        text.Write("앞: ");
        byte[] bytes = [0xBB, 0xF3, 0xB4, 0xDC, 0xFF];

        var page = PageDecoder.Decode(bytes, CharsetDetector.Detect(bytes), text);

        Assert.Equal("앞: 상단\uFFFD", text.ToString());
        Assert.Equal("cp949", page.Charset.Charset);
        Assert.Equal(1, page.Undecodable);
        Assert.Equal(PageDecoder.Decode(bytes).Text, text.ToString()[3..]);
    }
}
