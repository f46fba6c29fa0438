using CampusJournal.Cli.JsonLines;

namespace CampusJournal.Cli.Extract;

/// <summary>Maps JSON lines from a stream to standard output: same order, one line per line; a blank line is no page and says so.</summary>
internal sealed class MapperRun(Session session, PageMapper mapper, int? jobs)
{
    private long number;

    /// <summary>Maps everything up to the end of the stream.</summary>
    /// <returns>The exit code: 1 when a line gave no record.</returns>
    public int Run(Stream input)
    {
        var hasFailure = false;
        var reader = new ByteLines(input, mapper.LongestLine);
        for (var batch = reader.ReadBatch(); batch.Count > 0; batch = reader.ReadBatch())
        {
            var lines = batch.Where(line => !line.IsContinued).Select(line => new InputLine(++number, line));
            foreach (var line in OrderedWork.Map(lines, jobs, mapper.Map))
            {
                session.Output.Write(line.Bytes);
                hasFailure |= line.IsFailure;
            }

            session.Flush();
        }

        return hasFailure ? ExitCode.Partly : ExitCode.Done;
    }
}
