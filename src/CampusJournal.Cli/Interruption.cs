using System.Runtime.InteropServices;
using CampusJournal.Cli.Repair;

namespace CampusJournal.Cli;

/// <summary>Ctrl-C and SIGTERM: the right exit code, and no half-written file left behind.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly Session session;
    private readonly bool verbEndsItself;
    private readonly List<PosixSignalRegistration> registrations;

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
    public void Dispose() => registrations.ForEach(registration => registration.Dispose());

    private void Stop(PosixSignalContext signal, int exitCode)
    {
        signal.Cancel = true;
        if (verbEndsItself && session.StoppedBy is null)
        {
            session.Cancel(exitCode);
            return;
        }

        TemporaryFile.DeleteAll();
        Environment.Exit(exitCode);
    }
}
