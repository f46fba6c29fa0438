namespace CampusJournal.Text.Mojibake.Search;

/// <summary>Up to four code points; zero ends them.</summary>
internal record struct ArcOutput
{
    private int first;
    private int second;
    private int third;
    private int fourth;

    /// <summary>Adds a code point; false when there is no room.</summary>
    public bool TryAdd(int codePoint)
    {
        ref var free = ref first;
        if (first != 0)
        {
            free = ref second;
            if (second != 0)
            {
                free = ref third;
                if (third != 0)
                {
                    free = ref fourth;
                }
            }
        }

        if (free != 0)
        {
            return false;
        }

        free = codePoint;
        return true;
    }

    /// <summary>Gets a code point, zero for none.</summary>
    public readonly int this[int index] => index switch { 0 => first, 1 => second, 2 => third, _ => fourth };
}
