using MimeKit;

namespace CampusJournal.Ingest.Archives.Mail;

/// <summary>A leaf of a message.</summary>
/// <param name="Part">The part.</param>
/// <param name="IsRoot">Whether it is the page that was saved, or the message's own text.</param>
/// <param name="IsAlternative">Whether the message holds the same text in a better form.</param>
/// <param name="IsLast">Whether it is the last of the message: that which is cut when the message is.</param>
internal readonly record struct MailPart(MimePart Part, bool IsRoot, bool IsAlternative, bool IsLast);
