namespace CampusJournal.Ingest.Archives.Mail;

/// <summary>A message within its file.</summary>
/// <param name="Offset">The place of its "From " line in a mailbox, else that of its start; in bytes.</param>
/// <param name="Start">Where its headers begin.</param>
/// <param name="End">Where it ends: before the empty line that the next one has before it, or at the file's end.</param>
/// <param name="HasEndlessHeaders">Whether its headers are larger than <see cref="MailScan.MostHeaderBytes"/>, so that it may not be parsed.</param>
internal readonly record struct MailRange(long Offset, long Start, long End, bool HasEndlessHeaders);
