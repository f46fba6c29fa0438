using System.Text;

namespace CampusJournal.Articles.Html;

/// <summary>Gathers the page's text as blocks, with white space collapsed.</summary>
internal sealed class TextCollector
{
    /// <summary>The width of a tab in a pre element.</summary>
    private const int TabStop = 8;

    private readonly StringBuilder text = new(8192);
    private readonly StringBuilder layout = new();
    private int start;
    private int links;
    private int commas;
    private int breaks;
    private bool continues;
    private bool pendingSpace;

    public List<TextBlock> Blocks { get; } = new(256);

    /// <summary>Gets the blocks of pre elements whose white space is more than single spaces between words.</summary>
    public Dictionary<int, string> Layouts { get; } = [];

    /// <summary>Gets where the last of them ends; 0 before there is one.</summary>
    public int LastLayout { get; private set; }

    public int Length => text.Length;

    /// <summary>Gets the last character of the line; a space where a word would begin.</summary>
    public char Last => text.Length == start || pendingSpace ? ' ' : text[^1];

    public void Add(ReadOnlySpan<char> value, bool inLink, bool isPreformatted, int owner)
    {
        foreach (var c in value)
        {
            if (isPreformatted && c == '\n')
            {
                Break(owner);
                continue;
            }

            if (isPreformatted)
            {
                AddToLayout(c);
            }

            if (char.IsWhiteSpace(c))
            {
                pendingSpace |= text.Length > start;
                continue;
            }

            if (!Spaces.IsInvisible(c))
            {
                Append(c, inLink);
            }
        }
    }

    /// <summary>Ends a line; two in a row end the paragraph.</summary>
    public void Break(int owner)
    {
        breaks = text.Length > start ? 1 : breaks + 1;
        End(owner);
    }

    /// <summary>Ends a block at the border of an element.</summary>
    public void EndBlock(int owner)
    {
        End(owner);
        breaks = 0;
    }

    public override string ToString() => text.ToString();

    private void Append(char c, bool inLink)
    {
        if (text.Length == start)
        {
            continues = breaks == 1;
        }

        if (pendingSpace)
        {
            text.Append(' ');
            links += inLink ? 1 : 0;
            pendingSpace = false;
        }

        text.Append(c);
        links += inLink ? 1 : 0;
        commas += c is ',' or '、' or '，' or '،' ? 1 : 0;
    }

    private void AddToLayout(char c)
    {
        if (c == '\t')
        {
            layout.Append(' ', TabStop - (layout.Length % TabStop));
        }
        else if (!Spaces.IsInvisible(c) && !char.IsControl(c))
        {
            layout.Append(c);
        }
    }

    private void EndLayout()
    {
        var line = layout.ToString().TrimEnd();
        var written = text.ToString(start, text.Length - start);

        // What is written with brackets of its own, as a note's number, is not in the layout.
        if (line.Length > written.Length && Spaces.Collapse(line) == written)
        {
            Layouts[Blocks.Count] = line;
            LastLayout = text.Length;
        }
    }

    private void End(int owner)
    {
        if (text.Length > start)
        {
            if (layout.Length > 0)
            {
                EndLayout();
            }

            Blocks.Add(new(owner, start, text.Length - start, links, commas, continues));
            text.Append('\n');
        }

        layout.Clear();
        start = text.Length;
        links = commas = 0;
        pendingSpace = false;
    }
}
