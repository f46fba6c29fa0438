using System.Text;
using CampusJournal.Ingest.Verify;

namespace CampusJournal.Cli.Verify;

/// <summary>Verifies what a command line names and prints one line a fault.</summary>
/// <param name="session">The streams and messages of the run.</param>
/// <param name="verification">What reads the files.</param>
/// <param name="asJson">Whether the lines are JSON.</param>
internal sealed class VerifyRun(Session session, Verification verification, bool asJson)
{
    private static readonly byte[] LineEnd = [(byte)'\n'];

    private long files;
    private long faulty;
    private long whole;
    private bool isMissing;

    /// <summary>Gets the number of files after which the run ends; null for all.</summary>
    public int? Limit { get; init; }

    /// <summary>Verifies every path.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(IEnumerable<string> paths)
    {
        await using var output = session.OpenOutput();
        await foreach (var file in Files(paths).Take(Limit ?? int.MaxValue).ConfigureAwait(false))
        {
            Count(file);
            foreach (var fault in file.Faults)
            {
                await output.WriteAsync(asJson ? fault.ToJsonUtf8() : Encoding.UTF8.GetBytes(Messages.VerifyFault(fault).Text)).ConfigureAwait(false);
                await output.WriteAsync(LineEnd).ConfigureAwait(false);
            }

            await output.FlushAsync().ConfigureAwait(false);
        }

        session.Log.Tell(Messages.Verified(files, faulty, whole));
        return isMissing ? ExitCode.NotDone : faulty > 0 ? ExitCode.Partly : ExitCode.Done;
    }

    private async IAsyncEnumerable<VerifiedFile> Files(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            await foreach (var file in verification.ReadAsync(path, session.Stop).ConfigureAwait(false))
            {
                yield return file;
            }
        }
    }

    private void Count(VerifiedFile file)
    {
        files++;
        faulty += file.Faults.Count > 0 ? 1 : 0;
        whole += file.Whole;
        isMissing |= file.Faults.Any(static fault => fault.Code is "not-found" or "unreadable" or "special-file" or "locked");
    }
}
