using Microsoft.Data.Sqlite;

namespace CampusJournal.Ingest.Export;

/// <summary>Tells what hinders the writing of a target by the name that the user knows.</summary>
internal static class NamedTarget
{
    /// <summary>Does what writes a target.</summary>
    /// <exception cref="TargetRefusedException">It cannot be written.</exception>
    public static T Guard<T>(string target, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception exception) when (IsUnwritable(exception))
        {
            throw Unwritable(target, exception);
        }
    }

    /// <summary>As <see cref="Guard{T}"/>.</summary>
    public static void Guard(string target, Action write) => Guard(target, () =>
    {
        write();
        return true;
    });

    /// <summary>As <see cref="Guard{T}"/>.</summary>
    public static async ValueTask GuardAsync(string target, Func<ValueTask> write)
    {
        try
        {
            await write().ConfigureAwait(false);
        }
        catch (Exception exception) when (IsUnwritable(exception))
        {
            throw Unwritable(target, exception);
        }
    }

    /// <summary>Tells whether an exception is the system's and not yet told of a target.</summary>
    public static bool IsUnwritable(Exception exception) =>
        exception is UnauthorizedAccessException or SqliteException or IOException and not TargetRefusedException;

    /// <summary>Makes of the system's exception one that names the target.</summary>
    public static TargetRefusedException Unwritable(string target, Exception cause) => new(target, $"cannot be written: {UnwritableReason.Of(cause)}", cause);
}
