using CampusJournal.Text.Mojibake.Forward;

namespace CampusJournal.Tests.Text.Forward;

public class FtfyEncodingFixTests
{
    [Theory]
    [InlineData("forward-dev.jsonl.gz")]
    [InlineData("forward-train.jsonl.gz")]
    public void Gives_what_both_versions_gave_on_every_recorded_line(string name)
    {
        var count = 0;
        var wrong = new List<string>();
        foreach (var line in SharedLines.Of(name))
        {
            var latin1 = line.Text("latin1");
            var withoutSoftHyphen = latin1.Replace("\u00AD", "", StringComparison.Ordinal);
            foreach (var (field, fix, input) in new[]
            {
                ("ftfy-6.2.3", FtfyEncodingFix.V62, latin1),
                ("ftfy-6.3.1", FtfyEncodingFix.V63, latin1),
                ("noad-ftfy-6.2.3", FtfyEncodingFix.V62, withoutSoftHyphen),
                ("noad-ftfy-6.3.1", FtfyEncodingFix.V63, withoutSoftHyphen),
            })
            {
                count++;
                if (fix.Fix(input) != line.Text(field))
                {
                    wrong.Add($"{line.Text("id")} {field}: {fix.Fix(input)} instead of {line.Text(field)}");
                }
            }
        }

        Assert.True(count >= 4 * 1_707);
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {count} lines differ:\n{string.Join('\n', wrong.Take(10))}");
    }

    [Theory]
    [InlineData("Ã", "\u0083")]
    [InlineData("", "Ã\u0083")]
    [InlineData("", "ÃƒÂ")]
    [InlineData("", "ð \u0080")]
    [InlineData("é€", "Ã ")]
    [InlineData("ƒÃ", "â€\u0083\u0082")]
    [InlineData("ÃÂ", "\uFFFD?\u001A")]
    public void Comes_to_the_end_of_long_hostile_text(string start, string repeated)
    {
        var text = start + string.Concat(Enumerable.Repeat(repeated, 100_000 / repeated.Length)) + "가";
        Assert.EndsWith("가", FtfyEncodingFix.V63.Fix(text), StringComparison.Ordinal);
        Assert.EndsWith("가", FtfyTextFix.V62.Fix(text), StringComparison.Ordinal);
    }
}
