using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace CampusJournal.Soak;

/// <summary>A Slurm of two nodes on this host: loopback only, all its state in one folder, ended with this object.</summary>
public sealed class SlurmCluster : IDisposable
{
    private static readonly string[] Nodes = ["n1", "n2"];
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly string folder;
    private readonly List<Process> daemons = [];
    private Process? controller;

    /// <summary>Starts it and waits until both nodes are idle.</summary>
    /// <param name="folder">An empty folder with a short path: it holds the socket of munge.</param>
    /// <exception cref="SlurmStartException">It does not come up within a minute, as on a host that is busy or lets nobody bind a port.</exception>
    public SlurmCluster(string folder)
    {
        this.folder = folder;
        Directory.CreateDirectory(InFolder("state"));
        File.WriteAllBytes(InFolder("munge.key"), RandomNumberGenerator.GetBytes(1024));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(InFolder("munge.key"), UnixFileMode.UserRead);
        }

        File.WriteAllText(InFolder("slurm.conf"), Configuration());
        daemons.Add(Start(
            "munged", "--foreground", "--force", $"--key-file={InFolder("munge.key")}", $"--socket={InFolder("munge.sock")}",
            $"--pid-file={InFolder("munge.pid")}", $"--log-file={InFolder("munge.log")}", $"--seed-file={InFolder("munge.seed")}"));
        try
        {
            WaitUntil(() => File.Exists(InFolder("munge.sock")), "munged");
            controller = Start("slurmctld", "-D");
            daemons.AddRange(Nodes.Select(node => Start("slurmd", "-D", "-N", node)));
            WaitUntil(() => Ask("sinfo", "--noheader", "--Node", "--format=%T") is "idle\nidle", "Slurm");
        }
        catch (InvalidOperationException exception)
        {
            Dispose();
            throw new SlurmStartException(exception.Message);
        }
    }

    /// <summary>Says why there is no Slurm to run on.</summary>
    /// <returns>The reason, or null when there is one.</returns>
    public static string? WhyNot() =>
        new[] { "slurmctld", "slurmd", "sbatch", "munged" }.FirstOrDefault(tool => Find(tool) is null) is { } missing
            ? $"{missing} is not installed (Debian: slurm-wlm, munge)."
            : null;

    /// <summary>Runs a tool of Slurm.</summary>
    /// <param name="tool">Its name.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>What it says; null when it fails, as while the controller is away.</returns>
    public string? Ask(string tool, params IEnumerable<string> arguments)
    {
        using var process = Start(tool, arguments);
        var answer = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0 ? answer : null;
    }

    /// <summary>
    /// Waits until the controller has written down what it knows. It does so some seconds late, and one that is killed before starts tasks
    /// a second time that still run: their node is then drained and they never end.
    /// </summary>
    /// <param name="job">A job that is there; a remark is put on it, so that there is something to write.</param>
    public void WaitForState(string job)
    {
        var now = DateTime.UtcNow;
        Ask("scontrol", "update", $"JobId={job}", "Comment=seen");
        WaitUntil(() => File.GetLastWriteTimeUtc(InFolder("state/job_state")) > now, "The controller's state");
    }

    /// <summary>Kills the controller as a power cut would.</summary>
    public void KillController()
    {
        if (controller is not null)
        {
            End(controller);
        }
    }

    /// <summary>Starts the killed controller again, from what it had written, and waits until it answers.</summary>
    public void StartController()
    {
        controller = Start("slurmctld", "-D");
        WaitUntil(() => Ask("squeue") is not null, "The controller");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        KillController();
        daemons.AsEnumerable().Reverse().ToList().ForEach(End);
    }

    private static void End(Process process)
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private static string? Find(string tool) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .Append("/usr/sbin")
        .Select(bin => Path.Combine(bin, tool))
        .FirstOrDefault(File.Exists);

    // All at once: a port that is free again may be given a second time.
    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        listeners.ForEach(listener => listener.Dispose());
        return ports;
    }

    private static void WaitUntil(Func<bool> condition, string what)
    {
        var clock = Stopwatch.StartNew();
        while (!condition())
        {
            if (clock.Elapsed > LongestStart)
            {
                throw new InvalidOperationException($"{what} does not come up.");
            }

            Thread.Sleep(Pause);
        }
    }

    private string InFolder(string name) => Path.Combine(folder, name);

    private Process Start(string tool, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Find(tool) ?? tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["SLURM_CONF"] = InFolder("slurm.conf");
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    // slurm.conf(5). A task that is killed stays failed: it is cjt merge that must name its part, and the user who sends it again.
    private string Configuration()
    {
        var host = Dns.GetHostName().Split('.')[0];
        var ports = FreePorts(Nodes.Length + 1);
        var nodes = Nodes.Zip(ports, (node, port) => string.Create(
            CultureInfo.InvariantCulture,
            $"NodeName={node} NodeHostname={host} NodeAddr=127.0.0.1 Port={port} CPUs=1 RealMemory=2000 State=UNKNOWN"));
        return string.Create(CultureInfo.InvariantCulture, $"""
            ClusterName=lab
            SlurmctldHost={host}(127.0.0.1)
            SlurmctldPort={ports[^1]}
            SlurmUser={Environment.UserName}
            SlurmdUser={Environment.UserName}
            AuthType=auth/munge
            AuthInfo=socket={InFolder("munge.sock")}
            CredType=cred/munge
            StateSaveLocation={InFolder("state")}
            SlurmdSpoolDir={InFolder("spool-%n")}
            SlurmctldPidFile={InFolder("controller.pid")}
            SlurmdPidFile={InFolder("node-%n.pid")}
            SlurmctldLogFile={InFolder("controller.log")}
            SlurmdLogFile={InFolder("node-%n.log")}
            ProctrackType=proctrack/pgid
            TaskPlugin=task/none
            SwitchType=switch/none
            MpiDefault=none
            JobAcctGatherType=jobacct_gather/none
            AccountingStorageType=accounting_storage/none
            ReturnToService=2
            SlurmdTimeout=30
            JobRequeue=0
            SelectType=select/cons_tres
            SelectTypeParameters=CR_Core
            SlurmdParameters=config_overrides
            SchedulerParameters=batch_sched_delay=0,sched_interval=1,bf_interval=2
            {string.Join('\n', nodes)}
            PartitionName=main Nodes=ALL Default=YES MaxTime=INFINITE State=UP

            """);
    }
}
