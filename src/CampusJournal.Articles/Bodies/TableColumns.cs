namespace CampusJournal.Articles.Bodies;

/// <summary>Finds the column of each cell of a table, past those that cells of earlier rows reach down into.</summary>
internal sealed class TableColumns
{
    /// <summary>Cells beyond share the last column.</summary>
    private const int Most = 64;

    private readonly int[] rowsLeft = new int[Most];
    private int next;

    public void NextRow()
    {
        next = 0;
        for (var i = 0; i < Most; i++)
        {
            rowsLeft[i] = Math.Max(0, rowsLeft[i] - 1);
        }
    }

    public int Next(int width, int height)
    {
        while (next < Most - 1 && rowsLeft[next] > 0)
        {
            next++;
        }

        var column = Math.Min(next, Most - 1);
        next = (int)Math.Min(Most, (long)column + Math.Max(1, width));
        for (var i = column; i < next; i++)
        {
            rowsLeft[i] = Math.Max(1, height);
        }

        return column;
    }
}
