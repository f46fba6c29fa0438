namespace CampusJournal.Ingest.Archives.Members;

/// <summary>What one step of a codec did.</summary>
/// <param name="Consumed">Bytes of input that are done with.</param>
/// <param name="Written">Bytes of output.</param>
/// <param name="State">How the member stands.</param>
internal readonly record struct MemberStep(int Consumed, int Written, MemberState State);
