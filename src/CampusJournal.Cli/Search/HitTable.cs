using System.Text;
using CampusJournal.Ingest.Search;

namespace CampusJournal.Cli.Search;

/// <summary>For people: date and title of a hit, under them the text around the words and where the page is. The words are coloured on a terminal.</summary>
internal sealed class HitTable(Session session) : HitOutput
{
    private const string Red = "\e[1;31m", Plain = "\e[0m";
    private const int DateWidth = 10;
    private const int LeastSnippet = 20;
    private const int LongestTitle = 200;

    // The table escapes for itself: its colours must reach the terminal, also behind head or less -R.
    private readonly Stream output = StandardStreams.OpenOutput();
    private readonly string indent = new(' ', DateWidth + 2);

    /// <summary>Gets the length of a snippet that fills one line: a syllable is as wide as two letters.</summary>
    public override int SnippetLength => StandardStreams.OutputWidth is { } columns
        ? Math.Clamp((columns - indent.Length - 2) / 2, LeastSnippet, ArticleSearch.DefaultSnippetLength)
        : ArticleSearch.DefaultSnippetLength;

    /// <inheritdoc/>
    public override void Write(SearchHit hit)
    {
        var date = (hit.Date ?? "-") is { Length: > DateWidth } time ? time[..DateWidth] : hit.Date ?? "-";
        WriteLine($"{Escaped.Text(date),-DateWidth}  {(hit.Title is { Text.Length: > 0 } title ? Shown(Cut(title)) : "-")}{State(hit)}");
        if (hit.Snippet.Text.Length > 0 && hit.Snippet.Text != hit.Title?.Text)
        {
            WriteLine(indent + Shown(hit.Snippet));
        }

        WriteLine(indent + Escaped.Text(hit.Url ?? hit.Path));
        if (session.OutputIsTerminal)
        {
            output.Flush();
        }
    }

    /// <inheritdoc/>
    public override void Finish() => output.Flush();

    private static string State(SearchHit hit) => hit.SupersededBy is not null ? "  (superseded)" : hit.DuplicateOf is not null ? "  (duplicate)" : "";

    // A page without line ends may be one title.
    private static MarkedText Cut(MarkedText title)
    {
        if (title.Text.Length <= LongestTitle)
        {
            return title;
        }

        var end = char.IsHighSurrogate(title.Text[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle;
        return new(title.Text[..end] + "…", [.. title.Marks.Where(mark => mark.Start + mark.Length <= end)]);
    }

    private string Shown(MarkedText text)
    {
        if (!session.ColorsOutput)
        {
            return Escaped.Text(text.Text);
        }

        var shown = new StringBuilder();
        var end = 0;
        foreach (var (start, length) in text.Marks)
        {
            shown.Append(Escaped.Text(text.Text[end..start])).Append(Red).Append(Escaped.Text(text.Text.Substring(start, length))).Append(Plain);
            end = start + length;
        }

        return shown.Append(Escaped.Text(text.Text[end..])).ToString();
    }

    private void WriteLine(string line) => output.Write(Encoding.UTF8.GetBytes(line + "\n"));
}
