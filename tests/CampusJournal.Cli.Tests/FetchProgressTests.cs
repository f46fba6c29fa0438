using System.CommandLine;
using System.Text;
using System.Text.Json;
using CampusJournal.Cli.Fetch;
using CampusJournal.Ingest;
using CampusJournal.Tests.Ingest.Fetch;

namespace CampusJournal.Cli.Tests;

/// <summary>How far a fetch is, for a person at a terminal and for a program that reads JSON.</summary>
public sealed class FetchProgressTests : IDisposable
{
    private const string Url = "http://press.example.ac.kr/v?no=1";
    private const string Erase = "\r\e[2K";

    private static readonly PageFailure Gone = new(Url, null, "fetch", "http-404", "The host answered 404 Not Found.");

    private readonly SteppedClock clock = new();
    private readonly MemoryStream error = new();

    public void Dispose() => error.Dispose();

    [Fact]
    public void Within_its_first_second_a_run_says_nothing()
    {
        using var progress = Begin();

        Pass(TimeSpan.FromMilliseconds(999), progress);

        Assert.Equal("", Written());
    }

    [Fact]
    public void A_terminal_shows_one_line_that_is_written_over_and_taken_away()
    {
        using (var progress = Begin())
        {
            Pass(TimeSpan.FromSeconds(2), progress);
            Pass(TimeSpan.FromSeconds(2), progress);
        }

        Assert.Equal($"{Erase}1 page, 0 a second, 0.5 MB/s{Erase}2 pages, 0 a second, 0.5 MB/s{Erase}", Written());
    }

    [Fact]
    public void It_is_written_at_most_five_times_a_second()
    {
        using var progress = Begin();

        for (var page = 0; page < 1_000; page++)
        {
            Pass(TimeSpan.FromMilliseconds(2), progress);
        }

        Assert.InRange(Written().Split(Erase).Length - 1, 4, 6);
    }

    [Fact]
    public void A_failure_is_told_above_the_line_that_counts_it()
    {
        using var progress = Begin();
        Pass(TimeSpan.FromSeconds(2), progress);
        clock.Advance(TimeSpan.FromSeconds(2));

        progress.Failed(Gone);

        var shown = Written().Split(Erase)[^2..];
        Assert.Contains("1 failed", shown[0], StringComparison.Ordinal);
        Assert.Equal($"cjt: {Url}: {Gone.Message}\n", shown[1]);
    }

    [Fact]
    public void Json_has_an_object_every_five_seconds()
    {
        using (var progress = Begin(asJson: true))
        {
            for (var second = 1; second <= 12; second++)
            {
                Pass(TimeSpan.FromSeconds(1), progress);
            }
        }

        var objects = Written().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["info progress 5", "info progress 10"], objects.Select(item => $"{item.GetProperty("level")} {item.GetProperty("code")} {item.GetProperty("pages")}"));
        Assert.Equal("10 pages, 0 failures so far.", objects[1].GetProperty("message").GetString());
        Assert.Equal((0, 1, 1), (Number(objects[1], "failures"), Number(objects[1], "pages_per_second"), Number(objects[1], "megabytes_per_second")));
        Assert.False(objects[1].TryGetProperty("seconds_left", out _));
    }

    [Fact]
    public void A_pipe_is_told_nothing()
    {
        using var progress = Begin(isTerminal: false);

        Pass(TimeSpan.FromSeconds(60), progress);

        Assert.Equal("", Written());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Whoever_wants_quiet_is_told_failures_only(bool asJson)
    {
        using var progress = Begin(asJson, isQuiet: true);

        Pass(TimeSpan.FromSeconds(60), progress);
        progress.Failed(Gone);

        Assert.Contains(Gone.Message, Assert.Single(Written().Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.DoesNotContain(Erase, Written(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_real_terminal_shows_it_while_the_run_goes_on()
    {
        Assert.SkipUnless(PseudoTerminal.IsKnown, "There is no 'script' to make a terminal with.");
        using var site = new LoopbackSite(TimeProvider.System) { Default = path => SiteAnswer.Page("<h1>기사 " + path + "</h1>") };
        using var folder = new TemporaryFolder();
        using var process = PseudoTerminal.Start(folder.Root, $"fetch --template {site.Root}/v\\?no={{1..1000000}} --delay 0 -o site.warc.gz");

        // The run has far more pages than anybody waits for: it is stopped when the line was seen.
        var shown = new StringBuilder();
        while (!shown.ToString().Contains(" MB/s", StringComparison.Ordinal) && process.StandardOutput.Read() is >= 0 and var next)
        {
            shown.Append((char)next);
        }

        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Matches(@"\r\e\[2K[\d,]+ pages?, [\d,]+ a second, [\d.]+ MB/s$", shown.ToString());
    }

    private static double Number(JsonElement item, string name) => item.GetProperty(name).GetDouble();

    private FetchProgress Begin(bool asJson = false, bool isQuiet = false, bool isTerminal = true) => new(
        new Session
        {
            Log = new MessageLog(error, asJson, isQuiet),
            ProgressTerminal = isTerminal ? error : null,
            Clock = clock,
            Typed = new Command("cjt").Parse([]),
            ShortHelp = _ => "",
            ColorsOutput = false,
            IsVerbose = false,
            ReadsConfiguration = false,
        },
        errors: null);

    private void Pass(TimeSpan time, FetchProgress progress)
    {
        clock.Advance(time);
        progress.Fetched(Url, bytes: 1_000_000);
    }

    private string Written() => Encoding.UTF8.GetString(error.ToArray());
}
