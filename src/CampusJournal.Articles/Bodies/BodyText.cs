using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Bodies;

/// <summary>The body with what was cut from it that other fields want.</summary>
/// <param name="Lines">The lines that are left.</param>
/// <param name="Captions">Captions as printed.</param>
/// <param name="Signatures">Byline and signature lines.</param>
/// <param name="Copyright">The copyright line, or null.</param>
/// <param name="Containers">The elements that hold the body.</param>
internal sealed record BodyText(
    IReadOnlyList<BodyLine> Lines, IReadOnlyList<string> Captions, IReadOnlyList<string> Signatures, string? Copyright, IReadOnlyList<int> Containers)
{
    public static BodyText Empty { get; } = new([], [], [], null, []);

    public int Length => Lines.Sum(line => line.Text.Length + 1);

    /// <summary>Takes a subtitle that stands within the body's container off its first lines.</summary>
    public BodyText WithoutOpening(string? subtitle)
    {
        var key = Spaces.Key(subtitle);
        for (var i = 0; i < Math.Min(4, Lines.Count) && key.Length > 0; i++)
        {
            if (Spaces.Key(Lines[i].Text) == key)
            {
                return this with { Lines = [.. Lines.Take(i), .. Lines.Skip(i + 1)] };
            }
        }

        return this;
    }

    /// <summary>Joins paragraphs by a blank line and the lines of a paragraph by a line feed.</summary>
    public string Join() => string.Concat(Lines.SelectMany((line, i) => i == 0 ? [line.Text] : new[] { line.ContinuesLine ? "\n" : "\n\n", line.Text }));
}
