using CampusJournal.Text.Mojibake;
using CampusJournal.Text.Mojibake.Forward;

namespace CampusJournal.Tests.Text.Mojibake;

public class PageLineTests
{
    private static readonly MojibakeRepairer Repairer = new();

    [Theory]
    [InlineData("기숙사 급식의 나트륨은 기준(120㎍/100g)보다 적었다.", "cp949 latin-1 ftfy-6.2")]
    [InlineData("실험실 공기의 먼지 기준은 35㎍/세제곱미터이다.", "cp949 latin-1")]
    public void Two_signs_that_are_one_as_bytes_are_not_kept(string original, string chain) =>
        Assert.Equal(original, Repairer.Repair(Damage(original, chain)).Text);

    [Fact]
    public void A_middle_dot_between_words_stays_one_where_soft_hyphens_are_gone()
    {
        const string Chain = "cp949 latin-1 lost-ad";
        string[] page = ["서울 강변의 화가들이 열두 폭 그림을 걸었다.", "보건소는 고혈압·당뇨 상담을 맡는다."];

        var repaired = Repairer.RepairDocument([Damage(page[0], Chain), string.Join('·', page[1].Split('·').Select(part => Damage(part, Chain)))]);

        Assert.Equal(page, repaired.Select(line => line.Text));
    }

    [Fact]
    public void A_page_that_ftfy_worked_on_has_lost_its_soft_hyphens_unless_it_shows_one()
    {
        const string Chain = "cp949 latin-1 lost-ad ftfy-6.2";
        string[] page = ["구의회는 새해 예산을 다루고 인기 있는 주민 사업부터 골랐다.", "구청장 \"골목의 안전 강화\""];

        var repaired = Repairer.RepairDocument([.. page.Select(line => Damage(line, Chain))]);

        Assert.Equal(page, repaired.Select(line => line.Text));
    }

    private static string Damage(string original, string chain)
    {
        Assert.True(DamageChain.TryParse(chain.Split(' '), out var damage));
        return damage.Damage(original)!;
    }
}
