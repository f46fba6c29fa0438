using System.Globalization;

namespace CampusJournal.Ingest.Archives.Containers;

/// <summary>What one file has unfolded to so far, all nested containers together.</summary>
internal sealed class ContainerTally(ContainerLimits limits)
{
    private long entries;
    private long packed;
    private long unpacked;
    private Exception? reported;

    /// <summary>Counts an entry.</summary>
    /// <exception cref="ContainerLimitException">There are too many.</exception>
    public void AddEntry()
    {
        if (++entries > limits.Entries)
        {
            throw TooManyEntries();
        }
    }

    /// <summary>Says that there are too many entries.</summary>
    public ContainerLimitException TooManyEntries() =>
        new("too-many-entries", string.Create(CultureInfo.InvariantCulture, $"The file holds more than {limits.Entries} entries; the rest was not read."));

    /// <summary>Remembers the fault that was reported last.</summary>
    public void Remember(Exception exception) => reported = exception;

    /// <summary>Says whether a fault is the one that was reported last: damage in the bytes around several entries is met by each of them.</summary>
    public bool IsReported(Exception exception) => ReferenceEquals(reported, exception);

    /// <summary>Counts bytes of the file itself.</summary>
    public void AddPacked(long bytes) => packed += bytes;

    /// <summary>Counts bytes of an entry.</summary>
    /// <exception cref="ContainerLimitException">The file unfolds to too much.</exception>
    public void AddUnpacked(long bytes)
    {
        unpacked += bytes;
        CheckUnpacked(unpacked);
    }

    /// <summary>Compares bytes, counted or announced, with the size of the file.</summary>
    /// <exception cref="ContainerLimitException">The file unfolds to too much.</exception>
    public void CheckUnpacked(long bytes)
    {
        if (bytes > limits.FreeBytes && bytes / limits.Ratio > packed)
        {
            throw new ContainerLimitException("bomb", string.Create(CultureInfo.InvariantCulture, $"The file unfolds to more than {limits.Ratio} times its size; the rest was not read."));
        }
    }
}
