using CampusJournal.Articles;
using CampusJournal.Ingest;

namespace CampusJournal.Tests.Ingest;

public class PageExtractionTests
{
    [Fact]
    public void A_page_that_the_extractor_throws_at_is_a_failure_with_its_place()
    {
        var extraction = new PageExtraction((_, _) => throw new InvalidOperationException("no"));
        Assert.False(extraction.TryExtract(default, new PageOrigin { Path = "page" }, out var record, out var failure));
        Assert.Null(record);
        Assert.Equal(("page", "extract", "extract-failed"), (failure.Source, failure.Stage, failure.Code));
    }

    [Fact]
    public void A_page_gives_its_record()
    {
        var extraction = new PageExtraction(new ArticleExtractor(new ExtractOptions()));
        Assert.True(extraction.TryExtract("<title>A title</title>"u8.ToArray(), new PageOrigin { Path = "page" }, out var record, out var failure));
        Assert.Null(failure);
        Assert.Equal("page", record.Source.Path);
    }
}
