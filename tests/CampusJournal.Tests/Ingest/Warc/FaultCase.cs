namespace CampusJournal.Tests.Ingest.Warc;

/// <summary>A row of the table of faults.</summary>
/// <param name="Name">What happened to the archive.</param>
/// <param name="Warcio">What warcio gave.</param>
/// <param name="Ours">What cjt must give.</param>
/// <param name="Build">Builds the archive.</param>
internal sealed record FaultCase(string Name, string Warcio, string Ours, Func<byte[]> Build);
