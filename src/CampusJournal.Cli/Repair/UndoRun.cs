using System.Security.Cryptography;
using CampusJournal.Cli.Inputs;

namespace CampusJournal.Cli.Repair;

/// <summary>Brings files back from the originals that an in-place repair kept.</summary>
/// <param name="repairer">Repairs an original again: a file that is no longer what that gives was edited, and is kept.</param>
/// <param name="session">The streams and messages of the run.</param>
/// <param name="suffix">The end of the originals' names.</param>
internal sealed class UndoRun(FileRepairer repairer, Session session, string suffix)
{
    private readonly Outcome outcome = new();

    /// <summary>Gets a value indicating whether files that were edited are replaced, too.</summary>
    public bool IsForced { get; init; }

    /// <summary>Gets a value indicating whether the files are named by a list.</summary>
    public bool HasList { get; init; }

    /// <summary>Restores each file; in folders, each that has a kept original.</summary>
    /// <returns>The exit code.</returns>
    public int Restore(IEnumerable<InputFile> files)
    {
        foreach (var file in files.ToList())
        {
            TryRestore(file);
        }

        if (outcome is { Done: 0, Unreadable: 0, Refused: 0 })
        {
            session.Log.Error(Messages.NothingFound(HasList));
        }

        return outcome.ExitCode;
    }

    private void TryRestore(InputFile file)
    {
        try
        {
            Restore(file);
        }
        catch (UnwritableException exception)
        {
            outcome.Unreadable++;
            session.Log.Error(Messages.Unwritable(exception));
        }
    }

    private void Restore(InputFile file)
    {
        if (file.Failure is { } failure)
        {
            outcome.Unreadable++;
            session.Log.Error(failure);
            return;
        }

        if (file.Found?.BadName is not null)
        {
            // It was never repaired in place.
            return;
        }

        var target = Backup.RealFile(file.Path);
        var backup = target + suffix;
        if (File.Exists(backup))
        {
            UnwritableException.Guard(file.Path, () => Restore(file.Path, target, backup));
        }
        else if (file.IsNamed)
        {
            outcome.Unreadable++;
            session.Log.Error(Messages.NoBackup(file.Path, backup));
        }
    }

    private void Restore(string path, string target, string backup)
    {
        if (!IsForced && !CanBeMadeAgain(target, backup))
        {
            outcome.Refused++;
            session.Log.Error(Messages.RefusedEdited(path, backup));
            return;
        }

        File.Move(backup, target, overwrite: true);
        outcome.Done++;
    }

    private bool CanBeMadeAgain(string file, string backup)
    {
        var original = new InputFile(backup, Path.GetFileName(backup), IsNamed: true);
        using var repair = repairer.Open(original, FileContent.Read(original), isForced: true)!;
        using var current = File.OpenRead(file);
        var digest = Convert.ToHexStringLower(SHA256.HashData(current));
        return digest == repair.Digest() || digest == repair.DigestAfter();
    }
}
