namespace CampusJournal.Cli.Tests;

public class FileContentTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1_048_576)]
    [InlineData(1_048_577)]
    [InlineData(3_000_000)]
    public void What_is_written_can_be_read_again_and_again_whether_it_is_long_or_short(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        using var spool = new Spool();
        for (var start = 0; start < length; start += 100_000)
        {
            spool.Write(bytes.AsSpan(start, Math.Min(100_000, length - start)));
        }

        for (var pass = 0; pass < 2; pass++)
        {
            using var stream = spool.Open();
            var read = new byte[stream.Length];
            stream.ReadExactly(read);
            Assert.Equal(bytes, read);
        }
    }

    [Fact]
    public void Two_readers_of_one_spool_do_not_disturb_each_other()
    {
        using var spool = new Spool();
        spool.Write(new byte[2_000_000]);
        using var one = spool.Open();
        using var other = spool.Open();
        one.Position = 1_000_000;
        Assert.Equal(0, other.Position);
    }
}
