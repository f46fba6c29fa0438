using System.Text;

namespace CampusJournal.Articles.Html;

/// <summary>
/// A line of the page in which a space parts what a reader sees apart: the texts of inline elements that follow each other without one
/// (<c>&lt;span&gt;조회 60&lt;/span&gt;&lt;span&gt;09.03.06&lt;/span&gt;</c>), which style sheets set apart.
/// </summary>
internal sealed class PartedLine
{
    private const int MostElements = 64;

    // These follow their figure in an element of their own: 2021<em>년</em>.
    private const string Units = "년월일시분초年月日時分秒";

    private readonly PageFeatures features;
    private readonly int start;
    private readonly List<int> elements = [];
    private readonly List<int> borders = [];

    private PartedLine(PageFeatures features, in TextBlock block, int longest)
    {
        this.features = features;
        start = block.Start;
        var end = start + Math.Min(block.Length, longest);
        Collect(block, end);
        Text = Part(end);
    }

    /// <summary>Gets the text, with the spaces.</summary>
    public string Text { get; }

    /// <summary>Reads a block.</summary>
    /// <param name="features">The page.</param>
    /// <param name="block">One of its blocks.</param>
    /// <param name="longest">How many of its characters to read at most.</param>
    public static PartedLine Of(PageFeatures features, in TextBlock block, int longest) => new(features, block, longest);

    /// <summary>Gets the signs of the inline elements that hold a stretch of the text.</summary>
    public Signs SignsOf(int from, int to)
    {
        var (first, last) = (start + InPage(from), start + InPage(to));
        var signs = Signs.None;
        foreach (var element in elements)
        {
            signs |= features.Elements[element].TextStart <= first && features.Elements[element].TextEnd >= last ? features.Elements[element].Signs : Signs.None;
        }

        return signs;
    }

    /// <summary>Whether an inline element holds a stretch of the text and nothing else.</summary>
    public bool IsElement(int from, int to)
    {
        var (first, last) = (start + InPage(from), start + InPage(to));
        return elements.Exists(element => features.Elements[element].TextStart == first && features.Elements[element].TextEnd == last);
    }

    /// <summary>Gets the stretch of the innermost inline element that holds another stretch of the text, and the element's signs; null where none does.</summary>
    public (int Start, int End, Signs Signs)? Holder(int from, int to)
    {
        var (first, last) = (start + InPage(from), start + InPage(to));
        var holder = elements.FindLast(element => features.Elements[element].TextStart <= first && features.Elements[element].TextEnd >= last);
        return holder == 0 ? null : (InText(features.Elements[holder].TextStart - start), Math.Min(Text.Length, InText(features.Elements[holder].TextEnd - start)), features.Elements[holder].Signs);
    }

    private int InText(int place)
    {
        foreach (var border in borders)
        {
            place += border <= place ? 1 : 0;
        }

        return place;
    }

    private int InPage(int place) => place - borders.Count(border => border < place);

    // Elements stand in the order of their text.
    private void Collect(in TextBlock block, int end)
    {
        var (low, high) = (block.Owner + 1, features.Elements[block.Owner].End);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = features.Elements[middle].TextStart < start ? (middle + 1, high) : (low, middle);
        }

        for (; low < features.Elements[block.Owner].End && features.Elements[low].TextStart < end && elements.Count < MostElements; low++)
        {
            if (features.Elements[low].TextEnd > features.Elements[low].TextStart)
            {
                elements.Add(low);
            }
        }
    }

    private string Part(int end)
    {
        var text = features.Text.AsSpan(start, end - start);
        if (elements.Count == 0)
        {
            return text.ToString();
        }

        var places = new SortedSet<int>();
        foreach (var element in elements)
        {
            places.Add(features.Elements[element].TextStart - start);
            places.Add(features.Elements[element].TextEnd - start);
        }

        var parted = new StringBuilder(text.Length + places.Count);
        var from = 0;
        foreach (var place in places)
        {
            if (place > 0 && place < text.Length && char.IsLetterOrDigit(text[place - 1]) && char.IsLetterOrDigit(text[place]) && !Units.Contains(text[place]))
            {
                parted.Append(text[from..place]);
                borders.Add(parted.Length);
                parted.Append(' ');
                from = place;
            }
        }

        return parted.Append(text[from..]).ToString();
    }
}
