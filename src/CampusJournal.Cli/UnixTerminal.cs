using System.Runtime.InteropServices;

namespace CampusJournal.Cli;

/// <summary>The size of a terminal. The framework's own question switches the keypad of the person's terminal first.</summary>
internal static partial class UnixTerminal
{
    private const int StandardOutput = 1;
    private const nuint GetWindowSize = 0x5413; // TIOCGWINSZ
    private const int Columns = 1, SizeLength = 4; // struct winsize: rows, columns and two that nobody fills

    /// <summary>Gives the columns of the terminal at standard output; null where it is none, does not know, or on another system than Linux.</summary>
    public static int? OutputColumns()
    {
        var size = new ushort[SizeLength];
        return OperatingSystem.IsLinux() && Control(StandardOutput, GetWindowSize, size) == 0 && size[Columns] > 0 ? size[Columns] : null;
    }

    [LibraryImport("libc", EntryPoint = "ioctl")]
    private static partial int Control(int handle, nuint request, [Out] ushort[] result);
}
