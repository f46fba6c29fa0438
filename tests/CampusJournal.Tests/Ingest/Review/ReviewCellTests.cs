using CampusJournal.Ingest.Review;

namespace CampusJournal.Tests.Ingest.Review;

public class ReviewCellTests
{
    [Theory]
    [InlineData("온실 \U0001F331 텃밭 <b>\"=1\"</b>", "온실 \U0001F331 텃밭 <b>\"=1\"</b>")]
    [InlineData("a\u202Eb\u200Bc\e[31m\r\n", "a⟨U+202E⟩b⟨U+200B⟩c⟨U+001B⟩[31m⟨U+000D⟩⟨U+000A⟩")]
    [InlineData("\U000E0041", "⟨U+E0041⟩")]
    [InlineData("⟨U+202E⟩ ⟨U+1⟩ ⟨그⟩", "⟨U+27E8⟩U+202E⟩ ⟨U+1⟩ ⟨그⟩")]
    public void Shows_what_hides_and_reads_it_back(string text, string cell)
    {
        Assert.Equal(cell, ReviewCell.Write(text));
        Assert.Equal(text, ReviewCell.Read(cell));
    }

    [Fact]
    public void Reads_back_any_text_that_fits()
    {
        var random = new Random(7);
        const string Alphabet = "가a \u202E\u0000\n\u27E8\u27E9U+0041F\uD83C\uDF31\uFFFE";
        for (var round = 0; round < 2_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            Assert.Equal(text, ReviewCell.Read(ReviewCell.Write(text)));
        }
    }

    [Theory]
    [InlineData("'=HYPERLINK(\"x\")", "=HYPERLINK(\"x\")")]
    [InlineData("'-", "-")]
    [InlineData("'\uFF1D1", "\uFF1D1")]
    [InlineData("' =1", " =1")]
    [InlineData("'\t=1", "\t=1")]
    [InlineData("'인용'", "'인용'")]
    [InlineData("⟨U+110000⟩⟨U+ZZZZ⟩", "⟨U+110000⟩⟨U+ZZZZ⟩")]
    public void Takes_only_the_mark_off_a_formula_that_was_defused(string cell, string text) => Assert.Equal(text, ReviewCell.Read(cell));

    [Fact]
    public void Is_never_longer_than_a_spreadsheet_takes()
    {
        Assert.Equal(32_767, ReviewCell.Write(new string('가', 40_000)).Length);
        Assert.InRange(ReviewCell.Write(new string('\0', 40_000)).Length, 32_000, 32_767);
    }
}
