using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace CampusJournal.Benchmarks;

/// <summary>A column with the megabytes (10^6 bytes) a second that one run of a benchmark reads.</summary>
/// <param name="bytesOf">Gives the bytes that a case reads in one operation.</param>
internal sealed class MegabytesPerSecond(Func<BenchmarkCase, long> bytesOf) : IColumn
{
    /// <inheritdoc/>
    public string Id => nameof(MegabytesPerSecond);

    /// <inheritdoc/>
    public string ColumnName => "MB/s";

    /// <inheritdoc/>
    public bool AlwaysShow => true;

    /// <inheritdoc/>
    public ColumnCategory Category => ColumnCategory.Custom;

    /// <inheritdoc/>
    public int PriorityInCategory => 0;

    /// <inheritdoc/>
    public bool IsNumeric => true;

    /// <inheritdoc/>
    public UnitType UnitType => UnitType.Dimensionless;

    /// <inheritdoc/>
    public string Legend => "Megabytes (10^6 bytes) of UTF-8 input a second";

    /// <inheritdoc/>
    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => summary[benchmarkCase]?.ResultStatistics is { } statistics
        ? (bytesOf(benchmarkCase) * 1000 / statistics.Mean).ToString("N2", CultureInfo.InvariantCulture)
        : "-";

    /// <inheritdoc/>
    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    /// <inheritdoc/>
    public bool IsAvailable(Summary summary) => true;

    /// <inheritdoc/>
    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;
}
