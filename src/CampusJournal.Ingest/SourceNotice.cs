namespace CampusJournal.Ingest;

/// <summary>
/// A fault of a container that costs nothing: zeros after its end, a wrong chunk length, a digest that does not match. It is told and is
/// no part of the balance. Its text is raw: whoever shows it on a terminal escapes it.
/// </summary>
/// <param name="Source">The path as it was given or found.</param>
/// <param name="Offset">The offset within the container in bytes, or null when the fault has no one place.</param>
/// <param name="Code">A stable code: <c>trailing-nuls</c>, <c>leading-nuls</c>, <c>one-member</c>, <c>digest-mismatch</c>, ...</param>
/// <param name="Message">One sentence that does not repeat the path.</param>
public sealed record SourceNotice(string Source, long? Offset, string Code, string Message) : SourceItem;
