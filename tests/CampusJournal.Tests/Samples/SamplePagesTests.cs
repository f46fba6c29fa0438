using System.Text;

namespace CampusJournal.Tests.Samples;

/// <summary>The samples as such: complete, small, and really in the form that they are meant to show.</summary>
public class SamplePagesTests
{
    private const int LargestPage = 30_000;

    [Fact]
    public void Every_page_has_an_expectation_and_every_expectation_a_page() =>
        Assert.Equal(Sample.Names.Select(row => row.Data), Sample.ExpectedNames);

    [Fact]
    public void Every_page_has_a_row_in_the_readme()
    {
        var readme = File.ReadAllText(RepositoryFolder.Combine("samples", "README.md"));
        Assert.All(Sample.Names, row => Assert.Contains($"`{row.Data}`", readme, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Sample.Names), MemberType = typeof(Sample))]
    public void A_page_is_small_enough_to_read(string name) => Assert.InRange(new Sample(name).Content.Length, 0, LargestPage);

    [Theory]
    [MemberData(nameof(Sample.Names), MemberType = typeof(Sample))]
    public void A_page_that_expects_cp949_or_a_mixture_is_no_utf_8_and_every_other_is(string name)
    {
        var sample = new Sample(name);
        var used = (string?)sample.Expected["charset"]?["used"];
        Assert.Equal(used is not ("cp949" or "mixed"), IsUtf8(sample.Content));
    }

    private static bool IsUtf8(byte[] content)
    {
        try
        {
            new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(content);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
