using System.Text;
using CampusJournal.Ingest.Export;

namespace CampusJournal.Tests.Ingest.Search;

public class HangulBigramsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("교", " 교 ")]
    [InlineData("대학교", " 대학  학교  교 ")]
    [InlineData("대 학", " 대   학 ")]
    [InlineData("KAIST와 學校", "KAIST 와   學校  校 ")]
    public void A_run_of_syllables_becomes_its_pairs_and_its_last_syllable(string text, string index) => Assert.Equal(index, HangulBigrams.Index(text));

    [Fact]
    public void What_is_written_at_once_is_what_is_put_together_piece_by_piece()
    {
        var random = new Random(5);
        const string units = "가나다학교校あ㐀 \n.,aZ0";
        for (var i = 0; i < 2_000; i++)
        {
            var text = new string(random.GetItems<char>(units, random.Next(0, 12)));
            Assert.Equal(Plain(text), HangulBigrams.Index(text));
        }
    }

    private static string Plain(string text)
    {
        var index = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = HangulBigrams.IsSyllable(text[i]) && i + 1 < text.Length && HangulBigrams.IsSyllable(text[i + 1]);
            index.Append(!HangulBigrams.IsSyllable(text[i]) ? $"{text[i]}" : isPair ? $" {text[i]}{text[i + 1]} " : $" {text[i]} ");
        }

        return index.ToString();
    }
}
