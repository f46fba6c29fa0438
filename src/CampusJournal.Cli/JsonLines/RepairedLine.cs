namespace CampusJournal.Cli.JsonLines;

/// <summary>One line of the output.</summary>
/// <param name="Bytes">Its bytes, line end included.</param>
/// <param name="Fault">What is wrong with the line, which then is passed on as it is; or null.</param>
internal sealed record RepairedLine(byte[] Bytes, Message? Fault);
