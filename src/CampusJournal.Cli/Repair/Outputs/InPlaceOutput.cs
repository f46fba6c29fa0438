namespace CampusJournal.Cli.Repair.Outputs;

/// <summary>Repaired files in the place of their originals, which are kept beside them.</summary>
internal sealed class InPlaceOutput(Session session, Outcome outcome, string suffix, bool isForced) : RepairOutput(session, outcome)
{
    /// <inheritdoc/>
    public override void Write(RepairedFile file)
    {
        if (!file.IsChanged)
        {
            return;
        }

        if (Refusal(file) is { } refusal)
        {
            Outcome.Refused++;
            Session.Log.Error(refusal);
            return;
        }

        UnwritableException.Guard(file.Input.Path, () => Replace(file));
    }

    /// <inheritdoc/>
    public override void FailNotText(string path)
    {
        Outcome.Refused++;
        Session.Log.Error(Messages.RefusedNotText(path));
    }

    private Message? Refusal(RepairedFile file)
    {
        var path = file.Input.Path;
        if (file.HasLoss && !isForced)
        {
            return Messages.RefusedLoss(path, file.Decoded.Undecodable, file.Repaired.Unrecoverable.Count);
        }

        var backup = Backup.RealFile(path) + suffix;
        return Path.Exists(backup) ? Messages.BackupExists(path, backup) : null;
    }

    private void Replace(RepairedFile file)
    {
        var target = Backup.RealFile(file.Input.Path);
        using var replacement = TemporaryFile.Write(target, file.After, model: target);
        if (!Backup.TryKeep(target, target + suffix))
        {
            Outcome.Refused++;
            Session.Log.Error(Messages.BackupExists(file.Input.Path, target + suffix));
            return;
        }

        replacement.Commit();
        WarnOf(file);
    }
}
