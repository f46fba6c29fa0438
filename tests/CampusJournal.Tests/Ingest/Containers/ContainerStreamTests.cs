using CampusJournal.Articles;
using CampusJournal.Ingest.Archives.Containers;

namespace CampusJournal.Tests.Ingest.Containers;

public class ContainerStreamTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void A_peeked_stream_gives_its_head_again_at_every_length_of_a_read()
    {
        for (var length = 1; length < 12; length++)
        {
            using var stream = new PeekedStream("0123"u8.ToArray(), new MemoryStream("456789"u8.ToArray()));
            var all = new List<byte>();
            var buffer = new byte[length];
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                all.AddRange(buffer.AsSpan(0, read));
            }

            Assert.Equal("0123456789"u8.ToArray(), all);
        }
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(100_000)]
    [InlineData(300_000)]
    public async Task A_copy_that_can_seek_holds_the_same_bytes_in_memory_or_in_a_file_without_a_name(int length)
    {
        var content = Enumerable.Range(0, length).Select(i => (byte)(i * 7)).ToArray();
        var limits = new ContainerLimits { Memory = 100_000 };

        await using var copy = await SeekableCopy.OfAsync(new MemoryStream(content), limits, Cancel);

        Assert.Equal(length > limits.Memory, copy is FileStream);
        Assert.False(copy is FileStream file && !OperatingSystem.IsWindows() && File.Exists(file.Name));
        Assert.Equal(0, copy.Position);
        var back = new byte[length];
        await copy.ReadExactlyAsync(back, Cancel);
        Assert.Equal(content, back);
    }

    [Fact]
    public async Task A_copy_keeps_to_the_limit_of_the_disk()
    {
        var limits = new ContainerLimits { Memory = 100_000, TemporaryFile = 200_000 };

        var damage = await Assert.ThrowsAsync<DamagedContainerException>(
            async () => await SeekableCopy.OfAsync(new MemoryStream(new byte[200_001]), limits, Cancel));

        Assert.Equal("too-large", damage.Code);
    }

    [Fact]
    public void A_member_is_named_by_the_containers_around_it()
    {
        var zip = new PageOrigin { Path = "old/a.zip", RelativePath = "a.zip", Length = 9, Sha256 = "x" };
        var mail = EntryName.Below(zip, "x/b.mht");
        var page = EntryName.Below(mail, "1");

        Assert.Equal("a.zip!x/b.mht!1", page.Member);
        Assert.Equal("old/a.zip!x/b.mht!1", EntryName.Place(page));
        Assert.Equal("x/b.mht", EntryName.Of(mail));
        Assert.Equal("old/a.zip", EntryName.Place(zip));
        Assert.Null(mail.Sha256);
        Assert.Null(mail.Length);
    }
}
