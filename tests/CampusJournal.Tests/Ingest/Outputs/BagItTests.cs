using System.Security.Cryptography;
using System.Text.RegularExpressions;
using CampusJournal.Ingest.Export;
using CampusJournal.Ingest.Export.Folders;

namespace CampusJournal.Tests.Ingest.Outputs;

public class BagItTests
{
    [Fact]
    public async Task A_folder_becomes_a_bag_that_keeps_every_rule_of_the_RFC()
    {
        using var folder = new TemporaryFolder();

        await RecordSinks.Open(folder["a.md/"], new() { Bag = true }).FillAsync(OutputRecords.Plain, OutputRecords.Titled("둘", 2));

        AssertValid(folder["a.md"], payload: 2);
    }

    [Fact]
    public async Task An_empty_bag_is_valid()
    {
        using var folder = new TemporaryFolder();

        await RecordSinks.Open(folder["a.md/"], new() { Bag = true }).FillAsync();

        AssertValid(folder["a.md"], payload: 0);
    }

    [Fact]
    public async Task Names_in_a_manifest_are_encoded_and_in_form_C()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Such names cannot be there.");
        using var folder = new TemporaryFolder().With("b/data/100%\r\n.md", "a").With("b/data/\u1112\u1161\u11AB.md", "b").With("b/data/sub/%0A", "c");

        await new BagIt(TimeProvider.System).CloseAsync(folder["b"], TestContext.Current.CancellationToken);

        var names = File.ReadAllLines(folder["b/manifest-sha256.txt"]).Select(line => line[66..]).Order(StringComparer.Ordinal);
        Assert.Equal(["data/100%25%0D%0A.md", "data/sub/%250A", "data/한.md"], names);
    }

    [Fact]
    public async Task Fresh_replaces_a_bag_of_ours()
    {
        using var folder = new TemporaryFolder();
        await RecordSinks.Open(folder["a.md/"], new() { Bag = true }).FillAsync(OutputRecords.Plain);

        await RecordSinks.Open(folder["a.md/"], new() { Bag = true, Fresh = true }).FillAsync(OutputRecords.Titled("둘", 2), OutputRecords.Titled("셋", 3));

        AssertValid(folder["a.md"], payload: 2);
    }

    // RFC 8493, section 3: complete and valid.
    private static void AssertValid(string bag, int payload)
    {
        Assert.Equal("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", File.ReadAllText(Path.Join(bag, "bagit.txt")));
        var files = Directory.GetFiles(bag, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(bag, file).Replace('\\', '/')).ToList();
        var inside = files.Where(file => file.StartsWith("data/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(payload, inside.Count);
        var tags = files.Except(inside).Where(file => !file.StartsWith("tagmanifest-", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        foreach (var (algorithm, hash) in new (string, Func<byte[], byte[]>)[] { ("sha256", SHA256.HashData), ("sha512", SHA512.HashData) })
        {
            Assert.Equal(inside, Checked(bag, $"manifest-{algorithm}.txt", hash));
            Assert.Equal(tags, Checked(bag, $"tagmanifest-{algorithm}.txt", hash));
        }

        var about = File.ReadAllLines(Path.Join(bag, "bag-info.txt"));
        Assert.All(about, line => Assert.Matches("^[A-Za-z-]+: .+$", line));
        Assert.Contains($"Payload-Oxum: {inside.Sum(file => new FileInfo(Path.Join(bag, file)).Length)}.{payload}", about);
    }

    private static IEnumerable<string> Checked(string bag, string manifest, Func<byte[], byte[]> hash) =>
        from line in File.ReadAllLines(Path.Join(bag, manifest))
        let match = Regex.Match(line, "^([0-9a-f]+)  (.+)$")
        let file = match.Groups[2].Value
        where match.Success && match.Groups[1].Value == Convert.ToHexStringLower(hash(File.ReadAllBytes(Path.Join(bag, file))))
        select file;
}
