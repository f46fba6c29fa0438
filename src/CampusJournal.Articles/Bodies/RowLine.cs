using System.Text;

namespace CampusJournal.Articles.Bodies;

/// <summary>Gathers the blocks of a table's row into one line.</summary>
internal sealed class RowLine
{
    private readonly StringBuilder text = new();
    private BodyLine first;
    private int links;
    private int column;

    public bool IsEmpty => text.Length == 0;

    public bool Takes(in LineShape shape) => !IsEmpty && shape.IsRow && shape.Place == first.Shape.Place;

    public void Add(in BodyLine line)
    {
        if (IsEmpty)
        {
            first = line;
            column = 0;
            links = 0;
        }
        else if (line.Shape.Column == column)
        {
            text.Append(' ');
        }

        text.Append('\t', Math.Max(0, line.Shape.Column - column)).Append(line.Text);
        column = line.Shape.Column;
        links += line.LinkLength;
    }

    /// <summary>Gives the row and begins the next one.</summary>
    public BodyLine Take()
    {
        var line = first with { Text = text.ToString(), LinkLength = links, ContinuesLine = false, Layout = null, Parts = null };
        text.Clear();
        return line;
    }
}
