using CampusJournal.Articles.Profiles;
using CampusJournal.Text;

namespace CampusJournal.Cli.Profiles;

/// <summary>What a profile found in a page: which selector gave which field, what was cut, which selectors gave nothing.</summary>
/// <param name="profile">The profile.</param>
/// <param name="path">The page as it was named.</param>
/// <param name="test">The answer.</param>
internal sealed class TestReport(SiteProfile profile, string path, ProfileTest test)
{
    private const int LongestField = 14;
    private const int LongestSelector = 44;
    private const int LongestValue = 60;

    /// <summary>Writes columns; the text stands last, because it alone has no bounds.</summary>
    public void WriteTable(Session session)
    {
        session.WriteLine($"{profile.Identity} is {(test.Matches ? "" : "not ")}for {Escaped.Text(path)}");
        WriteRow(session, "what", "field", "selector", "value");
        foreach (var hit in test.Hits)
        {
            WriteRow(session, "gave", hit.Field, hit.Selector, Value(hit));
        }

        foreach (var cut in test.Cuts)
        {
            WriteRow(session, "cut", "drop", cut.Selector, cut.Text.Length == 0 ? "(no text)" : Shortened(cut.Text));
        }

        foreach (var miss in test.Misses)
        {
            WriteRow(session, "nothing", miss.Field, miss.Selector, miss.Reason);
        }
    }

    /// <summary>Writes an object a line: first whether the profile is for the page, then one for each finding.</summary>
    public void WriteLines(Session session)
    {
        JsonRow.Write(session, writer =>
        {
            writer.WriteText("what", "match");
            writer.WriteText("profile", profile.Identity);
            writer.WriteText("page", path);
            writer.WriteBoolean("matches", test.Matches);
            writer.WriteBoolean("used", test.IsUsed);
        });
        foreach (var hit in test.Hits)
        {
            WriteLine(session, "gave", hit.Field, hit.Selector, ("text", hit.Text), ("value", hit.Value));
        }

        foreach (var cut in test.Cuts)
        {
            WriteLine(session, "cut", "drop", cut.Selector, ("text", cut.Text));
        }

        foreach (var miss in test.Misses)
        {
            WriteLine(session, "nothing", miss.Field, miss.Selector, ("reason", miss.Reason));
        }
    }

    private static void WriteLine(Session session, string what, string field, string selector, params IReadOnlyList<(string Name, string? Value)> members) =>
        JsonRow.Write(session, writer =>
        {
            writer.WriteText("what", what);
            writer.WriteText("field", field);
            writer.WriteText("selector", selector);
            foreach (var (name, value) in members)
            {
                writer.WriteText(name, value);
            }
        });

    private static void WriteRow(Session session, string what, string field, string selector, string value) =>
        session.WriteLine($"{what,-7}  {field,-LongestField}  {Escaped.Text(selector),-LongestSelector}  {value}");

    private static string Value(ProfileHit hit) => hit switch
    {
        { Value: null or "" } => $"nothing, of {Shortened(hit.Text)}",
        { Field: "body" } => $"{hit.Value.Length} characters: {Shortened(hit.Value)}",
        _ when hit.Value == hit.Text => Shortened(hit.Value),
        _ => $"{Shortened(hit.Value)}, of {Shortened(hit.Text)}",
    };

    private static string Shortened(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= LongestValue ? Escaped.Text(line) : Escaped.Text(line[..LongestValue]) + "...";
    }
}
