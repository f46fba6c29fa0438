namespace CampusJournal.Text.Mojibake;

/// <summary>The readings of a line, best first; each path is found, and each reading built, when it is first asked for.</summary>
internal sealed class ReadingList(IEnumerable<LatticePath> paths, Func<LatticePath, Reading> build) : IDisposable
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

            var reading = found[index].Reading ?? build(path);
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
