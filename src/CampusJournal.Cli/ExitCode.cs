namespace CampusJournal.Cli;

/// <summary>What the program answers to the shell.</summary>
internal static class ExitCode
{
    /// <summary>The work is done.</summary>
    public const int Done = 0;

    /// <summary>The work is done, but the answer is no or some inputs failed.</summary>
    public const int Partly = 1;

    /// <summary>The work is not done: usage, I/O, or nothing to read.</summary>
    public const int NotDone = 2;

    /// <summary>Stopped by Ctrl-C (SIGINT).</summary>
    public const int Interrupted = 130;

    /// <summary>Stopped by SIGTERM.</summary>
    public const int Terminated = 143;
}
