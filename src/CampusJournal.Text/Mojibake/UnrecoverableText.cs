namespace CampusJournal.Text.Mojibake;

/// <summary>A stretch of damaged text whose original is lost; it stays as it is.</summary>
/// <param name="Start">The UTF-16 offset in the input at which it starts.</param>
/// <param name="End">The UTF-16 offset just after it.</param>
/// <param name="Reason">Why: <c>replacement-character</c> (U+FFFD) or <c>replacement-mojibake</c> (U+FFFD bytes read as CP949: 占쏙옙).</param>
public sealed record UnrecoverableText(int Start, int End, string Reason);
