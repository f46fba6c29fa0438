using CampusJournal.Ingest.Search;
using CampusJournal.Text;

namespace CampusJournal.Tests.Ingest.Search;

public class SnippetTests
{
    [Fact]
    public void A_short_text_is_shown_whole_with_its_words_marked() =>
        Assert.Equal("버려진 [온실]이 새 [온실]로", Shown("온실", 160, "버려진 온실이\n\n새   온실로"));

    [Fact]
    public void A_long_text_is_cut_around_the_words()
    {
        var text = string.Concat(Enumerable.Repeat("가나다 ", 100)) + "총장 선거가 온다 " + string.Concat(Enumerable.Repeat("라마바 ", 100));

        var snippet = Shown("선거", 40, text);

        Assert.StartsWith("…가나다 ", snippet, StringComparison.Ordinal);
        Assert.Contains("총장 [선거]가 온다", snippet, StringComparison.Ordinal);
        Assert.EndsWith("…", snippet, StringComparison.Ordinal);
        Assert.InRange(snippet.Length, 20, 44);
    }

    [Fact]
    public void The_stretch_with_the_most_words_wins()
    {
        var text = "총장 " + new string('가', 200) + " 총장 선거 " + new string('나', 200);

        Assert.Contains("[총장] [선거]", Shown("총장 선거", 40, text), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_white_space_is_one_space()
    {
        var every = string.Concat(Enumerable.Range(0, 0xD800).Select(code => $"가{(char)code}{(char)code}나"));

        var words = UnicodeNormalization.ToNfc(every).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(string.Join(' ', words), FlatText.Of($" \n{every}\u3000"));
    }

    [Fact]
    public void Words_that_overlap_are_marked_once() => Assert.Equal("[대학교]", Shown("학교 대학교 대학", 160, "대학교"));

    [Fact]
    public void The_field_with_the_words_is_shown() => Assert.Equal("[온실] 앞", Shown("온실", 160, "본문", "온실 앞"));

    [Fact]
    public void A_character_is_never_cut_in_half()
    {
        var text = string.Concat(Enumerable.Repeat("😀", 50)) + "온실" + string.Concat(Enumerable.Repeat("😀", 50));
        for (var length = 1; length < 40; length++)
        {
            var snippet = Shown("온실", length, text);
            Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(snippet)));
        }
    }

    private static string Shown(string typed, int length, params string[] texts)
    {
        Assert.True(SearchWords.TryParse(typed, out var words));
        var snippet = new SnippetWriter(words, length).Write([.. texts.Select(FlatText.Of)]);
        return snippet.Marks.Reverse().Aggregate(snippet.Text, (text, mark) => text.Insert(mark.Start + mark.Length, "]").Insert(mark.Start, "["));
    }
}
