using CampusJournal.Ingest.Fetch;

namespace CampusJournal.Cli.Inputs;

/// <summary>Finds archives that a command line names only in part: what <c>--rotate-size</c> has cut goes on in files of other names.</summary>
internal static class FurtherFiles
{
    /// <summary>Warns of each archive whose further files are not named beside it: nobody would miss them.</summary>
    /// <param name="log">Where the warnings go.</param>
    /// <param name="paths">What the command line names.</param>
    public static void WarnOfUnnamed(MessageLog log, IReadOnlyCollection<string> paths)
    {
        var named = paths.Select(RealPath.Of).ToHashSet(StringComparer.Ordinal);
        foreach (var path in paths.Where(path => path.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase)))
        {
            var files = Fetcher.FilesOf(path);
            if (files.Skip(1).Any(file => !named.Contains(RealPath.Of(file))))
            {
                log.Warn(Messages.FurtherFiles(path, files));
            }
        }
    }
}
