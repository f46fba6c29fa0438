using static CampusJournal.Tests.Articles.SpokenLines;

namespace CampusJournal.Tests.Articles;

/// <summary>On pages in other languages as on Korean ones: a day that the text speaks of is not the page's date and stays in the text.</summary>
public class ForeignDateTests
{
    private static readonly string[] Prose =
    [
        "The old greenhouse behind the agriculture building opened again last week as a garden that students keep themselves.",
        "Thirty of them painted the frames, carried the soil and built the beds during the winter break, the student council said.",
        "What they harvest goes to the cafeteria, and everybody who wants to water the plants may come in between classes.",
    ];

    [Theory]
    [InlineData("It stood empty only once before, on June 10, 1987, when a storm broke every pane of it.")]
    [InlineData("June 10, 1987. The square was full.")]
    [InlineData("It was May 9, 1984.")]
    [InlineData("Born May 9, 1984 in Busan.")]
    [InlineData("Release date: May 9, 2007")]
    [InlineData("Opening: May 9, 2007, Main Hall")]
    [InlineData("Date: May 9, 2007")]
    [InlineData("Application period: May 9, 2007 - May 20, 2007")]
    [InlineData("(Harbor Wire, May 9, 2007)")]
    [InlineData("Deadline: May 21, 2007")]
    [InlineData("1987-06-10")]
    [InlineData("Am 10. Juni 1987 stand das Gewächshaus schon einmal leer.")]
    [InlineData("Le 10 juin 1987, un orage avait brisé toutes les vitres.")]
    [InlineData("1954年11月15日，学校成立。")]
    [InlineData("創立記念日は1954年11月15日です。")]
    public void A_day_that_a_line_speaks_of_is_not_the_date_and_stays_in_the_body(string line) =>
        AssertKept(line, Page, Prose.Length);

    [Theory]
    [InlineData("May 21, 2007")]
    [InlineData("Posted by Konrad Muster on May 21, 2007")]
    [InlineData("2007-05-21 | By Kim So-ha | 3 comments")]
    [InlineData("Submitted by Konrad on Mon, 05/21/2007 - 10:11")]
    [InlineData("Montag, 21. Mai 2007, 05:28 Uhr")]
    [InlineData("lundi 21 mai 2007, par Jeanne Modèle")]
    [InlineData("发布时间：2007-05-21 20:29:58 来源：海港报")]
    public void A_line_of_information_below_the_headline_is_the_date(string line) =>
        Assert.StartsWith("2007-05-21", Read(Page(Prose[0], 0).Replace("</h1>", $"</h1><div>{line}</div>", StringComparison.Ordinal)).Date, StringComparison.Ordinal);

    [Fact]
    public void A_day_of_the_text_does_not_win_over_the_stated_one()
    {
        var page = Page("Release date: May 9, 2007", Prose.Length).Replace("</h1>", "</h1><div>By Kim So-ha</div><div>2007.05.21</div>", StringComparison.Ordinal);

        Assert.Equal("2007-05-21", Read(page).Date);
    }

    private static string Page(string line, int place)
    {
        var paragraphs = Prose.ToList();
        paragraphs.Insert(place, line);
        return $"<html><head><meta charset=utf-8><title>A garden under glass</title></head><body><h1>A garden under glass</h1><div class=content>{string.Concat(paragraphs.Select(text => $"<p>{text}</p>"))}</div>";
    }
}
