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

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {count} lines differ:\n{string.Join('\n', wrong.Take(10))}");
    }
}
