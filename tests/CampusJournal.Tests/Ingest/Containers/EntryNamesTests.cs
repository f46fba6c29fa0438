using CampusJournal.Ingest.Archives;

namespace CampusJournal.Tests.Ingest.Containers;

/// <summary>Several entries of one name.</summary>
public class EntryNamesTests
{
    private static readonly (string Name, byte[] Content)[] Entries =
    [
        ("news.example.kr/a.html", Packed.Bytes("<p>첫째 글")),
        ("news.example.kr/a.html", Packed.Bytes("<p>둘째 글")),
        ("news.example.kr/a.html#2", Packed.Bytes("<p>셋째 글")),
        ("news.example.kr/a.html", Packed.Bytes("<p>넷째 글")),
    ];

    private static readonly string[] Names = ["a.html", "a.html#2", "a.html#2#2", "a.html#3"];

    [Fact]
    public async Task Each_entry_of_a_ZIP_has_a_place_of_its_own() =>
        Assert.Equal(Names.Select(name => $"page a.zip!news.example.kr/{name}"), await Packed.ReadAsync("a.zip", Packed.Zip(Entries)));

    [Fact]
    public async Task Each_entry_of_a_ZIP_without_its_directory_has_the_same_place()
    {
        var zip = Packed.Zip(Entries);
        var lines = await Packed.ReadAsync("a.zip", zip[..zip.AsSpan().IndexOf("PK\u0001\u0002"u8)]);
        Assert.Equal(Names.Select(name => $"page a.zip!news.example.kr/{name}"), lines.Skip(1));
    }

    [Fact]
    public async Task Each_entry_of_a_TAR_has_a_place_of_its_own() =>
        Assert.Equal(Names.Select(name => $"page a.tar!news.example.kr/{name}"), await Packed.ReadAsync("a.tar", Packed.Tar(Entries)));

    [Fact]
    public async Task The_address_and_the_kind_of_an_entry_are_those_of_its_own_name()
    {
        var pages = (await Packed.ItemsAsync("a.zip", Packed.Zip(Entries))).Cast<SourcePage>().ToList();
        Assert.Equal(pages[0].Origin.MirrorUrl, pages[1].Origin.MirrorUrl);

        var table = Packed.Bytes("no,body\n1,글\n");
        Assert.Equal(
            ["no-field a.zip!x.csv", "no-field a.zip!x.csv#2"],
            await Packed.ReadAsync("a.zip", Packed.Zip(("x.csv", table), ("x.csv", table)), new() { TextField = "text" }));
    }
}
