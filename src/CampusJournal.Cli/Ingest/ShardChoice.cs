using CampusJournal.Ingest.Shards;

namespace CampusJournal.Cli.Ingest;

/// <summary>The part of the input that <c>--shard</c> names.</summary>
internal static class ShardChoice
{
    /// <summary>The word for the part that a Slurm array task has.</summary>
    public const string Slurm = "slurm";

    /// <summary>Reads the part.</summary>
    /// <param name="text">What was typed, or null.</param>
    /// <param name="shard">The part, or null for the whole input.</param>
    /// <returns>What is wrong with it, or null.</returns>
    public static Message? Read(string? text, out Shard? shard)
    {
        shard = null;
        if (text is null)
        {
            return null;
        }

        if (text == Slurm)
        {
            return Shard.FromSlurm(Environment.GetEnvironmentVariable, out shard) is { } fault ? Messages.NoSlurmTask(fault) : null;
        }

        shard = Shard.Parse(text);
        return shard is null ? Messages.NotAShard(text) : null;
    }

    /// <summary>Chooses the file of the part, and makes its folder.</summary>
    /// <param name="shard">The part.</param>
    /// <param name="targets">The targets; they become the one file.</param>
    /// <returns>Why there is none, or null.</returns>
    public static Message? Place(Shard shard, ref string[] targets)
    {
        if (targets is not [var folder] || !Path.EndsInDirectorySeparator(folder) || File.Exists(Path.TrimEndingDirectorySeparator(folder)))
        {
            return Messages.ShardWantsFolder();
        }

        Directory.CreateDirectory(folder);
        var others = $"-of-{shard.Count:00000}.jsonl";
        if (Directory.EnumerateFiles(folder, "part-*-of-*.jsonl").FirstOrDefault(part => !part.EndsWith(others, StringComparison.Ordinal)) is { } other)
        {
            return Messages.OtherShards(other, shard.Count);
        }

        targets = [folder + shard.PartName];
        return null;
    }
}
