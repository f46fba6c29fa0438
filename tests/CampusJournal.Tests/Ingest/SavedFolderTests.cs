using CampusJournal.Articles;
using CampusJournal.Ingest.Archives;

namespace CampusJournal.Tests.Ingest;

/// <summary>Folders as wget and browsers leave them.</summary>
public class SavedFolderTests
{
    [Theory]
    [InlineData("press.example.ac.kr/news/articleView.html?idxno=1187", "http://press.example.ac.kr/news/articleView.html?idxno=1187")]
    [InlineData("old/press.example.ac.kr/news/articleView.html@idxno=1187", "http://press.example.ac.kr/news/articleView.html?idxno=1187")]
    [InlineData("press.example.ac.kr/news/articleView.html?idxno=1187.html", "http://press.example.ac.kr/news/articleView.html?idxno=1187")]
    [InlineData("https/press.example.com/a.html", "https://press.example.com/a.html")]
    [InlineData("127.0.0.1:8080/a.html", "http://127.0.0.1:8080/a.html")]
    [InlineData("press.example.com+8080/a.html", "http://press.example.com:8080/a.html")]
    [InlineData("press.example.com/index.html", "http://press.example.com/")]
    [InlineData("press.example.com/bbs/index.html?id=3", "http://press.example.com/bbs/?id=3")]
    [InlineData("press.example.com/기사 1.html", "http://press.example.com/%EA%B8%B0%EC%82%AC%201.html")]
    [InlineData("press.example.com/@user/a.html", "http://press.example.com/@user/a.html")]
    [InlineData("pages/articleView.html@idxno=1187", null)]
    [InlineData("backup.2010/articles.md/a.html", null)]
    [InlineData("press.example.com", null)]
    public void The_folders_of_a_mirror_tell_the_address(string path, string? url) => Assert.Equal(url, MirrorAddress.Of(path));

    [Fact]
    public async Task An_address_that_the_page_states_comes_before_that_of_the_folders()
    {
        using var folder = new TemporaryFolder()
            .With("press.example.ac.kr/a.html", Pages.Html("하나", "첫째 기사의 본문이다."))
            .With("press.example.ac.kr/b.html", "<!-- saved from url=(0026)http://www.press.example/b -->" + Pages.Html("둘", "둘째 기사의 본문이다."));

        var pages = (await PageSources.Open(folder.Root).ReadAllAsync()).Cast<SourcePage>();

        Assert.Equal(
            ["http://press.example.ac.kr/a.html", "http://www.press.example/b"],
            pages.Select(page => new ArticleExtractor().Extract(page.Content.Span, page.Origin).Source.Url));
    }

    [Fact]
    public async Task The_folder_beside_a_saved_page_holds_its_resources_and_no_pages()
    {
        using var folder = new TemporaryFolder()
            .With("기사.htm", Pages.Html("하나", "첫째"))
            .With("기사_files/frame.html", Pages.Html("틀", "광고"))
            .With("글.html", Pages.Html("둘", "둘째"))
            .With("글.files/a.css", "p{}")
            .With("other_files/c.html", Pages.Html("셋", "셋째"));

        var lines = await PageSources.Open(folder.Root).DescribeAsync();

        Assert.Equal(["page other_files/c.html", "page 글.html", "page 기사.htm", "skipped page-resources", "skipped page-resources"], lines.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_file_whose_name_is_in_949_is_read_beside_the_others()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names.");
        using var folder = new TemporaryFolder().With("a.html", Pages.Html("하나", "첫째")).With("script", "");
        using var shell = System.Diagnostics.Process.Start("sh", ["-c", "printf '<p>x' > \"$1/$(printf '\\307\\321').html\"", "sh", folder.Root]);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);

        var items = await PageSources.Open(folder.Root).ReadAllAsync();

        Assert.Contains(items, item => item is SourcePage { Origin.RelativePath: "a.html" });
        Assert.Contains(items, item => item is SourcePage { Origin.RelativePath: "한.html" });
    }
}
