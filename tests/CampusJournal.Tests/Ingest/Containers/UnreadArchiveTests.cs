namespace CampusJournal.Tests.Ingest.Containers;

public class UnreadArchiveTests
{
    [Theory]
    [InlineData("a.tar.xz", "fd377a585a000004e6d6b446")]
    [InlineData("a.tar.bz2", "425a68393141592653590001")]
    [InlineData("a.rar", "526172211a0701003392b5e5")]
    [InlineData("a.alz", "414c5a010a00000042415a01")]
    [InlineData("a.egg", "454747410001b0d92f820000")]
    [InlineData("sfx.exe", "4d5a900003000000504b03040a000000080000000000")]
    public async Task What_is_an_archive_that_is_not_read_is_a_failure_and_never_passed_over(string name, string head) =>
        Assert.Equal([$"unread-archive {name}"], await Packed.ReadAsync(name, Convert.FromHexString(head)));

    [Theory]
    [InlineData("ffd8ffe000104a464946000101")]
    [InlineData("4d5a900003000000504b0304ffff0000ffff00000000")]
    public async Task Other_binaries_are_passed_over(string head) =>
        Assert.Equal(["skipped not-a-page a.bin"], await Packed.ReadAsync("a.bin", Convert.FromHexString(head)));
}
