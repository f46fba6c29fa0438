using System.Diagnostics;
using System.Globalization;

namespace CampusJournal.Soak;

/// <summary>Watches how much memory a process takes, as the kernel counts it.</summary>
public static class PeakMemory
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits for a process and gives the most it had in MiB; the last look before its end is near enough.</summary>
    /// <param name="process">The process.</param>
    public static long MebibytesOf(Process process)
    {
        var peak = 0L;
        while (!process.WaitForExit(Pause))
        {
            peak = Math.Max(peak, Kilobytes(process.Id));
        }

        return peak / 1024;
    }

    private static long Kilobytes(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
