namespace CampusJournal.Text.Mojibake.Forward;

/// <summary>One code page that ftfy tries.</summary>
/// <param name="Table">Its characters.</param>
/// <param name="IsLenient">Whether U+FFFD counts as a byte of it whose value is lost.</param>
/// <param name="RestoresSpaces">Whether a space may stand for byte A0.</param>
internal sealed record FtfyCodePage(SingleByteCodePage Table, bool IsLenient, bool RestoresSpaces);
