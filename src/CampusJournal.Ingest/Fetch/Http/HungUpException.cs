namespace CampusJournal.Ingest.Fetch.Http;

/// <summary>A host closed a fresh connection before it answered, and is not asked again at once.</summary>
internal sealed class HungUpException() : IOException("The host closed the connection before it answered.");
