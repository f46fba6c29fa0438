using System.Text;
using CampusJournal.Ingest.WarcWriting;

namespace CampusJournal.Tests.Ingest.WarcWriting;

public class Base32Tests
{
    // RFC 4648 section 10.
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY======")]
    [InlineData("fo", "MZXQ====")]
    [InlineData("foo", "MZXW6===")]
    [InlineData("foob", "MZXW6YQ=")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI======")]
    public void Writes_and_reads_the_test_vectors_of_the_standard(string text, string encoded)
    {
        var bytes = Encoding.ASCII.GetBytes(text);
        Assert.Equal(encoded, Base32.Encode(bytes));
        Assert.Equal(bytes, Base32.Decode(encoded, bytes.Length));
        Assert.Equal(bytes, Base32.Decode(encoded.ToLowerInvariant().TrimEnd('='), bytes.Length));
        Assert.Null(Base32.Decode(encoded, bytes.Length + 1));
    }

    [Fact]
    public void Reads_no_other_digits() => Assert.Null(Base32.Decode("MZXW6YT1", 5));
}
