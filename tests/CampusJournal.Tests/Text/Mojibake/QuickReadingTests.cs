using CampusJournal.Text.Language;
using CampusJournal.Text.Mojibake;
using CampusJournal.Text.Mojibake.Forward;
using CampusJournal.Text.Mojibake.Readings;
using CampusJournal.Text.Mojibake.Search;

namespace CampusJournal.Tests.Text.Mojibake;

/// <summary>The quick ways to read a line, against the search that they replace.</summary>
public class QuickReadingTests
{
    private const string Plain = "총학생회는 지난 4일 오후 학생회관에서 임시 회의를 열고 등록금 인상 계획을 다시 논의하기로 했다.";
    private const string WithRarities = "똠방각하라는 별명의 학생이 “인기 첫번째” 敎授와 걷는다 (제3호) · 서울 강화";

    private static readonly CachedScores Model = new(LanguageModel.Default);

    public static TheoryData<string, string> Lines() => new()
    {
        { Plain, "cp949 latin-1" },
        { Plain, "utf-8 latin-1" },
        { Plain, "utf-8 cp1252" },
        { Plain, "cp949 latin-1 lost-ad ftfy-6.2" },
        { WithRarities, "cp949 latin-1" },
        { WithRarities, "cp949 latin-1 lost-ad" },
        { WithRarities, "cp949 latin-1 ftfy-6.3" },
        { WithRarities, "utf-8 latin-1" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void Words_that_skip_the_search_are_read_as_it_reads_them(string original, string chain)
    {
        var line = Damage(original, chain);
        foreach (var misreading in Misreadings.All.Where(misreading => misreading.MayBeStrict))
        {
            Assert.Equal(Search(line, misreading, readsWords: false), Search(line, misreading, readsWords: true));
        }
    }

    [Theory]
    [InlineData("cp949 latin-1")]
    [InlineData("utf-8 latin-1")]
    [InlineData("utf-8 cp1252")]
    public void A_line_of_usual_syllables_is_read_by_tables_alone(string chain)
    {
        var repair = Strict(Damage(Plain, chain));

        Assert.NotNull(repair);
        Assert.Equal(Plain, repair.Reading.Original);
        Assert.Equal(chain.Split(' '), repair.By!.Chain.Words);
        Assert.Equal(Plain.Split(' ').Length, repair.Reading.Changes.Count);
    }

    [Theory]
    [InlineData(Plain + "A똠", "cp949 latin-1")]
    [InlineData("걷" + Plain, "cp949 latin-1")]
    [InlineData("敎" + Plain, "cp949 latin-1")]
    [InlineData("강화", "cp949 latin-1")]
    [InlineData(Plain, "cp949 latin-1 ftfy-6.2")]
    [InlineData("&amp;&eacute;" + Plain, "cp949 latin-1")]
    public void What_only_a_search_can_tell_is_left_to_it(string original, string chain) => Assert.Null(Strict(Damage(original, chain)));

    [Fact]
    public void Suspect_characters_are_found_wherever_they_stand()
    {
        foreach (var suspect in "é\u0080\u07FFж敎⁄")
        {
            for (var before = 0; before < 70; before++)
            {
                var text = new string('가', before) + "a “" + suspect + new string('나', 70 - before);

                Assert.True(SuspectCharacters.AreIn(text));
                Assert.False(SuspectCharacters.AreIn(text.Replace(suspect, '다')));
            }
        }
    }

    [Fact]
    public void A_reference_is_suspect_and_an_ampersand_is_not()
    {
        Assert.True(SuspectCharacters.AreIn(Plain + "&#44032;"));
        Assert.False(SuspectCharacters.AreIn(Plain + " R&D & M"));
    }

    private static string Damage(string original, string words) =>
        DamageChain.TryParse(words.Split(' '), out var chain) ? chain.Damage(original)! : throw new ArgumentException($"{words} is no chain.", nameof(words));

    private static LineRepair? Strict(string line)
    {
        var reader = new StrictReader(Model.Model);
        return Misreadings.All.Where(misreading => misreading.MayBeStrict).Select(misreading => reader.Read(line, misreading)).FirstOrDefault(repair => repair is not null);
    }

    private static string? Search(string line, Misreading misreading, bool readsWords)
    {
        var (units, search) = (new LineUnits(Model), new LineSearch(Model, readsWords));
        units.Read(line, hasReplacedCompatibility: false);
        var ends = search.Run(units, misreading, default);
        return search.Lattice.BestPaths(ends, 1, 12, units.Count)
            .Select(path => new ReadingBuilder(units, search.Lattice).Build(path, misreading, search.AsItIs).Original).FirstOrDefault();
    }
}
