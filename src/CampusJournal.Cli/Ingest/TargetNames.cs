using CampusJournal.Ingest.Export;

namespace CampusJournal.Cli.Ingest;

/// <summary>Judges the names of targets before anything is read or written.</summary>
internal static class TargetNames
{
    /// <summary>Says what is wrong with a name, or null.</summary>
    /// <param name="targets">The targets as given.</param>
    /// <param name="beside">The files beside them.</param>
    public static Message? Error(IReadOnlyList<string> targets, SideFiles beside)
    {
        foreach (var target in targets)
        {
            try
            {
                RecordSinks.CheckTarget(target);
            }
            catch (ArgumentException exception)
            {
                return Messages.BadTarget(target, exception.Message);
            }
        }

        if (beside.Error() is { } error)
        {
            return error;
        }

        IEnumerable<string> files = [.. targets, .. beside.All.Select(file => file.Path)];
        if (files.GroupBy(file => file == "-" ? file : RealPath.Of(file)).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            var other = beside.All.Where(file => twice.Contains(file.Path)).Select(file => file.Option).LastOrDefault();
            return Messages.BadTarget(twice.First(), other is null ? "this target is named twice." : $"{other} names this file, too.");
        }

        return files.Where(file => file != "-" && file != beside.Decisions).FirstOrDefault(IsWithoutFolder) is { } homeless ? Messages.NoFolder(homeless) : null;
    }

    private static bool IsWithoutFolder(string file) => !Directory.Exists(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(file))));
}
