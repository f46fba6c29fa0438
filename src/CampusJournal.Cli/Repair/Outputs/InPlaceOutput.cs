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
        if (file.Content.Held is not null && IsRefused(file, file.Measure()))
        {
            return;
        }

        using var replacement = TemporaryFile.Open(target);
        var totals = file.WriteTo(replacement.Content);
        if (file.Content.Held is null && IsRefused(file, totals))
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

    private bool IsRefused(FileRepair file, RepairTotals totals)
    {
        var foreign = file.Charset.Foreign;
        if (isForced || !(totals.HasLoss || foreign.Count > 0))
        {
            return false;
        }

        Refuse(totals.HasLoss
            ? Messages.RefusedLoss(file.Input.Path, totals.Undecodable, totals.Unrecoverable)
            : Messages.RefusedForeign(file.Input.Path, foreign.Count, foreign[0]));
        return true;
    }

    private void Refuse(Message refusal)
    {
        Outcome.Refused++;
        Session.Log.Error(refusal);
    }
}
