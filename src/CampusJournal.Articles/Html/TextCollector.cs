using System.Text;

namespace CampusJournal.Articles.Html;

/// <summary>Gathers the page's text as blocks, with white space collapsed.</summary>
internal sealed class TextCollector
{
    private readonly StringBuilder text = new(8192);
    private int start;
    private int links;
    private int commas;
    private int breaks;
    private bool continues;
    private bool pendingSpace;

    public List<TextBlock> Blocks { get; } = new(256);

    public int Length => text.Length;

    public void Add(string value, bool inLink, bool isPreformatted, int owner)
    {
        foreach (var c in value)
        {
            if (isPreformatted && c == '\n')
            {
                Break(owner);
                continue;
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

    private void End(int owner)
    {
        if (text.Length > start)
        {
            Blocks.Add(new(owner, start, text.Length - start, links, commas, continues));
            text.Append('\n');
        }

        start = text.Length;
        links = commas = 0;
        pendingSpace = false;
    }
}
