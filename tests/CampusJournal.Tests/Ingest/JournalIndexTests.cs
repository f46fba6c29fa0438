using System.Globalization;
using CampusJournal.Articles;
using CampusJournal.Ingest;
using CampusJournal.Ingest.Journals;
using CsCheck;

namespace CampusJournal.Tests.Ingest;

public class JournalIndexTests
{
    private const int Places = 3_000;

    [Fact]
    public void Says_of_each_place_what_its_last_line_said() =>
        Gen.Select(Gen.Int[0, Places - 1], Gen.Int[0, 3]).Array[0, 12_000].Sample(
            lines =>
            {
                var index = new JournalIndex();
                var records = new Dictionary<int, (int Version, long Start)>();
                var states = new Dictionary<int, (int Version, bool IsFailed)>();
                for (var start = 0; start < lines.Length; start++)
                {
                    var (place, version) = lines[start];
                    var isFailed = version == 3;
                    index.Add(Line(place, version, isFailed), start);
                    states[place] = (version, isFailed);
                    if (!isFailed)
                    {
                        records[place] = (version, start);
                    }
                }

                for (var place = 0; place < Places; place++)
                {
                    Check(index, place, states, records);
                }
            },
            iter: 20);

    private static void Check(
        JournalIndex index, int place, Dictionary<int, (int Version, bool IsFailed)> states, Dictionary<int, (int Version, long Start)> records)
    {
        var found = index.Find(Origin(place, 0));
        var record = records.TryGetValue(place, out var last) ? last : ((int Version, long Start)?)null;
        Assert.Equal(states.ContainsKey(place), found is not null);
        Assert.Equal(record?.Start, found?.Key);
        Assert.Equal(record is null ? null : Id(place, record.Value.Version), found?.RecordId);
        if (found is not null)
        {
            Assert.Equal(states[place].IsFailed, found.Failure is not null);
            Assert.Equal(states[place].Version == 0, found.IsUnchanged);
        }

        for (var version = 0; version < 3; version++)
        {
            Assert.Equal(record?.Version == version ? record.Value.Start : null, index.FindRecord(Id(place, version))?.Key);
        }
    }

    private static PageOrigin Origin(int place, int version) => new()
    {
        Path = string.Create(CultureInfo.InvariantCulture, $"pages/{place}.html"),
        Sha256 = Digest(place, version) + Digest(version, place),
    };

    private static JournalLine Line(int place, int version, bool isFailed) => JournalLine.Of(Origin(place, version)) with
    {
        Id = isFailed ? null : Id(place, version),
        Failure = isFailed ? new PageFailure("pages", null, "extract", "extract-failed", "It has none.") : null,
    };

    private static string Id(int place, int version) => Digest(version + 10, place);

    // Of ids and digests every bit may be as it likes; here few differ, which is the harder case.
    private static string Digest(int high, int low) => string.Create(CultureInfo.InvariantCulture, $"{high:x16}{low:x16}");
}
