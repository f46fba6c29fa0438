namespace CampusJournal.Ingest.Verify;

/// <summary>A file that was verified.</summary>
/// <param name="Path">The path as it was given or found.</param>
/// <param name="Whole">How many of its records are whole; a page that lies loose is one.</param>
/// <param name="Faults">What is wrong with it, in the order of the file; the first ten thousand.</param>
public sealed record VerifiedFile(string Path, long Whole, IReadOnlyList<VerifyFault> Faults);
