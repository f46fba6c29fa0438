using CampusJournal.Articles.Review;

namespace CampusJournal.Articles;

/// <summary>A record in the making: what the readers found before the page's identity is known.</summary>
internal sealed class ArticleDraft
{
    public string Kind { get; set; } = "article";

    public string? Title { get; set; }

    public string? Subtitle { get; set; }

    public string? Section { get; set; }

    public string? Byline { get; set; }

    public List<Author> Authors { get; set; } = [];

    public string? Date { get; set; }

    public string? DateSource { get; set; }

    /// <summary>Gets or sets the month of publication and where it was found, which become the date of an article that states no day.</summary>
    public (string Date, string Source)? Month { get; set; }

    public string? Modified { get; set; }

    public string? SiteUpdated { get; set; }

    public string Body { get; set; } = "";

    public IReadOnlyList<BodyMark> Structure { get; set; } = [];

    public IReadOnlyList<string> Captions { get; set; } = [];

    public IReadOnlyList<ArticleImage> Images { get; set; } = [];

    public string? Language { get; set; }

    public string? Publisher { get; set; }

    public string? Copyright { get; set; }

    public string? Profile { get; set; }

    public string? Url { get; set; }

    public DateTimeOffset? CapturedAt { get; set; }

    /// <summary>Gets the pieces of the page's text of which there is anything to tell.</summary>
    public List<RepairedPiece> Repaired { get; } = [];

    public List<RecordWarning> Warnings { get; } = [];

    /// <summary>Takes the month of publication for the date where no day is known.</summary>
    public void TakeMonth()
    {
        if (Date is null && Month is { } month)
        {
            (Date, DateSource) = month;
        }
    }

    public void Warn(string code, string message) => Warnings.Add(new(code, message));

    /// <summary>Says that text of the article is in no field of the record.</summary>
    public void WarnOfLeftOutText() => Warn("text-left-out", "Text of the article is in no field of the record; look at the page.");

    /// <summary>Takes the text of a piece; its repair is the record's.</summary>
    public string Take(RepairedPiece piece)
    {
        if (piece.IsOfNote)
        {
            Repaired.Add(piece);
        }

        return piece.Repaired.Text;
    }
}
