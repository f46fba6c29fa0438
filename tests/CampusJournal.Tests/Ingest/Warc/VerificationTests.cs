using CampusJournal.Ingest.Verify;

namespace CampusJournal.Tests.Ingest.Warc;

public class VerificationTests
{
    [Fact]
    public async Task A_whole_archive_has_no_fault_and_all_its_records_count()
    {
        using var folder = new TemporaryFolder().With("a.warc.gz", WarcBuilder.Join(WarcBuilder.SixMembers()));
        var file = Assert.Single(await VerifyAsync(folder["a.warc.gz"]));
        Assert.Equal((6, 0), (file.Whole, file.Faults.Count));
    }

    [Fact]
    public async Task Each_fault_names_its_place_and_what_is_whole()
    {
        var members = WarcBuilder.SixMembers();
        var offset = members[0].Length;
        var damaged = WarcBuilder.Join([.. members, new byte[512]]);
        damaged[offset + 200] ^= 1;
        using var folder = new TemporaryFolder().With("in/a.warc.gz", damaged).With("in/b.html", Pages.Html("하나", "첫째"));

        var files = await VerifyAsync(folder["in"]);

        Assert.Equal(2, files.Count);
        Assert.Equal([("bad-crc", (long?)offset, 5L), ("trailing-nuls", damaged.Length - 512, 5L)], files[0].Faults.Select(fault => (fault.Code, fault.Offset, fault.Whole)));
        Assert.Empty(files[1].Faults);
    }

    [Fact]
    public async Task What_is_no_page_is_read_to_its_end_as_well()
    {
        var zip = Containers.Packed.Zip(System.IO.Compression.CompressionLevel.NoCompression, ("a.png", [0x89, .. "PNG\r\n\u001A\n"u8, .. new byte[100_000]]));
        zip[90_000] ^= 1;
        using var folder = new TemporaryFolder().With("a.zip", zip);

        Assert.Equal("bad-crc", Assert.Single(Assert.Single(await VerifyAsync(folder["a.zip"])).Faults).Code);
    }

    [Fact]
    public async Task Files_whose_names_are_not_UTF_8_are_read_as_well()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems allow no such names.");
        var archive = WarcBuilder.Join(WarcBuilder.SixMembers());
        using var folder = new TemporaryFolder().With("in/a.warc.gz", archive).With("in/b.warc.gz", archive[..^10]);
        await DirectorySourceTests.ShellAsync("cd \"$0\" && name=$(printf '\\261\\342\\273\\347') && mv a.warc.gz \"$name.gz\" && mv b.warc.gz \"$name-b.gz\"", folder["in"]);

        var files = await VerifyAsync(folder["in"]);

        // The framework cannot delete them either.
        await DirectorySourceTests.ShellAsync("rm -r \"$0\"/*", folder["in"]);
        Assert.Equal([("기사-b.gz", 5, "truncated"), ("기사.gz", 6, null)], files.Select(file => (Path.GetFileName(file.Path), file.Whole, file.Faults.SingleOrDefault()?.Code)));
    }

    [Theory]
    [InlineData("jsonl", "manifest-mismatch")]
    [InlineData("csv", "manifest-mismatch")]
    [InlineData("db", "damaged")]
    public async Task An_output_of_ours_is_whole_until_it_is_changed(string suffix, string code)
    {
        using var folder = new TemporaryFolder().With("pages/a.html", Pages.Html("하나", "첫째"));
        var target = folder[$"a.{suffix}"];
        await Pages.IngestAsync(folder["pages"], target);
        Assert.Equal((1, 0), Assert.Single(await VerifyAsync(target)) is var good ? (good.Whole, good.Faults.Count) : default);

        var bytes = await File.ReadAllBytesAsync(target, TestContext.Current.CancellationToken);
        bytes.AsSpan(suffix == "db" ? 4096 : bytes.Length / 2, suffix == "db" ? 8192 : 3).Fill((byte)'x');
        await File.WriteAllBytesAsync(target, bytes, TestContext.Current.CancellationToken);

        Assert.Contains(code, Assert.Single(await VerifyAsync(target)).Faults.Select(fault => fault.Code));
    }

    [Theory]
    [InlineData("a.md/")]
    [InlineData("a.md")]
    [InlineData("a.md.manifest")]
    [InlineData("")]
    public async Task A_folder_of_ours_is_whole_until_a_file_of_it_is_changed(string named)
    {
        using var folder = new TemporaryFolder().With("a.html", Pages.Html("하나", "첫째"));
        await Pages.IngestAsync(folder["a.html"], folder["a.md/"]);
        var path = named.Length == 0 ? folder.Root : folder[named];
        Assert.Empty((await VerifyAsync(path)).SelectMany(file => file.Faults));

        await File.AppendAllTextAsync(Assert.Single(Directory.GetFiles(folder["a.md"])), "x", TestContext.Current.CancellationToken);

        var fault = Assert.Single((await VerifyAsync(path)).SelectMany(file => file.Faults));
        Assert.Equal(("manifest-mismatch", folder["a.md"]), (fault.Code, fault.Path));
    }

    [Theory]
    [InlineData("out/a.md/")]
    [InlineData("out")]
    public async Task The_pages_of_a_folder_of_ours_count_once(string named)
    {
        using var folder = new TemporaryFolder().With("a.html", Pages.Html("하나", "첫째")).With("b.html", Pages.Html("둘", "둘째"));
        Directory.CreateDirectory(folder["out"]);
        await Pages.RunAsync(CampusJournal.Ingest.Archives.PageSources.Open(folder.Root), [folder["out/a.md/"]], new() { Bag = true });

        Assert.Equal((1, 2L), (await VerifyAsync(folder[named])) is var files ? (files.Count, files.Sum(file => file.Whole)) : default);
    }

    [Fact]
    public async Task A_converted_tree_is_compared_file_by_file()
    {
        const string Empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        var lines = string.Concat(new[] { "same", "changed", "missing", "../outside" }.Select(name => $"{{\"path\":\"{name}\",\"sha256_after\":\"{Empty}\"}}\n"));
        using var folder = new TemporaryFolder().With("tree/same", "").With("tree/changed", "x").With("tree/more", "").With("outside", "").With("tree.manifest", lines);

        var checkedTree = (await VerifyAsync(folder["tree"]))[0];

        Assert.Equal(["changed", "missing", "../outside", "more"], checkedTree.Faults.Select(fault => fault.Path[(folder["tree/"].Length)..]));
        Assert.Equal(1, checkedTree.Whole);
    }

    [Fact]
    public async Task A_locked_database_is_not_called_damaged()
    {
        using var folder = new TemporaryFolder().With("pages/a.html", Pages.Html("하나", "첫째"));
        await Pages.IngestAsync(folder["pages"], folder["a.db"]);
        using var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={folder["a.db"]};Pooling=False");
        other.Open();
        using var locking = other.CreateCommand();
        locking.CommandText = "BEGIN EXCLUSIVE";
        locking.ExecuteNonQuery();

        Assert.Equal("locked", Assert.Single(Assert.Single(await VerifyAsync(folder["a.db"])).Faults).Code);
    }

    [Fact]
    public async Task Lines_that_are_not_JSON_are_named_by_their_offset()
    {
        using var folder = new TemporaryFolder().With("a.jsonl", "{}\n{\n{}\n{\"a\":");
        var file = Assert.Single(await VerifyAsync(folder["a.jsonl"]));
        Assert.Equal([("not-json", (long?)3, 2L), ("not-json", 8, 2L)], file.Faults.Select(fault => (fault.Code, fault.Offset, fault.Whole)));
    }

    [Fact]
    public async Task What_is_not_there_is_told()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("not-found", Assert.Single(Assert.Single(await VerifyAsync(folder["missing"])).Faults).Code);
    }

    private static async Task<List<VerifiedFile>> VerifyAsync(string path)
    {
        var files = new List<VerifiedFile>();
        await foreach (var file in new Verification().ReadAsync(path, TestContext.Current.CancellationToken))
        {
            files.Add(file);
        }

        return files;
    }
}
