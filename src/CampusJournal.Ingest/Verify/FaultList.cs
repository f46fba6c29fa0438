using System.Globalization;

namespace CampusJournal.Ingest.Verify;

/// <summary>The faults of one file while it is read.</summary>
internal sealed class FaultList(string path)
{
    // A file that is all faults must not fill the memory; nobody reads more.
    private const int Most = 10_000;

    private readonly List<VerifyFault> faults = [];
    private long more;

    /// <summary>Gets or sets how many records are whole.</summary>
    public long Whole { get; set; }

    /// <summary>Adds a fault.</summary>
    public void Add(long? offset, string code, string message, string? place = null)
    {
        if (faults.Count == Most)
        {
            more++;
            return;
        }

        faults.Add(new(place ?? path, offset, code, message, 0));
    }

    /// <summary>Ends the file: every fault gets the number of whole records.</summary>
    public VerifiedFile End()
    {
        if (more > 0)
        {
            faults.Add(new(path, null, "more-faults", string.Create(CultureInfo.InvariantCulture, $"There are {more} more faults."), 0));
        }

        return new(path, Whole, [.. faults.Select(fault => fault with { Whole = Whole })]);
    }
}
