using CampusJournal.Cli.Inputs;

namespace CampusJournal.Cli.Repair;

/// <summary>One input of a repair: repaired, or not text, or failed.</summary>
/// <param name="Input">The input.</param>
/// <param name="Bytes">Its bytes; empty when it failed.</param>
/// <param name="Repaired">The repaired file, or null.</param>
/// <param name="Failure">Why it could not be read, or null.</param>
internal sealed record RepairInput(InputFile Input, byte[] Bytes, RepairedFile? Repaired, Message? Failure);
