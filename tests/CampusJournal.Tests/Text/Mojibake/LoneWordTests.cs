using System.Text.Json;
using CampusJournal.Text.Mojibake;
using CampusJournal.Text.Mojibake.Forward;

namespace CampusJournal.Tests.Text.Mojibake;

public class LoneWordTests
{
    private static readonly string[] Page =
    [
        "학생회는 서울 강남 캠퍼스의 새 도서관을 삼월부터 연다고 밝혔다.",
        "첫번째 강연은 전체 학생을 위한 화학 이야기로, 채소와 열매를 다룬다.",
        "인기 기사 전체보기",
    ];

    public static TheoryData<string, string, string> Words
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            var file = File.ReadAllBytes(RepositoryFolder.Combine("tests", "cases", "repair", "lone-words.json"));
            foreach (var word in JsonSerializer.Deserialize<RepairCase[]>(file)!)
            {
                data.Add(word.Label, word.Original, word.Fixed);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void A_word_alone_on_its_line_is_read_by_what_the_page_went_through(string chain, string word, string original)
    {
        Assert.True(DamageChain.TryParse(chain.Split(' '), out var damage));
        var lines = Page.Select(line => damage.Damage(line)!).Append(word).ToArray();

        var repaired = new MojibakeRepairer().RepairDocument(lines);

        Assert.Equal(Page, repaired.Take(Page.Length).Select(line => line.Text));
        Assert.Equal(original, repaired[^1].Text);
    }

    [Theory]
    [InlineData("ÆR")]
    [InlineData("ù")]
    [InlineData("ˤ")]
    [InlineData("¿")]
    public void Without_a_page_such_a_word_stays_as_it_is(string word) =>
        Assert.Equal(word, new MojibakeRepairer().Repair(word).Text);
}
