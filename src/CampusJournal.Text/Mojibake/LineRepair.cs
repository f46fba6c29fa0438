namespace CampusJournal.Text.Mojibake;

/// <summary>What was decided about one line.</summary>
/// <param name="Reading">The reading that is taken.</param>
/// <param name="By">What turns it into the line again, or null when nothing known does.</param>
/// <param name="Distances">By change: how far (nats) the best other reading is behind that also gives back the line and differs there.</param>
/// <param name="Units">The line's units, to which the changes refer.</param>
internal sealed record LineRepair(Reading Reading, ChainCandidate? By, float[] Distances, TextUnit[] Units);
