using CampusJournal.Ingest.Export;
using Microsoft.Data.Sqlite;

namespace CampusJournal.Tests.Ingest.Outputs;

public class SqliteTransactionTests
{
    [Fact]
    public async Task A_transaction_ends_after_a_thousand_rows()
    {
        using var folder = new TemporaryFolder();
        await using var sink = SqliteSink.Open(folder["a.db"], new() { Time = new HandClock() });

        await WriteAsync(sink, 0, 999);
        Assert.Equal(0, Rows(folder["a.db"]));

        await WriteAsync(sink, 999, 1);
        Assert.Equal(1000, Rows(folder["a.db"]));
    }

    [Fact]
    public async Task A_transaction_ends_after_a_quarter_of_a_second()
    {
        using var folder = new TemporaryFolder();
        var clock = new HandClock();
        await using var sink = SqliteSink.Open(folder["a.db"], new() { Time = clock });

        await WriteAsync(sink, 0, 1);
        clock.Advance(TimeSpan.FromMilliseconds(249));
        await WriteAsync(sink, 1, 1);
        Assert.Equal(0, Rows(folder["a.db"]));

        clock.Advance(TimeSpan.FromMilliseconds(1));
        await WriteAsync(sink, 2, 1);
        Assert.Equal(3, Rows(folder["a.db"]));
    }

    [Fact]
    public async Task How_far_the_index_is_is_told_and_a_second_run_has_only_what_is_new_to_index()
    {
        using var folder = new TemporaryFolder();
        var told = new List<(long, long)>();
        var options = new SinkOptions { Time = new HandClock(), Indexing = (done, all) => told.Add((done, all)) };
        foreach (var (first, count) in new[] { (0, 2_500), (2_500, 1), (0, 1) })
        {
            await using var sink = SqliteSink.Open(folder["a.db"], options);
            await WriteAsync(sink, first, count);
            await sink.CompleteAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal([(1_000, 2_500), (2_000, 2_500), (2_500, 2_500), (1, 1)], told);
    }

    private static async Task WriteAsync(SqliteSink sink, int first, int count)
    {
        for (var i = first; i < first + count; i++)
        {
            await sink.WriteAsync(OutputRecords.Titled("제목", i), TestContext.Current.CancellationToken);
        }
    }

    // What another program sees meanwhile.
    private static long Rows(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM articles";
        return (long)command.ExecuteScalar()!;
    }

    private sealed class HandClock : TimeProvider
    {
        private long ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => ticks;

        public void Advance(TimeSpan time) => ticks += time.Ticks;
    }
}
