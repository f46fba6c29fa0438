using System.Globalization;
using CampusJournal.Articles;

namespace CampusJournal.Ingest.Journals;

/// <summary>What a journal says of each place, in 72 to 80 bytes a page. Safe to ask while lines are added.</summary>
/// <remarks>
/// A run holds it whole, so the rows lie in blocks that are never copied, and chains over them take the place of dictionaries, which
/// would take twice the memory and three times while they grow.
/// </remarks>
internal sealed class JournalIndex
{
    private const int RowsPerBlock = 1 << 10;
    private const int NoRecord = -1;

    private readonly Lock gate = new();
    private readonly List<Row[]> blocks = [];
    private readonly Dictionary<UInt128, PageFailure> failures = [];

    // The first row of each chain, counted from 1.
    private int[] byPlace = new int[RowsPerBlock];
    private int[] byId = new int[RowsPerBlock];
    private int count;

    /// <summary>Adds a line of the journal; the last one of a place holds.</summary>
    /// <param name="line">The line.</param>
    /// <param name="start">Where it begins.</param>
    public void Add(JournalLine line, long start)
    {
        lock (gate)
        {
            var place = line.Place().Digest();
            var number = RowOf(place) is var found and > 0 ? found : NewRow(place);
            ref var row = ref At(number);
            row.Sha256 = Number(line.Sha256);
            if (line.Failure is { } failure)
            {
                failures[place] = failure;
                return;
            }

            failures.Remove(place);
            Unlink(number);
            (row.Id, row.Start) = line.Id is { } id ? (Number(id), start) : (default, NoRecord);
            Link(number);
        }
    }

    public JournalEntry? Find(PageOrigin origin)
    {
        var place = PagePlace.Of(origin).Digest();
        lock (gate)
        {
            if (RowOf(place) is not (var number and > 0))
            {
                return null;
            }

            ref var row = ref At(number);
            var isUnchanged = row.Sha256 == Number(origin.Sha256 ?? "");
            return (row.HasRecord ? new JournalEntry(row.Start, Text(row.Id), isUnchanged) : new(null, null, isUnchanged)) with { Failure = failures.GetValueOrDefault(place) };
        }
    }

    /// <summary>Finds the record that has an id, wherever its page was, unless a later record supersedes it.</summary>
    public JournalEntry? FindRecord(string id)
    {
        var wanted = Number(id);
        lock (gate)
        {
            for (var number = Head(byId, wanted); number > 0; number = At(number).NextOfId)
            {
                if (At(number).Id == wanted)
                {
                    return new(At(number).Start, id, IsUnchanged: true);
                }
            }

            return null;
        }
    }

    private ref Row At(int number) => ref blocks[(number - 1) / RowsPerBlock][(number - 1) % RowsPerBlock];

    private int RowOf(UInt128 place)
    {
        var number = Head(byPlace, place);
        while (number > 0 && At(number).Place != place)
        {
            number = At(number).NextOfPlace;
        }

        return number;
    }

    private int NewRow(UInt128 place)
    {
        if (count == byPlace.Length)
        {
            Grow();
        }

        if (count % RowsPerBlock == 0)
        {
            blocks.Add(new Row[RowsPerBlock]);
        }

        count++;
        ref var head = ref Head(byPlace, place);
        At(count) = new() { Place = place, Start = NoRecord, NextOfPlace = head };
        head = count;
        return count;
    }

    private void Link(int number)
    {
        ref var row = ref At(number);
        if (row.HasRecord)
        {
            ref var head = ref Head(byId, row.Id);
            (row.NextOfId, head) = (head, number);
        }
    }

    private void Unlink(int number)
    {
        if (!At(number).HasRecord)
        {
            return;
        }

        ref var link = ref Head(byId, At(number).Id);
        while (link != number)
        {
            link = ref At(link).NextOfId;
        }

        link = At(number).NextOfId;
    }

    private void Grow()
    {
        (byPlace, byId) = (new int[2 * count], new int[2 * count]);
        for (var number = 1; number <= count; number++)
        {
            ref var head = ref Head(byPlace, At(number).Place);
            (At(number).NextOfPlace, head) = (head, number);
            Link(number);
        }
    }

    // The lengths are powers of two, and the digests as good as random.
    private static ref int Head(int[] heads, UInt128 digest) => ref heads[(int)(ulong)digest & (heads.Length - 1)];

    // Ids are 128 bits; of a digest the first 128 tell two pages apart as well.
    private static UInt128 Number(string hex) =>
        hex.Length >= 32 && UInt128.TryParse(hex.AsSpan(0, 32), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) ? number : default;

    private static string Text(UInt128 id) => id.ToString("x32", CultureInfo.InvariantCulture);

    private struct Row
    {
        public UInt128 Place;
        public UInt128 Sha256;
        public UInt128 Id;
        public long Start;
        public int NextOfPlace;
        public int NextOfId;

        public readonly bool HasRecord => Start != NoRecord;
    }
}
