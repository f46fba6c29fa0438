using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace CampusJournal.Ingest;

/// <summary>Tells regular files from pipes and devices without opening them, which the framework's attributes do not.</summary>
internal static class FileKinds
{
    private const int ModeOffset = 4;
    private const int TypeMask = 0xF000;
    private const int RegularType = 0x8000;
    private const int FolderType = 0x4000;

    /// <summary>Looks at what a path names; links are followed.</summary>
    public static FileKind Of(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            return Of(Encoding.UTF8.GetBytes(path));
        }

        return Directory.Exists(path) ? FileKind.Folder : File.Exists(path) ? FileKind.File : FileKind.Missing;
    }

    /// <summary>Looks at what a path on a Unix disk names; links are followed.</summary>
    /// <param name="path">The bytes of the path.</param>
    public static FileKind Of(byte[] path)
    {
        var status = new byte[256];
        if (Stat([.. path, 0], status) != 0)
        {
            return FileKind.Missing;
        }

        return (BinaryPrimitives.ReadInt32LittleEndian(status.AsSpan(ModeOffset)) & TypeMask) switch
        {
            RegularType => FileKind.File,
            FolderType => FileKind.Folder,
            _ => FileKind.Special,
        };
    }

    // The framework's own portable stat: the same layout on every Unix (flags, mode, ...), in every runtime and in the native program.
    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
    private static extern int Stat(byte[] path, [Out] byte[] status);
}
