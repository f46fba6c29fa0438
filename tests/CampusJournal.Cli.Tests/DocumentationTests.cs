using System.Text.RegularExpressions;

namespace CampusJournal.Cli.Tests;

public partial class DocumentationTests
{
    private static readonly string[] Verbs = ["detect", "repair", "extract", "ingest"];

    [Fact]
    public void Every_option_stands_in_the_readme()
    {
        var readme = Find("README.md");
        Assert.SkipUnless(readme is not null, "There is no README yet.");
        var text = File.ReadAllText(readme!);
        foreach (var verb in Verbs)
        {
            var options = LongOption().Matches(Cjt.Run(verb, "--help").Output).Select(match => match.Groups[1].Value).Distinct();
            Assert.All(options, option => Assert.Contains(option, text, StringComparison.Ordinal));
        }
    }

    private static string? Find(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CampusJournal.Tools.sln")))
            {
                var path = Path.Combine(folder.FullName, name);
                return File.Exists(path) ? path : null;
            }
        }

        return null;
    }

    [GeneratedRegex(@"^  (?:-\w, |    )(--[a-z0-9-]+)", RegexOptions.Multiline)]
    private static partial Regex LongOption();
}
