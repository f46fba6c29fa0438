using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace CampusJournal.Ingest.Export;

/// <summary>Makes connections to databases, with SQLite's library from the program's own folder where it lies there.</summary>
internal static class SqliteLibrary
{
    private const string Name = "e_sqlite3";

    // The runtime looks for the library under another name in eighty folders of the system first: a tenth of a whole search.
    static SqliteLibrary()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        try
        {
            NativeLibrary.SetDllImportResolver(typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly, Find);
        }
        catch (InvalidOperationException)
        {
            // The program around this library finds it in a way of its own.
        }
    }

    /// <summary>Makes a connection; it is not open yet.</summary>
    public static SqliteConnection Connect(SqliteConnectionStringBuilder settings) => new(settings.ConnectionString);

    private static nint Find(string name, Assembly assembly, DllImportSearchPath? folders) =>
        name == Name && NativeLibrary.TryLoad(Path.Join(AppContext.BaseDirectory, $"lib{Name}.so"), out var library) ? library : 0;
}
