using System.Security.Cryptography;
using CampusJournal.Ingest.Archives;

namespace CampusJournal.Tests.Ingest;

public class QuarantineTests
{
    private static readonly byte[] Bytes = [0x1F, 0x8B, 8, 0, 1, 2, 3];

    [Fact]
    public void Names_bytes_by_their_hash_and_keeps_the_same_bytes_once()
    {
        using var folder = new TemporaryFolder();
        var quarantine = new Quarantine(folder["q/deep"]);

        var first = quarantine.Keep(Bytes);
        var second = quarantine.Keep(Bytes);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Bytes)), first);
        Assert.Equal(first, second);
        Assert.Equal([folder[$"q/deep/{first}"]], Directory.GetFiles(folder["q/deep"]));
        Assert.Equal(Bytes, File.ReadAllBytes(folder[$"q/deep/{first}"]));
    }

    [Fact]
    public void Leaves_nothing_of_a_file_that_was_not_kept()
    {
        using var folder = new TemporaryFolder();
        using (var file = new Quarantine(folder["q"]).Begin())
        {
            file.Write(Bytes);
        }

        Assert.Empty(Directory.GetFiles(folder["q"]));
    }

    [Fact]
    public async Task Is_never_read_as_a_source_not_even_by_a_run_that_does_not_name_it()
    {
        using var folder = new TemporaryFolder().With("a.html", Pages.Html("하나", "첫째"));
        new Quarantine(folder["q"]).Keep("<html><p>본문</p></html>"u8);

        Assert.Equal(
            ["page a.html", "skipped own-output", "skipped own-output"],
            await PageSources.Open(folder.Root).DescribeAsync());
    }

    [Fact]
    public void Says_that_it_cannot_be_written()
    {
        using var folder = new TemporaryFolder().With("q", "a file in its place");

        var exception = Assert.Throws<QuarantineException>(() => new Quarantine(folder["q"]).Keep(Bytes));

        Assert.Equal(folder["q"], exception.Folder);
    }
}
