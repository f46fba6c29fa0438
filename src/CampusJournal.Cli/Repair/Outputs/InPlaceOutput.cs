namespace CampusJournal.Cli.Repair.Outputs;

/// <summary>Repaired files in the place of their originals, which are kept beside them.</summary>
internal sealed class InPlaceOutput(Session session, Outcome outcome, string suffix, bool isForced) : RepairOutput(session, outcome)
{
    /// <inheritdoc/>
    public override void Write(FileRepair file)
    {
        if (!file.IsChanged())
        {
            if (Session.IsVerbose)
            {
                Session.Log.Tell(Messages.Unchanged(file.Input.Path));
            }

            return;
        }

        if (file.Input.Found?.BadName is { } failure)
        {
            Refuse(Messages.PageFailed(failure));
            return;
        }

        UnwritableException.Guard(file.Input.Path, () => Replace(file));
    }

    /// <inheritdoc/>
    public override void FailNotText(string path) => Refuse(Messages.RefusedNotText(path));

    private void Replace(FileRepair file)
    {
        var path = file.Input.Path;
        var target = Backup.RealFile(path);

        // What a run that was killed has kept already is kept.
        var isKept = Backup.Holds(target + suffix, file);
        if (!isKept && Path.Exists(target + suffix))
        {
            Refuse(Messages.BackupExists(path, target + suffix));
            return;
        }

        // A short file is repaired already: what would be refused need not be written first.
        if (file.Content.Held is not null && IsRefused(path, file.Measure()))
        {
            return;
        }

        using var replacement = TemporaryFile.Open(target);
        var totals = file.WriteTo(replacement.Content);
        if (file.Content.Held is null && IsRefused(path, totals))
        {
            return;
        }

        replacement.TakeModeAndOwner(target);
        replacement.Sync();
        if (!isKept && !Backup.TryKeep(target, target + suffix))
        {
            Refuse(Messages.BackupExists(path, target + suffix));
            return;
        }

        replacement.Commit();
        Tell(file, totals);
    }

    private bool IsRefused(string path, RepairTotals totals)
    {
        if (!totals.HasLoss || isForced)
        {
            return false;
        }

        Refuse(Messages.RefusedLoss(path, totals.Undecodable, totals.Unrecoverable));
        return true;
    }

    private void Refuse(Message refusal)
    {
        Outcome.Refused++;
        Session.Log.Error(refusal);
    }
}
