using CampusJournal.Ingest.Report;

namespace CampusJournal.Tests.Ingest.Report;

public class ShownTextTests
{
    [Theory]
    [InlineData("온실, 다시 문 열다 — “둘” 😀", "온실, 다시 문 열다 — “둘” 😀")]
    [InlineData("\u001b[2J\u0000\n\u007f", "␛[2J␀␊␡")]
    [InlineData("\u0085\u009b", "⟨U+0085⟩⟨U+009B⟩")]
    [InlineData("\u202Eevil\u202C\u2066\u200B\uFEFF\u00AD", "⟨U+202E⟩evil⟨U+202C⟩⟨U+2066⟩⟨U+200B⟩⟨U+FEFF⟩⟨U+00AD⟩")]
    [InlineData("\u2028\U000E0041\uFFFE", "⟨U+2028⟩⟨U+E0041⟩⟨U+FFFE⟩")]
    [InlineData("\u00A0 ", "⟨U+00A0⟩⟨U+0020⟩")]
    [InlineData("", "")]
    public void Nothing_of_a_text_hides_or_turns_it(string text, string shown) => Assert.Equal(shown, ShownText.Of(text));

    [Fact]
    public void Half_of_a_character_is_shown_as_the_sign_for_it() => Assert.Equal("\uFFFD \uFFFD", ShownText.Of("\uD800 \uDFFF"));
}
