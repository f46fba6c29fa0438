using System.Text;
using CampusJournal.Text.CodePages;

namespace CampusJournal.Tests.Text.CodePages;

public class AsciiRunTests
{
    [Fact]
    public void Ascii_is_taken_up_to_the_first_other_byte_at_every_length()
    {
        for (var length = 0; length <= 40; length++)
        {
            for (var ascii = 0; ascii <= length; ascii++)
            {
                var bytes = Enumerable.Range(0, length).Select(i => (byte)(i < ascii ? 'a' + (i % 26) : 0x80 + i)).Append((byte)'z').ToArray();
                var (copy, wide) = (new byte[length + 1], new char[length + 1]);
                Assert.Equal(ascii, AsciiRun.Copy(ref bytes[0], ref copy[0], length));
                Assert.Equal(ascii, AsciiRun.Widen(ref bytes[0], ref wide[0], length));
                Assert.Equal(bytes[..ascii], copy[..ascii]);
                Assert.Equal(Encoding.Latin1.GetString(bytes[..ascii]), new string(wide[..ascii]));

                // Nothing is written behind the room.
                Assert.Equal((0, '\0'), (copy[length], wide[length]));
            }
        }
    }
}
