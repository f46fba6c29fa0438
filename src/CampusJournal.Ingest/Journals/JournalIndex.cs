using System.Globalization;
using CampusJournal.Articles;

namespace CampusJournal.Ingest.Journals;

/// <summary>What a journal says of each place, in 108 bytes a page. Safe to ask while lines are added.</summary>
internal sealed class JournalIndex
{
    private readonly Lock gate = new();
    private readonly Dictionary<UInt128, Entry> entries = [];
    private readonly Dictionary<UInt128, PageFailure> failures = [];

    // The line of each record that no later one supersedes.
    private readonly Dictionary<UInt128, long> records = [];

    /// <summary>Adds a line of the journal; the last one of a place holds.</summary>
    /// <param name="line">The line.</param>
    /// <param name="start">Where it begins.</param>
    public void Add(JournalLine line, long start)
    {
        lock (gate)
        {
            var place = line.Place().Digest();
            var earlier = entries.GetValueOrDefault(place);
            if (line.Failure is { } failure)
            {
                entries[place] = earlier with { Sha256 = Number(line.Sha256) };
                failures[place] = failure;
                return;
            }

            var entry = new Entry(Number(line.Sha256), line.Id is { } id ? Number(id) : null, start);
            entries[place] = entry;
            failures.Remove(place);
            Supersede(earlier.Id, entry);
        }
    }

    public JournalEntry? Find(PageOrigin origin)
    {
        var place = PagePlace.Of(origin).Digest();
        lock (gate)
        {
            return entries.TryGetValue(place, out var entry)
                ? new(entry.Id is null ? null : entry.Key, entry.Id is { } id ? Text(id) : null, entry.Sha256 == Number(origin.Sha256 ?? ""))
                {
                    Failure = failures.GetValueOrDefault(place),
                }
                : null;
        }
    }

    /// <summary>Finds the record that has an id, wherever its page was, unless a later record supersedes it.</summary>
    public JournalEntry? FindRecord(string id)
    {
        lock (gate)
        {
            return records.TryGetValue(Number(id), out var start) ? new(start, id, IsUnchanged: true) : null;
        }
    }

    private void Supersede(UInt128? old, Entry entry)
    {
        if (old is { } gone)
        {
            records.Remove(gone);
        }

        if (entry.Id is { } id)
        {
            records[id] = entry.Key;
        }
    }

    // Ids are 128 bits; of a digest the first 128 tell two pages apart as well.
    private static UInt128 Number(string hex) =>
        hex.Length >= 32 && UInt128.TryParse(hex.AsSpan(0, 32), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) ? number : default;

    private static string Text(UInt128 id) => id.ToString("x32", CultureInfo.InvariantCulture);

    private readonly record struct Entry(UInt128 Sha256, UInt128? Id, long Key);
}
