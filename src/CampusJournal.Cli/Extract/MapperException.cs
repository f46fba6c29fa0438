namespace CampusJournal.Cli.Extract;

/// <summary>Why a line gives no record; caught for that line.</summary>
internal sealed class MapperException(string stage, string code, string message) : Exception(message)
{
    /// <summary>Gets where it failed.</summary>
    public string Stage => stage;

    /// <summary>Gets the stable code.</summary>
    public string Code => code;
}
