using System.Diagnostics;
using System.Globalization;

namespace CampusJournal.Soak;

/// <summary>
/// Runs shards as tasks of a real Slurm array on this host, kills one of them and the controller while they run, sends again what the merge
/// names as missing, and merges.
/// </summary>
/// <param name="folder">An empty folder.</param>
public sealed class SlurmRun(string folder)
{
    private const int Shards = 4;
    private const int Killed = 1;
    private const int MostRounds = 5;

    // The first tasks begin when it is there, so that they are known to run when they are killed.
    private const string Signal = "go";

    private static readonly TimeSpan LongestRound = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan AskPause = TimeSpan.FromMilliseconds(500);

    /// <summary>Runs.</summary>
    /// <param name="pages">The number of pages.</param>
    /// <returns>What happened, one line.</returns>
    /// <exception cref="InvalidOperationException">Slurm does not run, or the parts are not the single run.</exception>
    public string Run(int pages)
    {
        GeneratedPages.Write(Path.Combine(folder, "pages"), pages);
        CjtProgram.Run(folder, "ingest", "pages", "-o", "single.jsonl");

        using var cluster = new SlurmCluster(Directory.CreateDirectory(Path.Combine(folder, "slurm")).FullName);
        var job = Submit(cluster, $"0-{Shards - 1}");
        WaitUntil(() => cluster.Ask("squeue", "--noheader", "--states=running")?.Contains('\n', StringComparison.Ordinal) == true, AskPause);
        cluster.WaitForState(job);
        File.WriteAllText(Path.Combine(folder, Signal), "");
        using var task = HeldTask();
        cluster.KillController();
        cluster.StartController();
        task.Kill();
        WaitForEnd(cluster);

        // What Slurm does not run again by itself, the same script with the missing numbers does.
        var sentAgain = new List<string>();
        while (Missing() is { } missing)
        {
            if (sentAgain.Count == MostRounds)
            {
                throw new InvalidOperationException($"Still missing after {MostRounds} rounds: {missing}");
            }

            sentAgain.Add(missing);
            Submit(cluster, missing);
            WaitForEnd(cluster);
        }

        var isEqual = File.ReadAllBytes(Path.Combine(folder, "merged.jsonl")).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(folder, "single.jsonl")));
        return isEqual && sentAgain.Count > 0
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"slurm: {Shards} tasks on two nodes over {pages} pages, task {Killed} and the controller killed; sent again: {string.Join("; ", sentAgain)}; merged as the single run.")
            : throw new InvalidOperationException(isEqual ? "The part of the killed task was not missing." : "The merged parts are not the single run.");
    }

    private string Submit(SlurmCluster cluster, string tasks)
    {
        var script = Path.Combine(folder, "job.sh");
        var command = string.Join(' ', CjtProgram.Words.Select(word => $"'{word}'"));
        File.WriteAllText(
            script,
            $"#!/bin/bash\n#SBATCH --chdir={folder}\n#SBATCH --output={folder}/%A-%a.log\nuntil [ -e {Signal} ]; do sleep 0.1; done\n{command} ingest pages --shard $SLURM_ARRAY_TASK_ID/{Shards} -o out/\n");
        return cluster.Ask("sbatch", "--parsable", $"--array={tasks}", script) ?? throw new InvalidOperationException($"Slurm does not take the tasks {tasks}.");
    }

    /// <summary>Finds the process of a task whose part has begun, and stops it there.</summary>
    private Process HeldTask()
    {
        var part = string.Create(CultureInfo.InvariantCulture, $"part-{Killed:00000}-*");
        var parts = Directory.CreateDirectory(Path.Combine(folder, "out"));
        WaitUntil(() => parts.EnumerateFiles(part).Any(file => file.Length > 0), Pause);
        var task = Process.GetProcesses().FirstOrDefault(process => IsTask(process.Id)) ?? throw new InvalidOperationException($"Task {Killed} ended before it was killed.");
        using var stop = Process.Start("kill", ["-STOP", task.Id.ToString(CultureInfo.InvariantCulture)]);
        stop.WaitForExit();
        return task;
    }

    // proc(5): words end with NUL. The folder is this run's own, so that no other run on this host is hit.
    private bool IsTask(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline").Contains($"\0--shard\0{Killed}/{Shards}\0", StringComparison.Ordinal)
                && new DirectoryInfo($"/proc/{process}/cwd").ResolveLinkTarget(returnFinalTarget: false)?.FullName == folder;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void WaitForEnd(SlurmCluster cluster) => WaitUntil(() => cluster.Ask("squeue", "--noheader") is "", AskPause);

    private static void WaitUntil(Func<bool> condition, TimeSpan pause)
    {
        var clock = Stopwatch.StartNew();
        while (!condition())
        {
            if (clock.Elapsed > LongestRound)
            {
                throw new InvalidOperationException("Slurm does not come to an end.");
            }

            Thread.Sleep(pause);
        }
    }

    /// <summary>Merges.</summary>
    /// <returns>The missing parts, or null when there are none.</returns>
    private string? Missing()
    {
        using var process = CjtProgram.Start(folder, "merge", "out", "--expect", Shards.ToString(CultureInfo.InvariantCulture), "-o", "merged.jsonl");
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? null : error[(error.LastIndexOf(':') + 1)..].Trim();
    }
}
