using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;

namespace CampusJournal.Cli;

/// <summary>What the framework cannot ask of a Unix file system: owner, kind, hard links. Elsewhere each call says the harmless thing.</summary>
internal static partial class UnixFile
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const uint TypeModeOwner = 0x1 | 0x2 | 0x8 | 0x10; // STATX_TYPE | STATX_MODE | STATX_UID | STATX_GID
    private const int CloseOnExec = 0x80000; // O_CLOEXEC
    private const int StatSize = 256;
    private const int UidOffset = 20, GidOffset = 24, ModeOffset = 28; // struct statx is the same on every architecture
    private const int TypeMask = 0xF000, RegularType = 0x8000;

    /// <summary>Tells whether a path (its target, if it is a link) is a regular file: no pipe, socket or device.</summary>
    public static bool IsRegular(string path) =>
        !TryStat(path, out var stat) || (BinaryPrimitives.ReadUInt16LittleEndian(stat.AsSpan(ModeOffset)) & TypeMask) == RegularType;

    /// <summary>
    /// Tells whether the program was started without a standard stream. Its number is then given to what the runtime opens first, which is
    /// none. What was opened since the start is marked to be closed by the next one; what was handed over cannot be.
    /// </summary>
    /// <param name="number">0, 1 or 2.</param>
    public static bool IsClosed(int number)
    {
        const string Label = "flags:";
        var description = string.Create(CultureInfo.InvariantCulture, $"/proc/self/fdinfo/{number}");
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        if (!File.Exists(description))
        {
            return Directory.Exists(Path.GetDirectoryName(description));
        }

        var flags = File.ReadLines(description).FirstOrDefault(line => line.StartsWith(Label, StringComparison.Ordinal));
        return flags is not null && (Convert.ToInt32(flags[Label.Length..].Trim(), 8) & CloseOnExec) != 0;
    }

    /// <summary>Gives a file the mode and the owner of another.</summary>
    /// <exception cref="IOException">The owner may not be given.</exception>
    public static void CopyModeAndOwner(string from, string to)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        if (TryStat(from, out var wanted) && TryStat(to, out var current) && Owner(wanted) != Owner(current))
        {
            var (user, group) = Owner(wanted);
            if (ChangeOwner(to, user, group) != 0)
            {
                throw new IOException("the owner cannot be kept; nothing was written.");
            }
        }

        // Last, because a change of owner clears set-user-id bits.
        File.SetUnixFileMode(to, File.GetUnixFileMode(from));
    }

    /// <summary>Makes a second name for a file; fails when the name exists or the file system has no hard links.</summary>
    public static bool TryLink(string existing, string name) => OperatingSystem.IsLinux() && Link(existing, name) == 0;

    private static (uint User, uint Group) Owner(byte[] stat) =>
        (BinaryPrimitives.ReadUInt32LittleEndian(stat.AsSpan(UidOffset)), BinaryPrimitives.ReadUInt32LittleEndian(stat.AsSpan(GidOffset)));

    private static bool TryStat(string path, out byte[] stat)
    {
        stat = new byte[StatSize];
        return OperatingSystem.IsLinux() && BitConverter.IsLittleEndian && Stat(CurrentFolder, path, 0, TypeModeOwner, stat) == 0;
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Stat(int folder, string path, int flags, uint mask, [Out] byte[] result);

    [LibraryImport("libc", EntryPoint = "chown", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ChangeOwner(string path, uint user, uint group);

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string existing, string name);
}
