using System.Text;
using System.Text.Json;
using CampusJournal.Tests.Ingest.Fetch;

namespace CampusJournal.Cli.Tests;

/// <summary>How far the full-text index is that a run builds at its end.</summary>
public sealed class IndexingProgressTests : IDisposable
{
    private const string Erase = "\r\e[2K";

    private readonly SteppedClock clock = new();
    private readonly MemoryStream error = new();

    public void Dispose() => error.Dispose();

    [Fact]
    public void A_terminal_shows_it_in_the_place_of_the_pages()
    {
        var line = new ProgressLine(new MessageLog(error, asJson: false, isQuiet: false), error, clock);
        line.ShowIndexing(1_000, 12_345);
        clock.Advance(TimeSpan.FromSeconds(2));
        line.ShowIndexing(2_000, 12_345);
        line.Hide();

        Assert.Equal($"{Erase}2,000 of 12,345 records indexed{Erase}", Written());
    }

    [Fact]
    public void Json_has_an_object_with_the_numbers()
    {
        var line = new ProgressLine(new MessageLog(error, asJson: true, isQuiet: false), terminal: null, clock);
        clock.Advance(TimeSpan.FromSeconds(6));
        line.ShowIndexing(1_000, 2_000);
        line.ShowIndexing(2_000, 2_000);

        using var told = JsonDocument.Parse(Written());
        Assert.Equal("indexing", told.RootElement.GetProperty("code").GetString());
        Assert.Equal("1000 of 2000 records indexed so far.", told.RootElement.GetProperty("message").GetString());
        Assert.Equal((1_000, 2_000), (told.RootElement.GetProperty("records").GetDouble(), told.RootElement.GetProperty("of").GetDouble()));
    }

    private string Written() => Encoding.UTF8.GetString(error.ToArray());
}
