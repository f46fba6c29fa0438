using CampusJournal.Text.Mojibake.Search;

namespace CampusJournal.Text.Mojibake.Readings;

/// <summary>A reading that gives back its line when it is damaged again.</summary>
/// <param name="Reading">The reading.</param>
/// <param name="Path">Its path through the lattice.</param>
/// <param name="By">The chain that damages it into the line.</param>
internal sealed record ProvenReading(Reading Reading, LatticePath Path, ChainCandidate By)
{
    /// <summary>What a reading loses (nats) to another of the same chain that leaves less of what the chain could have made.</summary>
    public const float KeptSuspect = 6;

    /// <summary>What a bracket without its partner costs a reading (nats) where another one has both: half of the pair was read as part of a syllable.</summary>
    public const float UnpairedBracket = 8;

    /// <summary>
    /// The part of the channel's costs that does not count between readings of one chain: each gives back the line, so the channel
    /// tells little more. Measured: half is better than nothing and than all.
    /// </summary>
    private const float ChannelDoubt = 0.5f;

    /// <summary>How far (nats) this reading is ahead of another one of the same line.</summary>
    public float Lead(ProvenReading other)
    {
        var lead = Path.Score - other.Path.Score - (UnpairedBracket * (Reading.UnpairedBrackets - other.Reading.UnpairedBrackets));
        if (By == other.By)
        {
            return lead - (ChannelDoubt * (Reading.Channel - other.Reading.Channel)) - (KeptSuspect * Math.Sign(Reading.Leftovers - other.Reading.Leftovers));
        }

        // A tool works on whole pages, which nobody cuts: half a character is then more likely one whose other byte the tool's reader dropped.
        return By.Tool.Length > 0 && By.Tool == other.By.Tool ? lead - (KeptSuspect * Math.Sign(Reading.Orphans - other.Reading.Orphans)) : lead;
    }
}
