namespace CampusJournal.Soak;

/// <summary>This host gives no Slurm to run on just now.</summary>
/// <param name="message">What does not come up.</param>
public sealed class SlurmStartException(string message) : Exception(message);
