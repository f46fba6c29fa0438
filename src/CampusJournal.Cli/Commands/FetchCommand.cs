using System.CommandLine;
using CampusJournal.Articles.Profiles;
using CampusJournal.Cli.Extract;
using CampusJournal.Cli.Fetch;
using CampusJournal.Cli.Ingest;
using CampusJournal.Cli.Options;
using CampusJournal.Ingest.Export;
using CampusJournal.Ingest.Fetch;

namespace CampusJournal.Cli.Commands;

/// <summary><c>cjt fetch</c>: pages of the web into WARC files.</summary>
internal sealed class FetchCommand : Verb
{
    private const string ArchiveSuffix = ".warc.gz";
    private const string ConversionSuffix = ".conversion.warc.gz";

    private readonly CommandLine commandLine;
    private readonly FetchOptionSet options = new();
    private readonly Argument<string[]> urls = new("URL") { Description = "A page to fetch, http or https; - for those of standard input, one a line", Arity = ArgumentArity.ZeroOrMore };

    public FetchCommand(CommandLine commandLine)
        : base("fetch", "Fetch pages of a site politely into a WARC file, ready for 'cjt ingest'")
    {
        this.commandLine = commandLine;
        Arguments.Add(urls);
        foreach (var option in options.All)
        {
            Options.Add(option);
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("cjt fetch --template 'http://host/news/articleView.html?idxno={1..500}' -o site.warc.gz", "run it again to go on"),
        new("cjt fetch --sitemap http://host/sitemap.xml --ingest -o site.warc.gz -o articles.db", "archive and records in one step"),
    ];

    /// <inheritdoc/>
    public override string Notes =>
        """
        The same command again asks only for what is missing. The archive is appended to; a CDXJ index lies beside it.
        Hosts with private addresses are asked only when you typed them. Credentials within a URL are sent and not archived.
        In globs * stands for anything; a glob may begin at the scheme, the host or the path.
        Exit: 0 done; 1 some URL gave no page, each is in --errors; 2 not done.
        """;

    /// <inheritdoc/>
    public override bool EndsItself => true;

    /// <inheritdoc/>
    public override int Run(ParseResult parse, Session session)
    {
        var targets = parse.GetValue(options.Targets) ?? [];
        var archive = targets.FirstOrDefault(IsArchive);
        string[] ingestTargets = [.. targets.Where(target => target != archive)];
        var named = parse.GetValue(options.Profiles) ?? [];
        var profiles = SiteProfiles.BuiltIn;
        if ((UsageError(parse, targets, archive) ?? Refusal(ingestTargets) ?? ProfileFiles.Choose(named, session.ReadsConfiguration, out profiles)) is { } error)
        {
            session.Log.Error(error);
            return ExitCode.NotDone;
        }

        var choice = new FetchChoice(parse, options);
        FetchOptions fetchOptions;
        FetchList? list;
        try
        {
            (fetchOptions, list) = (choice.Options() with { Profiles = profiles }, choice.List(parse.GetValue(urls) ?? []));
        }
        catch (FormatException exception)
        {
            session.Log.Error(Messages.Usage(Escaped.Text(exception.Message)));
            return ExitCode.NotDone;
        }

        if (list is null)
        {
            return session.ShowUsage(this);
        }

        var work = new Work(fetchOptions, list, archive!, ingestTargets, named);
        try
        {
            return (parse.GetValue(options.DryRun) ? PreviewAsync(session, work) : RunAsync(parse, session, work)).GetAwaiter().GetResult();
        }
        catch (TargetRefusedException exception)
        {
            session.Log.Error(Messages.TargetRefused(exception));
            return ExitCode.NotDone;
        }
    }

    private static bool IsArchive(string target) =>
        target.EndsWith(ArchiveSuffix, StringComparison.OrdinalIgnoreCase) && !target.EndsWith(ConversionSuffix, StringComparison.OrdinalIgnoreCase);

    private Message? UsageError(ParseResult parse, string[] targets, string? archive)
    {
        var ingests = parse.GetValue(options.Ingest);
        var errors = parse.GetValue(options.Errors);
        return archive is null ? Messages.NoArchive()
            : targets.Count(IsArchive) > 1 ? Messages.OneArchive()
            : !ingests && targets.Length > 1 ? Messages.Needs("a second -o", options.Ingest.Name)
            : ingests && targets.Length == 1 ? Messages.Needs(options.Ingest.Name, "a second -o, as articles.db")
            : !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(archive))) ? Messages.NoFolder(archive)
            : errors is not null && RealPath.Of(archive) == RealPath.Of(errors) ? Messages.BadTarget(archive, "--errors names this file, too.")
            : File.Exists(archive) && !UnixFile.IsRegular(archive) ? Messages.NotAFile(archive)
            : TargetNames.Error([.. targets.Where(target => target != archive)], new SideFiles(errors, Report: null, Review: null, Decisions: null));
    }

    // Told before anything is fetched and not hours later: what is there and none of ours would not be replaced.
    private static Message? Refusal(IReadOnlyList<string> ingestTargets)
    {
        try
        {
            using var earlier = RecordSinks.ReadEarlier(ingestTargets, SinkOptions.Default with { Fresh = true });
            return null;
        }
        catch (TargetRefusedException exception)
        {
            return Messages.TargetRefused(exception);
        }
    }

    private static async Task<int> PreviewAsync(Session session, Work work)
    {
        using var progress = new FetchProgress(session, errors: null);
        var fetcher = new Fetcher(work.Options with { Progress = progress });
        FetchReport report;
        try
        {
            // A pipe that says nothing cannot be woken: when the run is stopped, whoever waits for it is left behind.
            report = await Task.Run(() => fetcher.Preview(work.List, work.Archive, url => session.WriteLine(Escaped.Text(url)))).WaitAsync(session.Stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (session.StoppedBy is { } exitCode)
        {
            return exitCode;
        }

        if (report.IsEmpty)
        {
            session.Log.Error(Messages.NothingToFetch());
            return ExitCode.NotDone;
        }

        session.Log.Tell(Messages.FetchPreview(report));
        return report.Failures > 0 ? ExitCode.Partly : ExitCode.Done;
    }

    private async Task<int> RunAsync(ParseResult parse, Session session, Work work)
    {
        var report = await FetchAsync(parse, session, work).ConfigureAwait(false);
        if (report.Quarantined is { } torn)
        {
            session.Log.Warn(Messages.TornArchive(work.Archive, torn));
        }

        if (!report.IsComplete)
        {
            session.Log.Tell(Messages.FetchGoesOn(work.Archive));
        }

        if (report is { IsEmpty: true, IsComplete: true })
        {
            session.Log.Error(Messages.NothingToFetch());
            return ExitCode.NotDone;
        }

        if (report.Files.Count > 1)
        {
            session.Log.Tell(Messages.FurtherFiles(work.Archive, report.Files));
        }

        session.Log.Tell(Messages.FetchBalance(report));
        var exitCode = session.StoppedBy ?? (report.Failures > 0 ? ExitCode.Partly : ExitCode.Done);
        return session.StoppedBy is null && work.IngestTargets.Count > 0 && report.Files.Count > 0
            ? Math.Max(exitCode, Ingest(session, report.Files, work))
            : exitCode;
    }

    private async Task<FetchReport> FetchAsync(ParseResult parse, Session session, Work work)
    {
        var errors = parse.GetValue(options.Errors) is { } path ? SideFiles.OpenErrors(path, session.OpenOutput) : null;
        try
        {
            using var progress = new FetchProgress(session, errors);
            return await new Fetcher(work.Options with { Progress = progress }).RunAsync(work.List, work.Archive, session.Stop).ConfigureAwait(false);
        }
        finally
        {
            if (errors is not null)
            {
                await errors.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    // Exactly what a second command line would do, so that either way gives the same records.
    private int Ingest(Session session, IReadOnlyList<string> files, Work work)
    {
        var targets = work.IngestTargets.SelectMany(target => new[] { "-o", target });
        var profiles = work.Profiles.SelectMany(file => new[] { "--profile", file });
        var parse = commandLine.ParseWithDefaults(["ingest", .. targets, .. profiles, "--", .. files]);
        return ((Verb)parse.CommandResult.Command).Run(parse, session);
    }

    private sealed record Work(FetchOptions Options, FetchList List, string Archive, IReadOnlyList<string> IngestTargets, IReadOnlyList<string> Profiles);
}
