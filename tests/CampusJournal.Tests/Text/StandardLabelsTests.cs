using CampusJournal.Text;

namespace CampusJournal.Tests.Text;

/// <summary>The labels of the WHATWG Encoding Standard, compared with a list of the standard's own.</summary>
public class StandardLabelsTests
{
    /// <summary>We read what browsers refuse to (they show one U+FFFD for the whole page): old mail and pages are in these charsets.</summary>
    private static readonly Dictionary<string, string?> NameWhereBrowsersReadNothing = new(StringComparer.Ordinal)
    {
        ["csiso2022kr"] = "iso-2022-kr",
        ["iso-2022-kr"] = "iso-2022-kr",
        ["hz-gb-2312"] = "hz-gb-2312",
        ["iso-2022-cn"] = "iso-2022-cn",
        ["iso-2022-cn-ext"] = "iso-2022-cn",
        ["replacement"] = null,
    };

    public static TheoryData<string, string> LabelsByStandardName
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var line in File.ReadLines(RepositoryFolder.Combine("tests", "cases", "charset", "standard-labels.txt")).Where(line => !line.StartsWith('#')))
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                rows.Add(line[..colon], line[(colon + 1)..].Trim());
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(LabelsByStandardName))]
    public void A_label_of_the_standard_means_what_the_standard_says(string standardName, string labels) =>
        Assert.All(labels.Split(' '), label =>
        {
            var name = OurName(standardName, label);
            Assert.Equal(name, Charsets.Find(label));
            Assert.Equal(name, Charsets.Find($"\t\n\f\r {label.ToUpperInvariant()} "));
        });

    [Fact]
    public void The_list_has_every_label_of_the_standard_once()
    {
        var labels = LabelsByStandardName.SelectMany(row => row.Data.Item2.Split(' ')).ToList();
        Assert.Equal(228, labels.Count);
        Assert.Equal(labels.Count, labels.Distinct(StringComparer.Ordinal).Count());
    }

    /// <summary>Korean pages in EUC form are code page 949 by the standard, and its GBK is read by the decoder of GB18030.</summary>
    private static string? OurName(string standardName, string label) => standardName switch
    {
        "euc-kr" => "cp949",
        "gbk" => "gb18030",
        "replacement" => NameWhereBrowsersReadNothing[label],
        _ => standardName,
    };
}
