using CampusJournal.Ingest.Search;

namespace CampusJournal.Cli;

/// <content>The sentences of <c>cjt search</c>.</content>
internal static partial class Messages
{
    public static Message NothingToSearch() => new(
        "usage",
        $"WORDS wants letters, syllables or digits, at most {SearchWords.MostWords} words and {SearchWords.MostCharacters} characters.");

    public static Message SearchRefused(SearchRefusedException refusal) =>
        new("search-refused", $"{Name(refusal.Database)}: {Escaped.Excerpt(refusal.Message)}");

    public static Message NotIndexed(long records) =>
        new("not-indexed", $"{Counted(records, "record")} not indexed yet, searched one by one; the ingest command again finishes the index.");

    public static Message NoHit() => new("no-hit", "no article holds that.");
}
