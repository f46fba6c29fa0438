using System.Text;

namespace CampusJournal.Articles.Html;

/// <summary>Gathers the page's text as blocks, with white space collapsed.</summary>
internal sealed class TextCollector
{
    /// <summary>The width of a tab in a pre element.</summary>
    private const int TabStop = 8;

    // Not a builder of strings: nearly every character is added alone, and the last one asked for.
    private char[] text = new char[8192];
    private int length;
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

    public int Length => length;

    /// <summary>Gets the last character of the line; a space where a word would begin.</summary>
    public char Last => length == start || pendingSpace ? ' ' : text[length - 1];

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
                pendingSpace |= length > start;
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
        breaks = length > start ? 1 : breaks + 1;
        End(owner);
    }

    /// <summary>Ends a block at the border of an element.</summary>
    public void EndBlock(int owner)
    {
        End(owner);
        breaks = 0;
    }

    public override string ToString() => new(text, 0, length);

    private void Append(char c, bool inLink)
    {
        if (length == start)
        {
            continues = breaks == 1;
        }

        if (pendingSpace)
        {
            Put(' ');
            links += inLink ? 1 : 0;
            pendingSpace = false;
        }

        Put(c);
        links += inLink ? 1 : 0;
        commas += c is ',' or '、' or '，' or '،' ? 1 : 0;
    }

    private void Put(char c)
    {
        if (length == text.Length)
        {
            Array.Resize(ref text, length * 2);
        }

        text[length++] = c;
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
        var written = new string(text, start, length - start);

        // What is written with brackets of its own, as a note's number, is not in the layout.
        if (line.Length > written.Length && Spaces.Collapse(line) == written)
        {
            Layouts[Blocks.Count] = line;
            LastLayout = length;
        }
    }

    private void End(int owner)
    {
        if (length > start)
        {
            if (layout.Length > 0)
            {
                EndLayout();
            }

            Blocks.Add(new(owner, start, length - start, links, commas, continues));
            Put('\n');
        }

        layout.Clear();
        start = length;
        links = commas = 0;
        pendingSpace = false;
    }
}
