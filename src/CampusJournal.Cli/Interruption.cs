using System.Runtime.InteropServices;

namespace CampusJournal.Cli;

/// <summary>Ctrl-C and SIGTERM: the right exit code, and no half-written file left behind.</summary>
internal sealed class Interruption : IDisposable
{
    // Pages in flight end long before; a read from a silent pipe never does.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);

    private readonly Session session;
    private readonly bool verbEndsItself;
    private readonly List<PosixSignalRegistration> registrations;
    private Timer? giveUp;

    public Interruption(Session session, bool verbEndsItself)
    {
        this.session = session;
        this.verbEndsItself = verbEndsItself;
        registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, ExitCode.Interrupted)),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, ExitCode.Terminated)),
        ];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        registrations.ForEach(registration => registration.Dispose());
        giveUp?.Dispose();
    }

    private void Stop(PosixSignalContext signal, int exitCode)
    {
        signal.Cancel = true;
        if (verbEndsItself && session.StoppedBy is null)
        {
            session.Cancel(exitCode);
            giveUp = new Timer(_ => Leave(exitCode), null, Grace, Timeout.InfiniteTimeSpan);
            return;
        }

        Leave(exitCode);
    }

    private static void Leave(int exitCode)
    {
        UnfinishedFiles.DeleteAll();
        Environment.Exit(exitCode);
    }
}
