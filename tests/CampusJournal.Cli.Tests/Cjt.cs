using System.Diagnostics;
using System.Text;

namespace CampusJournal.Cli.Tests;

/// <summary>Starts the built program as a user does.</summary>
internal static class Cjt
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "cjt.dll");
    private static readonly string NoConfiguration = Path.Combine(AppContext.BaseDirectory, "no-configuration");
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs the program with empty standard input.</summary>
    public static CjtResult Run(params string[] arguments) => RunIn(null, [], arguments);

    /// <summary>Runs the program with a text as standard input.</summary>
    public static CjtResult RunOn(string input, params string[] arguments) => RunIn(null, Encoding.UTF8.GetBytes(input), arguments);

    /// <summary>Runs the program with empty standard input and some environment variables.</summary>
    public static CjtResult RunWith((string Name, string Value)[] environment, params string[] arguments)
    {
        var start = Prepare(null, arguments);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return End(Process.Start(start)!, []);
    }

    /// <summary>Runs the program in a folder with bytes as standard input.</summary>
    public static CjtResult RunIn(string? folder, byte[] input, params string[] arguments) => End(Start(folder, arguments), input);

    /// <summary>Starts the program; the caller speaks with it.</summary>
    public static Process Start(string? folder, params string[] arguments) => Process.Start(Prepare(folder, arguments))!;

    private static CjtResult End(Process started, byte[] input)
    {
        using var process = started;
        var error = process.StandardError.ReadToEndAsync();
        var feeding = Task.Run(() => Feed(process, input));
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        Assert.True(process.WaitForExit(Patience), "The program did not end.");
        feeding.Wait();
        return new CjtResult(process.ExitCode, output.ToArray(), error.Result);
    }

    private static ProcessStartInfo Prepare(string? folder, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = folder ?? "",
        };

        // The configuration of whoever runs the tests is not theirs.
        start.Environment["XDG_CONFIG_HOME"] = NoConfiguration;
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    private static void Feed(Process process, byte[] input)
    {
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended without reading everything, which some tests want.
        }
    }

    /// <summary>Gets a value indicating whether whoever runs the tests ignores SIGINT, and so do its children.</summary>
    public static bool IgnoresInterrupt
    {
        get
        {
            var line = File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal));
            return line is not null && (Convert.ToUInt64(line["SigIgn:".Length..].Trim(), 16) & 2) != 0;
        }
    }
}
