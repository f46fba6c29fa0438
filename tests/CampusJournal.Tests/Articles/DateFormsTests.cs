using CampusJournal.Articles.Dates;

namespace CampusJournal.Tests.Articles;

public class DateFormsTests
{
    [Theory]
    [InlineData("버전 2003.5.3")]
    [InlineData("version 2003.5.3")]
    [InlineData("음력 2003년 5월 3일")]
    [InlineData("2003년 5월 3일(음력)")]
    public void A_version_and_a_day_of_the_lunar_calendar_are_no_date(string text) => Assert.Null(DateForms.Find(text, DateOrder.YearFirst));

    [Fact]
    public void The_day_of_the_solar_calendar_behind_that_of_the_lunar_one_is_the_date() =>
        Assert.Equal(new DateOnly(2003, 6, 3), DateForms.Find("음력 2003년 5월 4일, 2003년 6월 3일", DateOrder.YearFirst)!.Value.Day);

    [Theory]
    [InlineData("2024.4.15", "2024-04-15")]
    [InlineData("2024. 4. 15.", "2024-04-15")]
    [InlineData("승인 2015.04.01 11:22", "2015-04-01T11:22+09:00")]
    [InlineData("입력 2024-04-15 오후 3:04", "2024-04-15T15:04+09:00")]
    [InlineData("입력2023.11.02. 오후 8:06", "2023-11-02T20:06+09:00")]
    [InlineData("오전 12시는 2023.11.02. 오전 12:06", "2023-11-02T00:06+09:00")]
    [InlineData("입력 : 2024/04/15 15:04", "2024-04-15T15:04+09:00")]
    [InlineData("2024년 4월 15일(월)", "2024-04-15")]
    [InlineData("2024년 04월 15일 (월) 10:20:33", "2024-04-15T10:20:33+09:00")]
    [InlineData("지면게재일 2024년 04월 15일 월요일", "2024-04-15")]
    [InlineData("2024년 4월 15일 오후 3시 5분", "2024-04-15T15:05+09:00")]
    [InlineData("24.04.15", "2024-04-15")]
    [InlineData("'24.4.15", "2024-04-15")]
    [InlineData("98.12.01", "1998-12-01")]
    [InlineData("24년 4월 15일", "2024-04-15")]
    [InlineData("2024.4.15 Mon 00:34", "2024-04-15T00:34+09:00")]
    [InlineData("檀紀 4291年 3月 2日", "1958-03-02")]
    [InlineData("단기 4291년 3월 2일", "1958-03-02")]
    [InlineData("一九五八年 三月 二日", "1958-03-02")]
    [InlineData("단기 4293. 4. 19.", "1960-04-19")]
    [InlineData("檀紀四二九三年四月十九日", "1960-04-19")]
    [InlineData("四二九三年 四月 十九日", "1960-04-19")]
    [InlineData("檀紀 四千二百九十三年 四月 十九日", "1960-04-19")]
    [InlineData("千九百六十年 十一月 三日", "1960-11-03")]
    [InlineData("二千三年 五月 十二日", "2003-05-12")]
    [InlineData("一九五八年 十二月 二十三日", "1958-12-23")]
    [InlineData("昭和 13年 3月 2日", "1938-03-02")]
    [InlineData("소화 9년 3월 2일", "1934-03-02")]
    [InlineData("명치 43년 3월 2일", "1910-03-02")]
    [InlineData("大正 10年 3月 2日", "1921-03-02")]
    [InlineData("民國 25年 3月 2日", "1936-03-02")]
    [InlineData("융희 2년 3월 2일", "1908-03-02")]
    [InlineData("이민국 24년 3월 2일", "2024-03-02")]
    [InlineData("(민국 25년 3월 2일)", "1936-03-02")]
    [InlineData("Aug. 20, 2019", "2019-08-20")]
    [InlineData("20 August 2019", "2019-08-20")]
    [InlineData("2024-04-15T00:34:05Z", "2024-04-15T00:34:05+00:00")]
    [InlineData("2024-04-15T00:34:05.123+0530", "2024-04-15T00:34:05+05:30")]
    [InlineData("20240415", "2024-04-15")]
    [InlineData("2014.Mar.4", "2014-03-04")]
    [InlineData("14 juillet 2005 à 7 h 03", "2005-07-14T07:03+09:00")]
    [InlineData("2005年07月14日07時03分", "2005-07-14T07:03+09:00")]
    [InlineData("이천십사년 삼월 사일", "2014-03-04")]
    [InlineData("천구백육십년 유월 이십일", "1960-06-20")]
    [InlineData("일천구백구십팔년 시월 삼십일일", "1998-10-31")]
    [InlineData("이천년 십이월 십일일", "2000-12-11")]
    public void Reads_the_form(string text, string expected) =>
        Assert.Equal(expected, DateForms.Find(text, DateOrder.YearFirst)?.Iso(hasSeoulTime: true));

    [Theory]
    [InlineData("2024년 4월호")]
    [InlineData("2024년")]
    [InlineData("이천 년 전의 일이다")]
    [InlineData("천년 시월 사일")]
    [InlineData("이천십사년 시월 일")]
    [InlineData("4293. 4. 19.")]
    [InlineData("三千三百年 四月 十九日")]
    [InlineData("千百 四月 十九日")]
    [InlineData("전화 055-213-2000")]
    [InlineData("2024.13.40")]
    [InlineData("버전 1.2.3")]
    [InlineData("202404151")]
    [InlineData("제1234호")]
    public void Finds_no_date_in(string text) => Assert.Null(DateForms.Find(text, DateOrder.YearFirst));

    [Theory]
    [InlineData("04/05/2024", DateOrder.MonthFirst, "2024-04-05")]
    [InlineData("04/05/2024", DateOrder.DayFirst, "2024-05-04")]
    [InlineData("04.05.2024", DateOrder.MonthFirst, "2024-05-04")]
    [InlineData("24.04.15", DateOrder.DayFirst, "2015-04-24")]
    [InlineData("3. März 2020", DateOrder.DayFirst, "2020-03-03")]
    [InlineData("12 de abril de 2018", DateOrder.DayFirst, "2018-04-12")]
    public void Reads_figures_in_the_order_of_the_page(string text, object order, string expected) =>
        Assert.Equal(expected, DateForms.Find(text, (DateOrder)order)?.Iso(hasSeoulTime: false));

    [Fact]
    public void A_time_without_an_offset_is_not_kept_where_the_offset_is_unknown() =>
        Assert.Equal("2024-04-15", DateForms.Find("2024-04-15 10:20", DateOrder.DayFirst)?.Iso(hasSeoulTime: false));

    [Theory]
    [InlineData("3시간 전", "2024-04-14")]
    [InlineData("5분 전", "2024-04-15")]
    [InlineData("어제", "2024-04-14")]
    public void Relative_dates_are_resolved_from_the_time_of_capture_in_seoul(string text, string expected) =>
        Assert.Equal(expected, RelativeDates.Find(text, DateTimeOffset.Parse("2024-04-14T16:00:00Z", System.Globalization.CultureInfo.InvariantCulture))?.Iso(hasSeoulTime: true));

    [Theory]
    [InlineData("1일 전", "0001-01-01T00:00:00Z")]
    [InlineData("어제", "0001-01-01T00:00:00Z")]
    [InlineData("오늘", "9999-12-31T23:00:00Z")]
    public void A_relative_date_outside_the_calendar_is_none(string text, string captured) =>
        Assert.Null(RelativeDates.Find(text, DateTimeOffset.Parse(captured, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2024-04-15T00:34+14:00", "2024-04-15T00:34+14:00")]
    [InlineData("2024-04-15T00:34+14:59", "2024-04-15")]
    [InlineData("2024-04-15T00:34-14:01", "2024-04-15")]
    public void An_offset_of_more_than_fourteen_hours_is_none(string text, string expected) =>
        Assert.Equal(expected, DateForms.Find(text, DateOrder.DayFirst)?.Iso(hasSeoulTime: false));

    [Theory]
    [InlineData("12.13.09", "yy.MM.dd", null)]
    [InlineData("등록 03/12/2021 17.05", "dd/MM/yyyy HH.mm", "2021-12-03T17:05+09:00")]
    [InlineData("1999-3-9", "yyyy-M-d", "1999-03-09")]
    public void A_profile_names_its_form(string text, string form, string? expected) =>
        Assert.Equal(expected, DatePattern.Find(text, [form])?.Iso(hasSeoulTime: true));
}
