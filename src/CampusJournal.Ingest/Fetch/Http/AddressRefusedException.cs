namespace CampusJournal.Ingest.Fetch.Http;

/// <summary>A host has no address that may be connected to.</summary>
internal sealed class AddressRefusedException(string host) : IOException($"Every address of {host} is private.");
