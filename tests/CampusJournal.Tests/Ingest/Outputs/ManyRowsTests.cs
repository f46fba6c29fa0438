using CampusJournal.Articles;
using CampusJournal.Ingest.Export;

namespace CampusJournal.Tests.Ingest.Outputs;

public class ManyRowsTests
{
    private const int Rows = 100_000;
    private const int MostHeld = 1 << 20;

    private static readonly ArticleRecord Record = OutputRecords.Plain with { Body = "한 줄" };

    [Theory]
    [InlineData("csv", 1)]
    [InlineData("jsonl", 0)]
    [InlineData("json", 2)]
    public async Task A_hundred_thousand_rows_go_through_and_next_to_nothing_is_held(string form, int linesBeside)
    {
        var stream = new LineCountStream();
        await using IRecordSink sink = form switch { "csv" => new CsvSink(stream), "jsonl" => new JsonLinesSink(stream), _ => new JsonSink(stream) };
        for (var row = 0; row < Rows; row++)
        {
            await sink.WriteAsync(Record, TestContext.Current.CancellationToken);
        }

        var written = stream.Count;
        await sink.CompleteAsync(TestContext.Current.CancellationToken);
        Assert.InRange(stream.Count - written, 0, MostHeld);
        Assert.Equal(Rows + linesBeside, stream.Lines);
    }

    /// <summary>Keeps nothing of what is written but its length and the number of its lines.</summary>
    private sealed class LineCountStream : Stream
    {
        public long Count { get; private set; }

        public long Lines { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Count += buffer.Length;
            Lines += buffer.Count((byte)'\n');
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Write(buffer.Span);
            return ValueTask.CompletedTask;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            Write(buffer.AsSpan(offset, count));
            return Task.CompletedTask;
        }
    }
}
