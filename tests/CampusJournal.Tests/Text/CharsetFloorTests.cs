using CampusJournal.Tests.Text.Forward;
using CampusJournal.Text;

namespace CampusJournal.Tests.Text;

/// <summary>What share of cut and broken pages must be found, on the lines of the folder <c>shared</c>. Figures are below those measured.</summary>
public class CharsetFloorTests
{
    private const int MostPages = 400;

    [Theory]
    [InlineData("cp949", 10, 99)]
    [InlineData("cp949", 20, 99.5)]
    [InlineData("cp949", 50, 99.9)]
    [InlineData("cp949", 500, 100)]
    [InlineData("johab", 200, 99.5)]
    [InlineData("johab", 1000, 100)]
    [InlineData("utf-8", 10, 100)]
    [InlineData("utf-8", 500, 100)]
    [InlineData("iso-2022-kr", 50, 100)]
    public void Korean_lines_are_found_in_so_many_bytes(string charset, int length, double percent) =>
        AssertFound(charset, percent, Pages("clean-dev.jsonl", null, charset, length));

    // Begun anywhere in a line, by seeds that nothing was tuned on.
    [Theory]
    [InlineData("cp949", 10, 98)]
    [InlineData("cp949", 20, 99.5)]
    [InlineData("cp949", 50, 99.5)]
    [InlineData("cp949", 500, 100)]
    [InlineData("johab", 200, 96)]
    [InlineData("johab", 1000, 99.5)]
    [InlineData("utf-8", 10, 100)]
    [InlineData("iso-2022-kr", 50, 100)]
    public void Korean_is_found_wherever_a_stretch_begins(string charset, int length, double percent)
    {
        for (var seed = 101; seed <= 103; seed++)
        {
            AssertFound(charset, percent, ByteWindows.Of(Korean(), charset, length, MostPages, seed));
        }
    }

    [Fact]
    public void A_stretch_cut_inside_a_character_at_both_ends_is_found()
    {
        var cut = ByteWindows.Of(Korean(), "cp949", 52, 3 * MostPages, seed: 104).Where(page => page[0] >= 0x80 && page[^1] >= 0x80).Select(page => page[1..^1]).ToList();
        Assert.InRange(cut.Count, 100, 3 * MostPages);
        AssertFound("cp949", 99, cut);
    }

    // The same figures on sentences of our own, for those who have no shared folder.
    [Theory]
    [InlineData("cp949", 10, 98)]
    [InlineData("cp949", 20, 99.5)]
    [InlineData("cp949", 50, 99.5)]
    [InlineData("cp949", 500, 100)]
    [InlineData("johab", 200, 96)]
    [InlineData("utf-8", 10, 100)]
    [InlineData("iso-2022-kr", 50, 100)]
    public void Our_own_Korean_is_found_wherever_a_stretch_begins(string charset, int length, double percent)
    {
        var lines = File.ReadAllLines(RepositoryFolder.Combine("tests", "cases", "charset", "korean-lines.txt"));
        AssertFound(charset, percent, ByteWindows.Of(lines, charset, length, MostPages, seed: 1));
        AssertFound(charset, percent, ByteWindows.Of(lines, charset, length, MostPages, seed: 2));
    }

    [Fact]
    public void A_lost_byte_does_not_hide_Korean() =>
        AssertFound("cp949", 100, Pages("clean-dev.jsonl", null, "cp949", 500).Select((page, i) => Without(page, i)));

    [Fact]
    public void A_page_that_begins_inside_a_character_is_found() =>
        AssertFound("cp949", 99, Pages("clean-dev.jsonl", null, "cp949", 51).Where(page => page[0] >= 0x80).Select(page => page[1..]));

    [Theory]
    [InlineData("neg_ja", "shift_jis")]
    [InlineData("neg_ja", "euc-jp")]
    [InlineData("neg_zh", "big5")]
    [InlineData("neg_zh", "gb18030")]
    [InlineData("neg_fr", "windows-1252")]
    [InlineData("neg_de", "windows-1252")]
    [InlineData("neg_ru", "windows-1251")]
    [InlineData("neg_pl", "windows-1250")]
    public void Pages_of_other_languages_are_not_made_Korean(string kind, string charset)
    {
        Assert.DoesNotContain("cp949", Pages("negatives-dev.jsonl.gz", kind, charset, 500).Select(page => CharsetDetector.Detect(page).Charset));
        var few = Pages("negatives-dev.jsonl.gz", kind, charset, 50);
        Assert.InRange(few.Count(page => CharsetDetector.Detect(page).Charset is "cp949" or "johab"), 0, few.Count / 50);
    }

    private static List<string> Korean() => [.. SharedLines.Of("clean-dev.jsonl").Select(line => line.Text("text"))];

    private static void AssertFound(string charset, double percent, IEnumerable<byte[]> pages)
    {
        var all = pages.ToList();
        var right = all.Count(page => CharsetDetector.Detect(page).Charset == charset);
        Assert.InRange(100.0 * right / all.Count, percent, 100);
    }

    /// <summary>Joins lines until a page has so many bytes, and cuts it behind a whole character.</summary>
    private static List<byte[]> Pages(string file, string? kind, string charset, int length)
    {
        var pages = new List<byte[]>();
        var page = "";
        foreach (var line in SharedLines.Of(file).Where(line => kind is null || line.Text("kind") == kind))
        {
            var longer = page + line.Text("text") + "\n";
            if (pages.Count == MostPages || CharsetEncoder.Encode(longer, charset).References > 0)
            {
                continue;
            }

            page = longer;
            if (CharsetEncoder.Encode(page, charset).Bytes.Length < length)
            {
                continue;
            }

            while (CharsetEncoder.Encode(page, charset).Bytes.Length > length)
            {
                page = page[..^Math.Max(1, (page.Length - length) / 2)];
            }

            var bytes = CharsetEncoder.Encode(page, charset).Bytes.ToArray();
            if (!System.Text.Ascii.IsValid(bytes) || charset == "iso-2022-kr")
            {
                pages.Add(bytes);
            }

            page = "";
        }

        Assert.NotEmpty(pages);
        return pages;
    }

    private static byte[] Without(byte[] page, int seed)
    {
        var places = Enumerable.Range(0, page.Length).Where(i => page[i] >= 0x80).ToArray();
        var place = places[seed * 7919 % places.Length];
        return [.. page.AsSpan(0, place), .. page.AsSpan(place + 1)];
    }
}
