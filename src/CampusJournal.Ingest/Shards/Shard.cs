using System.Globalization;

namespace CampusJournal.Ingest.Shards;

/// <summary>One of several parts of an ordered input that machines work on at the same time.</summary>
/// <param name="Index">The part, from 0.</param>
/// <param name="Count">The number of parts.</param>
public sealed record Shard(int Index, int Count)
{
    /// <summary>The most parts: the names have five digits.</summary>
    public const int MostShards = 100_000;

    private const string TaskId = "SLURM_ARRAY_TASK_ID";
    private const string TaskCount = "SLURM_ARRAY_TASK_COUNT";
    private const string FirstTask = "SLURM_ARRAY_TASK_MIN";

    /// <summary>Gets the name of the part's output: <c>part-00003-of-00064.jsonl</c>.</summary>
    public string PartName => string.Create(CultureInfo.InvariantCulture, $"part-{Index:00000}-of-{Count:00000}.jsonl");

    /// <summary>Reads a part.</summary>
    /// <param name="text">The part and the number of parts as <c>3/64</c>.</param>
    /// <returns>The part, or null when the text names none.</returns>
    public static Shard? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('/') is [var index, var count] && Number(index) is { } i && Number(count) is { } n && i < n ? new(i, n) : null;
    }

    /// <summary>Takes the part from the environment of a Slurm array task.</summary>
    /// <param name="variable">Gives the value of an environment variable, or null.</param>
    /// <param name="shard">The part, or null.</param>
    /// <returns>What is wrong with the environment, one sentence; or null.</returns>
    public static string? FromSlurm(Func<string, string?> variable, out Shard? shard)
    {
        ArgumentNullException.ThrowIfNull(variable);
        shard = null;
        var (id, count) = (variable(TaskId), variable(TaskCount));
        if (string.IsNullOrEmpty(id) || string.IsNullOrEmpty(count))
        {
            return $"{(string.IsNullOrEmpty(id) ? TaskId : TaskCount)} is not set; run it as a task of an array, or name the part as 3/64.";
        }

        shard = Parse($"{id}/{count}");
        if (shard is not null && variable(FirstTask) is null or "" or "0")
        {
            return null;
        }

        // The tasks of --array=1,7 count as 2, which is not what the first run was cut into.
        shard = null;
        return $"{TaskId} is {id} and {TaskCount} is {count}: the array has gaps or does not start at 0; name the part as 3/64.";
    }

    /// <summary>Gives the part as <c>3/64</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index}/{Count}");

    /// <summary>Tells to which part an item belongs: parts are contiguous and hold about the same number of bytes.</summary>
    /// <param name="before">The bytes of all items before it.</param>
    /// <param name="length">Its bytes.</param>
    /// <param name="total">The bytes of all items.</param>
    internal bool Holds(long before, long length, long total)
    {
        // By the middle of the item, so that one large item does not empty the part behind it.
        var twiceMiddle = (2 * (UInt128)before) + (UInt128)length;
        var index = total == 0 ? UInt128.Zero : UInt128.Min(twiceMiddle * (UInt128)Count / (2 * (UInt128)total), (UInt128)(Count - 1));
        return index == (UInt128)Index;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MostShards ? number : null;
}
