namespace CampusJournal.Cli.JsonLines;

/// <summary>Repairs JSON lines from a stream to standard output: same order, one line per line.</summary>
internal sealed class JsonLinesRun(Session session, JsonLineRepair repair, string? documentField, int? jobs)
{
    private const int MostFaultsTold = 20;

    private readonly DocumentGrouping grouping = new(documentField);
    private long number;
    private long faults;

    /// <summary>Repairs everything up to the end of the stream.</summary>
    /// <returns>The exit code: 1 when a line was not JSON or too long.</returns>
    public int Run(Stream input)
    {
        var reader = new ByteLines(input);
        for (var batch = reader.ReadBatch(); batch.Count > 0; batch = reader.ReadBatch())
        {
            Write(batch.Select(line => grouping.Add(new InputLine(line.IsContinued ? number : ++number, line))));
            if (documentField is null)
            {
                Write([grouping.Close()]);
            }

            session.Flush();
        }

        Write([grouping.Close()]);
        if (faults > MostFaultsTold)
        {
            session.Log.Error(Messages.MoreFaults(faults - MostFaultsTold));
        }

        return faults > 0 ? ExitCode.Partly : ExitCode.Done;
    }

    private void Write(IEnumerable<IReadOnlyList<InputLine>?> documents)
    {
        var closed = documents.OfType<IReadOnlyList<InputLine>>();
        foreach (var line in OrderedWork.Map(closed, jobs, repair.Repair).SelectMany(lines => lines))
        {
            session.Output.Write(line.Bytes);
            if (line.Fault is { } fault && ++faults <= MostFaultsTold)
            {
                session.Log.Error(fault);
            }
        }
    }
}
