using System.CommandLine;
using System.Text;

namespace CampusJournal.Cli;

/// <summary>One run of the program: its streams, its messages, and whether it has been told to stop.</summary>
internal sealed class Session : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private Stream? output;

    /// <summary>Gets where messages go.</summary>
    public required MessageLog Log { get; init; }

    /// <summary>Gets a value indicating whether results on standard output may be coloured.</summary>
    public required bool ColorsOutput { get; init; }

    /// <summary>Gets a value indicating whether the user asked for details.</summary>
    public required bool IsVerbose { get; init; }

    /// <summary>Gets a value indicating whether the user's configuration is read: not after --no-config.</summary>
    public required bool ReadsConfiguration { get; init; }

    /// <summary>Gets what the user typed, without the defaults of environment and configuration: only typed words can contradict each other.</summary>
    public required ParseResult Typed { get; init; }

    /// <summary>Gets what writes the short help of a verb.</summary>
    public required Func<Verb, string> ShortHelp { get; init; }

    /// <summary>Gets standard output, opened when first used and flushed at the end of the run.</summary>
    public Stream Output => output ??= OpenOutput();

    /// <summary>Gets a value indicating whether a person reads standard output.</summary>
    public bool OutputIsTerminal { get; } = StandardStreams.OutputIsTerminal;

    /// <summary>Gets the terminal for a line that is written over again and again; null when nobody looks at standard error, or on one that can only add lines.</summary>
    public Stream? ProgressTerminal { get; init; }

    /// <summary>Gets what tells the time. The default is the machine's clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Gets the token that a signal cancels.</summary>
    public CancellationToken Stop => stop.Token;

    /// <summary>Gets the exit code that a signal asked for, or null.</summary>
    public int? StoppedBy { get; private set; }

    /// <summary>Asks the running verb to end.</summary>
    public void Cancel(int exitCode)
    {
        StoppedBy = exitCode;
        stop.Cancel();
    }

    /// <summary>Writes one line of text to standard output.</summary>
    public void WriteLine(string line) => Output.Write(Encoding.UTF8.GetBytes(line + "\n"));

    /// <summary>Opens standard output; on a person's terminal what a page could drive it with is escaped.</summary>
    public Stream OpenOutput() => OutputIsTerminal ? new TerminalStream(StandardStreams.OpenOutput()) : StandardStreams.OpenOutput();

    /// <summary>Begins the line that says how far the run is.</summary>
    /// <param name="isOnTerminal">Whether it may show on a terminal.</param>
    public ProgressLine BeginProgress(bool isOnTerminal = true) => new(Log, isOnTerminal ? ProgressTerminal : null, Clock);

    /// <summary>Shows how a verb is used to a person who gave it nothing to read.</summary>
    /// <returns>The exit code.</returns>
    public int ShowUsage(Verb verb)
    {
        Log.WriteText(ShortHelp(verb) + "\n");
        return ExitCode.NotDone;
    }

    /// <summary>Makes everything written so far visible.</summary>
    public void Flush() => output?.Flush();

    /// <inheritdoc/>
    public void Dispose() => stop.Dispose();
}
