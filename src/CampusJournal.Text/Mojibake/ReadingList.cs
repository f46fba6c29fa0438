namespace CampusJournal.Text.Mojibake;

/// <summary>The readings of a line, best first, each built when it is first asked for.</summary>
internal sealed class ReadingList(IEnumerable<LatticePath> paths, Func<LatticePath, Reading> build) : IDisposable
{
    private readonly IEnumerator<LatticePath> source = paths.GetEnumerator();
    private readonly List<(LatticePath Path, Reading Reading)> built = [];

    /// <summary>Gets a reading with its path, or null when there are not so many.</summary>
    public (LatticePath Path, Reading Reading)? this[int index]
    {
        get
        {
            while (built.Count <= index)
            {
                if (!source.MoveNext())
                {
                    return null;
                }

                built.Add((source.Current, build(source.Current)));
            }

            return built[index];
        }
    }

    /// <inheritdoc/>
    public void Dispose() => source.Dispose();
}
