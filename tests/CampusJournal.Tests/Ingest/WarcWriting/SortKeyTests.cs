using CampusJournal.Ingest.WarcWriting;

namespace CampusJournal.Tests.Ingest.WarcWriting;

public class SortKeyTests
{
    [Theory]
    [InlineData("http://www.site.example/", "example,site)/")]
    [InlineData("http://www2.site.example/News/A.html", "example,site)/news/a.html")]
    [InlineData("http://wwwsite.example/", "example,wwwsite)/")]
    [InlineData("https://site.example:443/big/", "example,site)/big")]
    [InlineData("http://site.example:8080/a", "example,site:8080)/a")]
    [InlineData("http://site.example/view?b=2&a=1", "example,site)/view?a=1&b=2")]
    [InlineData("http://site.example/view?", "example,site)/view")]
    [InlineData("http://user:secret@site.example/#top", "example,site)/")]
    [InlineData("http://192.168.1.254/info/", "254,1,168,192)/info")]
    [InlineData("http://한글.example/가", "example,xn--bj0bj06e)/%ea%b0%80")]
    [InlineData("no address", "no+address")]
    public void Gives_the_key_by_which_replay_tools_look_pages_up(string url, string key) => Assert.Equal(key, SortKey.Of(url));
}
