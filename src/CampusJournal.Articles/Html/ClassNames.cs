using System.Collections.Frozen;

namespace CampusJournal.Articles.Html;

/// <summary>A set of class names that is looked for in class attributes without taking these apart into strings.</summary>
internal sealed class ClassNames(params string[] names)
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> known =
        names.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether one of the names stands in a class attribute; null holds none.</summary>
    public bool AreIn(string? attribute)
    {
        foreach (var name in attribute.AsSpan().Split(' '))
        {
            if (known.Contains(attribute.AsSpan(name)))
            {
                return true;
            }
        }

        return false;
    }
}
