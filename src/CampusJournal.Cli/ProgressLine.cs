using System.Globalization;
using System.Text;
using Spectre.Console;

namespace CampusJournal.Cli;

/// <summary>
/// Says how far a long run is: one line on a person's standard error, or, where messages are JSON, an object every few seconds. Short runs
/// and pipes never see it.
/// </summary>
internal sealed class ProgressLine
{
    private const string Erase = "\r\e[2K";

    // More than the longest line has.
    private const int Columns = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongPause = TimeSpan.FromSeconds(5);

    private readonly MessageLog log;
    private readonly IAnsiConsole? console;
    private readonly TimeProvider clock;
    private readonly long begun;
    private TimeSpan next;
    private bool isShown;

    /// <summary>Begins to count the time; with neither a terminal nor JSON messages nothing will ever show.</summary>
    /// <param name="log">The messages that the line stands below.</param>
    /// <param name="terminal">The terminal that a person looks at; null for none.</param>
    /// <param name="clock">What tells the time.</param>
    public ProgressLine(MessageLog log, Stream? terminal, TimeProvider clock)
    {
        this.log = log;
        this.clock = clock;
        begun = clock.GetTimestamp();
        next = log.IsJson ? LongPause : Patience;
        if (log.IsJson || log.IsQuiet || terminal is null)
        {
            return;
        }

        // Not over the framework's console, and not to ask it for the width: either switches the terminal to another mode.
        var writer = new StreamWriter(terminal, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
        console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.No });
        console.Profile.Width = Columns;
        log.BeforeLine = Hide;
    }

    /// <summary>Gets a value indicating whether anybody looks at it.</summary>
    public bool IsWanted => console is not null || log.IsJson;

    /// <summary>Shows the counts when it is time to.</summary>
    public void Show(Progress progress)
    {
        if (IsTime(out var elapsed))
        {
            var failed = progress.Failures == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", [red]{progress.Failures:N0} failed[/]");
            var left = progress.Left(elapsed) is { } rest ? string.Create(CultureInfo.InvariantCulture, $", {(int)rest.TotalHours}:{rest:mm\\:ss} left") : "";
            Write(Messages.Progress(progress, elapsed), string.Create(
                CultureInfo.InvariantCulture,
                $"{progress.Pages:N0} {(progress.Pages == 1 ? "page" : "pages")}{failed}, {progress.Rate(elapsed):N0} a second, {progress.MegabytesRate(elapsed):N1} MB/s{left}"));
        }
    }

    /// <summary>Shows how far the full-text index is when it is time to.</summary>
    /// <param name="done">The records that were put into it.</param>
    /// <param name="all">The records to put into it.</param>
    public void ShowIndexing(long done, long all)
    {
        if (IsTime(out _))
        {
            Write(Messages.Indexing(done, all), string.Create(CultureInfo.InvariantCulture, $"{done:N0} of {all:N0} records indexed"));
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Hide()
    {
        if (isShown)
        {
            isShown = false;
            console!.Write(new ControlCode(Erase));
        }
    }

    private bool IsTime(out TimeSpan elapsed)
    {
        elapsed = IsWanted ? clock.GetElapsedTime(begun) : default;
        if (!IsWanted || elapsed < next)
        {
            return false;
        }

        next = elapsed + (console is null ? LongPause : Pause);
        return true;
    }

    private void Write(Message message, string line)
    {
        if (console is null)
        {
            log.Tell(message);
            return;
        }

        isShown = true;
        console.Write(new ControlCode(Erase));
        console.Markup(line);
    }
}
