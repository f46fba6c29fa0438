using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace CampusJournal.Cli;

/// <summary>One line on a person's standard error that says how far a long run is. Short runs and pipes never see it.</summary>
internal sealed class ProgressLine
{
    private const string Erase = "\r\e[2K";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly IAnsiConsole? console;
    private readonly Stopwatch time = Stopwatch.StartNew();
    private TimeSpan next = Patience;
    private bool isShown;

    /// <summary>Starts the clock; without a terminal nothing will ever show.</summary>
    /// <param name="log">The messages that the line stands below.</param>
    /// <param name="isWanted">Whether anything may show.</param>
    public ProgressLine(MessageLog log, bool isWanted)
    {
        if (!isWanted || !StandardStreams.ErrorIsTerminal || Environment.GetEnvironmentVariable("TERM") is null or "dumb")
        {
            return;
        }

        console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        log.BeforeLine = Hide;
    }

    /// <summary>Shows the counts when it is time to.</summary>
    public void Show(long pages, long failures)
    {
        if (console is null || time.Elapsed < next)
        {
            return;
        }

        next = time.Elapsed + Pause;
        isShown = true;
        var rate = pages / time.Elapsed.TotalSeconds;
        var failed = failures == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", [red]{failures:N0} failed[/]");
        console.Write(new ControlCode(Erase));
        console.Markup(string.Create(CultureInfo.InvariantCulture, $"{pages:N0} pages{failed}, {rate:N0} a second"));
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
}
