using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace CampusJournal.Ingest.Archives;

/// <summary>
/// Folders and files by the bytes of their names. The framework takes every name on a Unix disk for UTF-8 and cannot open one that is not;
/// old Korean servers and their copies have them in code page 949.
/// </summary>
internal static class RawFolder
{
    // The kinds of entries as every Unix numbers them.
    private const int UnknownType = 0;
    private const int FolderType = 4;
    private const int LinkType = 10;

    /// <summary>Says whether the framework may have lost bytes of a name.</summary>
    public static bool MayHide(string name) => !OperatingSystem.IsWindows() && name.Contains('\uFFFD', StringComparison.Ordinal);

    /// <summary>Lists a folder, in no order.</summary>
    /// <param name="folder">The bytes of its path.</param>
    /// <returns>The bytes of each name, whether it is a folder or a link to one, and whether it is a link.</returns>
    /// <exception cref="IOException">It cannot be listed.</exception>
    public static IReadOnlyList<(byte[] Name, bool IsFolder, bool IsLink)> List(byte[] folder)
    {
        var handle = OpenDir([.. folder, 0]);
        if (handle == 0)
        {
            throw new IOException("The folder cannot be listed.", Marshal.GetLastSystemError());
        }

        var entries = new List<(byte[], bool, bool)>();
        try
        {
            while (ReadDir(handle, out var entry) == 0)
            {
                var name = NameOf(entry);
                if (!name.AsSpan().SequenceEqual("."u8) && !name.AsSpan().SequenceEqual(".."u8))
                {
                    var isFolder = entry.Type == FolderType || (entry.Type is UnknownType or LinkType && FileKinds.Of([.. folder, (byte)'/', .. name]) == FileKind.Folder);
                    entries.Add((name, isFolder, entry.Type == LinkType));
                }
            }
        }
        finally
        {
            _ = CloseDir(handle);
        }

        return entries;
    }

    /// <summary>Opens a file to read it.</summary>
    /// <param name="path">The bytes of its path.</param>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static FileStream Open(byte[] path)
    {
        // Of the portable flags 0 is "read only" and 0x10 "close on exec".
        var file = OpenFile([.. path, 0], 0x10, 0);
        return file >= 0
            ? new FileStream(new SafeFileHandle(file, ownsHandle: true), FileAccess.Read, bufferSize: 0)
            : throw new IOException("The file cannot be opened.", Marshal.GetLastSystemError());
    }

    private static byte[] NameOf(DirectoryEntry entry)
    {
        var length = entry.NameLength;
        while (length < 0 && Marshal.ReadByte(entry.Name, ~length) != 0)
        {
            length--;
        }

        var name = new byte[length < 0 ? ~length : length];
        Marshal.Copy(entry.Name, name, 0, name.Length);
        return name;
    }

    // The framework's own portable calls, as in FileKinds: the same layout on every Unix, in every runtime and in the native program.
    [DllImport("libSystem.Native", EntryPoint = "SystemNative_OpenDir")]
    private static extern nint OpenDir(byte[] path);

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_ReadDir")]
    private static extern int ReadDir(nint folder, out DirectoryEntry entry);

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_CloseDir")]
    private static extern int CloseDir(nint folder);

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Open")]
    private static extern nint OpenFile(byte[] path, int flags, int mode);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct DirectoryEntry
    {
        public readonly nint Name;
        public readonly int NameLength;
        public readonly int Type;
    }
}
