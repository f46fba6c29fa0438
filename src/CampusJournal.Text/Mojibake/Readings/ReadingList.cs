using CampusJournal.Text.Mojibake.Search;

namespace CampusJournal.Text.Mojibake.Readings;

/// <summary>The readings of a line, best first; each path is found, and each reading built, when it is first asked for.</summary>
/// <param name="paths">The paths, best first.</param>
/// <param name="builder">Builds the readings.</param>
/// <param name="misreading">The misreading that the paths undo.</param>
/// <param name="asItIs">The score of the line as it stands.</param>
internal sealed class ReadingList(IEnumerable<LatticePath> paths, ReadingBuilder builder, Misreading misreading, float asItIs) : IDisposable
{
    private readonly IEnumerator<LatticePath> source = paths.GetEnumerator();
    private readonly List<(LatticePath Path, Reading? Reading)> found = [];

    /// <summary>Gets a reading, or null when there are not so many.</summary>
    public Reading? this[int index]
    {
        get
        {
            if (PathAt(index) is not { } path)
            {
                return null;
            }

            var reading = found[index].Reading ?? builder.Build(path, misreading, asItIs);
            found[index] = (path, reading);
            return reading;
        }
    }

    /// <summary>Gets the path of a reading, or null when there are not so many.</summary>
    public LatticePath? PathAt(int index)
    {
        while (found.Count <= index)
        {
            if (!source.MoveNext())
            {
                return null;
            }

            found.Add((source.Current, null));
        }

        return found[index].Path;
    }

    /// <inheritdoc/>
    public void Dispose() => source.Dispose();
}
