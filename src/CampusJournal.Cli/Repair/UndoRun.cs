using CampusJournal.Cli.Inputs;

namespace CampusJournal.Cli.Repair;

/// <summary>Brings files back from the originals that an in-place repair kept.</summary>
internal sealed class UndoRun(Session session, string suffix)
{
    private readonly Outcome outcome = new();

    /// <summary>Restores each file; in folders, each that has a kept original.</summary>
    /// <returns>The exit code.</returns>
    public int Restore(IEnumerable<InputFile> files)
    {
        foreach (var file in files.ToList())
        {
            TryRestore(file);
        }

        if (outcome is { Done: 0, Unreadable: 0 })
        {
            session.Log.Error(Messages.NothingFound());
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

        var target = Backup.RealFile(file.Path);
        var backup = target + suffix;
        if (File.Exists(backup))
        {
            UnwritableException.Guard(file.Path, () => File.Move(backup, target, overwrite: true));
            outcome.Done++;
        }
        else if (file.IsNamed)
        {
            outcome.Unreadable++;
            session.Log.Error(Messages.NoBackup(file.Path, backup));
        }
    }
}
