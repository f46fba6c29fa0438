using System.Text;
using System.Xml.Linq;
using CampusJournal.Text;

namespace CampusJournal.Cli.Tests;

/// <summary>XML says in its prolog what it is in: whoever writes it in another charset has to say so.</summary>
public class RepairXmlTests
{
    private const string Feed = """
        <?xml version="1.0" encoding="euc-kr" ?>
        <rss version="2.0"><channel><title>해오름신문</title>
        <item><title>온실이 다시 열렸다</title><description><![CDATA[<meta charset="euc-kr"><p>삼 년 만이다.</p>]]></description></item></channel></rss>
        """;

    [Theory]
    [InlineData("cp949")]
    [InlineData("johab")]
    [InlineData("utf-8")]
    public void A_feed_that_is_repaired_in_place_is_read_by_any_reader(string charset)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("rss.xml", CharsetEncoder.Encode(Feed, charset).Bytes.ToArray());

        Assert.Equal(0, Cjt.Run("repair", "-i", path).ExitCode);

        var repaired = File.ReadAllText(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
        Assert.Equal(Feed.Replace("encoding=\"euc-kr\"", "encoding=\"utf-8\"", StringComparison.Ordinal), repaired);
        Assert.Equal("온실이 다시 열렸다", XDocument.Load(path).Descendants("item").Single().Element("title")!.Value);
    }

    [Fact]
    public void The_prolog_names_the_charset_that_is_asked_for() =>
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"johab\" ?>", Cjt.RunOn(Feed, "repair", "--to", "johab").Output, StringComparison.Ordinal);

    [Fact]
    public void Damage_is_repaired_beside_the_prolog()
    {
        var damaged = Feed.Replace("온실이 다시 열렸다", "»ó´Ü¿©¹é", StringComparison.Ordinal);
        var result = Cjt.RunOn(damaged, "repair");
        Assert.Contains("<title>상단여백</title>", result.Output, StringComparison.Ordinal);
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\" ?>", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_feed_is_the_same_as_a_short_one()
    {
        using var folder = new TemporaryFolder();
        var item = "<item><title>온실이 다시 열렸다</title></item>\n";
        var feed = "<?xml version=\"1.0\" encoding=\"euc-kr\"?>\n<rss><channel>\n" + string.Concat(Enumerable.Repeat(item, 200_000)) + "</channel></rss>\n";
        var result = Cjt.Run("repair", folder.Write("long.xml", CharsetEncoder.Encode(feed, "cp949").Bytes.ToArray()));
        Assert.Equal(feed.Replace("euc-kr", "utf-8", StringComparison.Ordinal), result.Output);
    }
}
