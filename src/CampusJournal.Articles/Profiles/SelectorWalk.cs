using AngleSharp.Dom;
using CampusJournal.Articles.Html;

namespace CampusJournal.Articles.Profiles;

/// <summary>
/// Finds the elements of a selector in one pass over the page: each element takes over from those around and before it which steps they
/// have met. A library's way, to try the elements above one for each step, takes years on deeply nested pages.
/// </summary>
internal sealed class SelectorWalk(PageFeatures features)
{
    /// <summary>Places among more siblings than this are not counted: each count passes all of them.</summary>
    private const int MostSiblings = 1000;

    // For each element, a bit for each step: met by itself, by it or one above, by its last child so far, by any child so far.
    private readonly int[] own = new int[features.Elements.Length];
    private readonly int[] above = new int[features.Elements.Length];
    private readonly int[] lastChild = new int[features.Elements.Length];
    private readonly int[] anyChild = new int[features.Elements.Length];

    /// <summary>Finds the elements in the order of the page.</summary>
    public IReadOnlyList<IElement> Find(ProfileSelector selector)
    {
        if (selector.Alternatives is [var only])
        {
            return [.. Find(only).Select(found => found.Node)];
        }

        return [.. selector.Alternatives.SelectMany(Find).DistinctBy(found => found.Place).OrderBy(found => found.Place).Select(found => found.Node)];
    }

    private List<(int Place, IElement Node)> Find(IReadOnlyList<SelectorStep> steps)
    {
        var found = new List<(int, IElement)>();
        var last = 1 << (steps.Count - 1);
        Array.Clear(lastChild);
        Array.Clear(anyChild);
        var next = 0;
        for (var e = 0; e < own.Length; e++)
        {
            next = Unread(steps, next, e, found);
            own[e] = Met(steps, features.Elements[e].Node, features.Elements[e].Parent);
            above[e] = own[e] | (features.Elements[e].Parent < 0 ? 0 : above[features.Elements[e].Parent]);
            if ((own[e] & last) != 0)
            {
                found.Add((e + next, features.Elements[e].Node));
            }
        }

        Unread(steps, next, own.Length, found);
        return found;
    }

    /// <summary>Looks at the elements that the walk over the page did not enter and that stand before an element that it did.</summary>
    private int Unread(IReadOnlyList<SelectorStep> steps, int next, int before, List<(int, IElement)> found)
    {
        for (; next < features.Unread.Count && features.Unread[next].Before <= before; next++)
        {
            var element = features.Unread[next];
            if ((Met(steps, element.Node, element.Parent) & (1 << (steps.Count - 1))) != 0)
            {
                found.Add((before + next, element.Node));
            }
        }

        return next;
    }

    private int Met(IReadOnlyList<SelectorStep> steps, IElement element, int parent)
    {
        var met = 0;
        for (var i = 0; i < steps.Count; i++)
        {
            if ((i == 0 || (Before(steps[i].Combinator, parent) & (1 << (i - 1))) != 0) && Fits(steps[i], element))
            {
                met |= 1 << i;
            }
        }

        if (parent >= 0)
        {
            lastChild[parent] = met;
            anyChild[parent] |= met;
        }

        return met;
    }

    private int Before(char combinator, int parent) => parent < 0 ? 0 : combinator switch
    {
        '>' => own[parent],
        '+' => lastChild[parent],
        '~' => anyChild[parent],
        _ => above[parent],
    };

    private static bool Fits(in SelectorStep step, IElement element) =>
        (!step.CountsSiblings || (element.Parent?.ChildNodes.Length ?? 0) <= MostSiblings) && step.Css.Match(element, null);
}
