namespace CampusJournal.Cli;

/// <summary>One example of a verb's help.</summary>
/// <param name="Command">The command line as a user types it.</param>
/// <param name="Meaning">What it does, in a few words.</param>
internal sealed record Example(string Command, string Meaning);
