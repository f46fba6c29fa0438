using CampusJournal.Cli.Inputs;

namespace CampusJournal.Cli.Repair;

/// <summary>One input of a repair: under repair, or not text, or failed.</summary>
/// <param name="Input">The input.</param>
/// <param name="Content">Its bytes; null when it failed.</param>
/// <param name="File">The file under repair; null when it is not text, or failed.</param>
/// <param name="Failure">Why it could not be read.</param>
internal sealed record RepairInput(InputFile Input, FileContent? Content, FileRepair? File, Message Failure);
