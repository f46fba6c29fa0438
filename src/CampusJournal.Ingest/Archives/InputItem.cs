namespace CampusJournal.Ingest.Archives;

/// <summary>One file of the ordered input, or what stands for it.</summary>
/// <param name="File">The file.</param>
/// <param name="IsNamed">Whether the user named it, so that no page is a failure.</param>
/// <param name="Length">Its length in bytes; 0 when it is not read.</param>
internal sealed record InputItem(FoundFile File, bool IsNamed, long Length);
