namespace CampusJournal.Text.Mojibake;

/// <summary>A stretch of damaged text whose original is lost, or was not found; it stays as it is.</summary>
/// <param name="Start">The UTF-16 offset in the input at which it starts.</param>
/// <param name="End">The UTF-16 offset just after it.</param>
/// <param name="Reason">
/// Why: <c>replacement-character</c> (U+FFFD), <c>replacement-mojibake</c> (the bytes of U+FFFD read as CP949, 占쏙옙, as GBK, 锟斤拷, or as
/// Latin-1, ï¿½), <c>lost-c1</c> (what is left of syllables in UTF-8 when bytes 80 to 9F
/// are dropped), <c>cut-character</c> (half a character), <c>lost-byte</c> (some byte is missing, and no chain says which),
/// <c>unread</c> (hanja and kana of a document that was shown as Chinese or Japanese whole, which nothing Korean was found for).
/// </param>
public sealed record UnrecoverableText(int Start, int End, string Reason);
