using System.Diagnostics;
using System.Globalization;

namespace CampusJournal.Soak;

/// <summary>Runs shards as tasks of a real Slurm array on this host, sends those again that are missing, and merges them.</summary>
/// <param name="folder">An empty folder.</param>
public sealed class SlurmRun(string folder)
{
    /// <summary>The variable that names the script which starts a Slurm of two nodes in a folder.</summary>
    public const string Script = "CJT_MINI_SLURM";

    private const int Shards = 4;
    private const int Pages = 2_000;

    private readonly string state = Path.Combine(folder, "state");

    /// <summary>Says why there is no Slurm to run on.</summary>
    /// <returns>The reason, or null when there is one.</returns>
    public static string? WhyNot()
    {
        if (FindScript() is null)
        {
            return $"{Script} names no script that starts a Slurm.";
        }

        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':');
        return new[] { "slurmctld", "slurmd", "sbatch", "munged" }.FirstOrDefault(tool => !path.Append("/usr/sbin").Any(bin => File.Exists(Path.Combine(bin, tool)))) is { } missing
            ? $"{missing} is not installed (Debian: slurm-wlm, munge)."
            : null;
    }

    /// <summary>Runs.</summary>
    /// <returns>What happened, one line.</returns>
    /// <exception cref="InvalidOperationException">Slurm does not run, or the parts are not the single run.</exception>
    public string Run()
    {
        if (WhyNot() is { } reason)
        {
            return $"slurm: skipped: {reason}";
        }

        GeneratedPages.Write(Path.Combine(folder, "pages"), Pages);
        CjtProgram.Run(folder, "ingest", "pages", "-o", "single.jsonl");
        Directory.CreateDirectory(state);
        try
        {
            Shell($"bash '{FindScript()}' '{state}'");
            Submit($"0-{Shards - 1}");
            var missing = Merge() ?? "";
            if (missing.Length > 0)
            {
                // What Slurm does not run again by itself, the same script with the missing numbers does.
                Submit(missing);
                missing = Merge() ?? "";
            }

            var isEqual = missing.Length == 0 && File.ReadAllBytes(Path.Combine(folder, "merged.jsonl")).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(folder, "single.jsonl")));
            return isEqual
                ? string.Create(CultureInfo.InvariantCulture, $"slurm: {Shards} tasks on two nodes over {Pages} pages; merged as the single run.")
                : throw new InvalidOperationException($"The merged parts are not the single run; missing: {missing}");
        }
        finally
        {
            Shell($"SLURM_CONF='{state}/slurm.conf' scontrol shutdown; sleep 1; kill $(cat '{state}'/*.mypid '{state}/munge/pid') 2>/dev/null; true");
        }
    }

    private static string? FindScript()
    {
        if (Environment.GetEnvironmentVariable(Script) is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : null;
        }

        for (var up = new DirectoryInfo(AppContext.BaseDirectory); up is not null; up = up.Parent)
        {
            var beside = Path.Combine(up.FullName, "shared", "eval", "mini-slurm.sh");
            if (File.Exists(beside))
            {
                return beside;
            }
        }

        return null;
    }

    private void Submit(string tasks)
    {
        var command = string.Join(' ', CjtProgram.Words.Select(word => $"'{word}'"));
        File.WriteAllText(
            Path.Combine(folder, "job.sh"),
            $"#!/bin/bash\n#SBATCH --chdir={folder}\n#SBATCH --output={folder}/%a.log\n{command} ingest pages --shard $SLURM_ARRAY_TASK_ID/{Shards} -o out/\n");
        Shell($"SLURM_CONF='{state}/slurm.conf' sbatch --wait --array={tasks} '{folder}/job.sh'");
    }

    /// <summary>Merges.</summary>
    /// <returns>The missing parts, or null when there are none.</returns>
    private string? Merge()
    {
        using var process = CjtProgram.Start(folder, "merge", "out", "--expect", Shards.ToString(CultureInfo.InvariantCulture), "-o", "merged.jsonl");
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? null : error[(error.LastIndexOf(':') + 1)..].Trim();
    }

    private static void Shell(string command)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", $"({command}) > /dev/null 2>&1"]))!;
        process.WaitForExit();
    }
}
