using System.Text;
using CampusJournal.Articles.Bylines;
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
    private const int BiographyLines = 2;
    private const int ShortestBiography = 20;
    private const int LongestRole = 24;
    private const int LongestAside = 30;
    private const int LongestByline = 60;
    private const int EdgeLines = 3;

    private static readonly string[] BiographyVerbs =
        [" is a", " is the", " is an", " was ", " covers ", " writes ", " works ", " ist ", " war ", " arbeitet ", " schreibt ", " est ", " es ", " è "];

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

    /// <summary>Takes the line that names the writer off either end, and the office in a line below it.</summary>
    public BodyText WithoutByline(string? byline)
    {
        var key = Spaces.Key(byline);
        for (var i = 0; i < Lines.Count && key.Length > 0; i++)
        {
            var isAtEdge = i < EdgeLines || i >= Lines.Count - EdgeLines;
            if (isAtEdge && LinesOfByline(i, key) is > 0 and var count)
            {
                return this with { Lines = [.. Lines.Take(i), .. Lines.Skip(i + count)] };
            }
        }

        return this;
    }

    /// <summary>Finds a line at either end that is the name of a writer and no more, whom the page names elsewhere; null without one.</summary>
    public string? NameOf(IReadOnlyList<Author> authors)
    {
        foreach (var line in Lines.Take(1).Concat(Lines.TakeLast(1)))
        {
            if (authors.Any(author => author.Name == line.Text))
            {
                return line.Text;
            }
        }

        return null;
    }

    /// <summary>Takes off closing lines that tell who the author is: "Eva Muster ist Korrespondentin der ...".</summary>
    public BodyText WithoutBiography(IReadOnlyList<Author> authors)
    {
        var count = Lines.Count;
        while (count > 1 && Lines.Count - count < BiographyLines && authors.Any(author => IsBiography(Lines[count - 1].Text, author.Name)))
        {
            count--;
        }

        return count == Lines.Count ? this : this with { Lines = [.. Lines.Take(count)] };
    }

    /// <summary>Counts the lines from one on that are a byline together: one or two; 0 when they are none.</summary>
    private int LinesOfByline(int index, string key)
    {
        if (Lines[index].Text.Length > LongestByline)
        {
            return 0;
        }

        var own = Spaces.Key(Emails.Without(Lines[index].Text));
        if (own == key)
        {
            return 1;
        }

        var isFirstOfTwo = index + 1 < Lines.Count && key.StartsWith(own, StringComparison.Ordinal) && own + Spaces.Key(Lines[index + 1].Text) == key;
        return isFirstOfTwo ? 2 : 0;
    }

    private static bool IsBiography(string line, string name)
    {
        var at = line.IndexOf(name, StringComparison.Ordinal);
        if (at is < 0 or > LongestRole || !name.Contains(' ') || line.Length < name.Length + at + ShortestBiography)
        {
            return false;
        }

        var rest = line.AsSpan(at + name.Length);
        foreach (var verb in BiographyVerbs)
        {
            if (rest.IndexOf(verb) is >= 0 and <= LongestAside)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Joins paragraphs by a blank line and the lines of a paragraph, a list and a table by a line feed.</summary>
    /// <returns>The text, and what its lines are.</returns>
    public (string Text, IReadOnlyList<BodyMark> Marks) Join()
    {
        var text = new StringBuilder();
        var marks = new List<BodyMark>();
        var number = 0;
        for (var i = 0; i < Lines.Count; i++)
        {
            var line = Lines[i];
            var before = i > 0 ? Lines[i - 1] : default;
            if (i > 0)
            {
                var ends = line.GoesOnWith(before) ? 1 : 2;
                text.Append('\n', ends);
                number += ends;
            }

            if (i == 0 ? line.Shape.Kind is not null : line.NeedsMark(before))
            {
                marks.Add(line.Shape.MarkOf(number));
            }

            marks.AddRange((line.Layout is null ? line.Parts ?? [] : []).Select(part => part.MarkOf(number)));
            text.Append(line.Layout ?? line.Text);
        }

        return (text.ToString(), marks);
    }
}
