using CampusJournal.Text.Mojibake;

namespace CampusJournal.Tests.Text.Mojibake;

public sealed class DatedWeekdayTests
{
    private readonly MojibakeRepairer repairer = new();

    [Theory]
    [InlineData("2023. 07.21(±Ý)", "2023. 07.21(금)")]
    [InlineData("2024-02-29 (¸ñ) 09:00", "2024-02-29 (목) 09:00")]
    [InlineData("2009/11/15(ÀÏ)", "2009/11/15(일)")]
    [InlineData("2012년 4월 11일(¼ö)", "2012년 4월 11일(수)")]
    [InlineData("2015.06.15 (¿ù), 2015.06.20 (Åä)", "2015.06.15 (월), 2015.06.20 (토)")]
    public void A_weekday_behind_its_date_is_read(string damaged, string expected) =>
        Assert.Equal(expected, repairer.Repair(damaged).Text);

    [Theory]
    [InlineData("2015.06.16(È\u00AD)", "cp949 latin-1")]
    [InlineData("2015.06.16(È)", "cp949 latin-1 lost-ad")]
    public void A_tuesday_says_whether_its_soft_hyphen_is_lost(string damaged, string chain)
    {
        var repaired = repairer.Repair(damaged);
        Assert.Equal("2015.06.16(화)", repaired.Text);
        Assert.Equal(chain, string.Join(' ', Assert.Single(repaired.Steps).Chain));
    }

    [Theory]
    [InlineData("2023. 07.22(±Ý)")]
    [InlineData("2023. 13.21(±Ý)")]
    [InlineData("2023. 02.30(±Ý)")]
    [InlineData("12345.07.21(±Ý)")]
    [InlineData("2023. 07.21(±Ý")]
    [InlineData("2023. 07.21(±3)")]
    [InlineData("(±Ý)")]
    [InlineData("v2023x07.21(±Ý)")]
    public void What_the_calendar_does_not_say_stays(string text) => Assert.Equal(text, repairer.Repair(text).Text);

    [Fact]
    public void An_excluded_chain_stays() =>
        Assert.False(new MojibakeRepairer(new RepairOptions { ExcludedChains = ["latin-1"] }).Repair("2023. 07.21(±Ý)").IsChanged);
}
