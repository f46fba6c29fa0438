using System.Text;
using CampusJournal.Articles.Profiles;
using CampusJournal.Cli.Inputs;

namespace CampusJournal.Cli.Extract;

/// <summary>Site profiles of the user: files that are named, and those in the folder of the configuration.</summary>
internal static class ProfileFiles
{
    // More than the longest profile takes; the end of a device or a pipe is not waited for.
    private const int LongestFile = 1 << 18;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Lists the profiles in the user's configuration, in the order of their names. An empty file is none yet: a shell makes it before it runs what fills it.</summary>
    public static IReadOnlyList<string> OfUser()
    {
        var folder = Path.Combine(Path.GetDirectoryName(Configuration.FilePath)!, "profiles");
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.json").Where(file => new FileInfo(file).Length > 0).Order(StringComparer.Ordinal)] : [];
    }

    /// <summary>Gives the profiles in the order in which they are tried: those of files that are named, the user's, the built-in ones.</summary>
    /// <returns>Which of the files is none, and why; or null.</returns>
    public static Message? Choose(IReadOnlyList<string> files, bool readsConfiguration, out SiteProfiles profiles)
    {
        profiles = SiteProfiles.BuiltIn;
        return Add(readsConfiguration ? OfUser() : [], ref profiles) ?? Add(files, ref profiles);
    }

    private static Message? Add(IReadOnlyList<string> files, ref SiteProfiles profiles)
    {
        var first = new List<SiteProfile>();
        foreach (var file in files)
        {
            if (Load(file, out var profile) is { } error)
            {
                return error;
            }

            first.Add(profile!);
        }

        profiles = profiles.With(first);
        return null;
    }

    /// <summary>Reads the profile of a file.</summary>
    /// <returns>Why the file is none; or null.</returns>
    public static Message? Load(string file, out SiteProfile? profile)
    {
        try
        {
            profile = SiteProfiles.Parse(Read(file));
            return null;
        }
        catch (FormatException exception)
        {
            profile = null;
            return Messages.BadProfile(file, exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            profile = null;
            return FileReading.Failure(file, exception);
        }
    }

    private static string Read(string file)
    {
        var buffer = new byte[LongestFile];
        using var stream = File.OpenRead(file);
        var read = stream.ReadAtLeast(buffer, LongestFile, throwOnEndOfStream: false);
        var bytes = buffer.AsSpan(0, read);
        bytes = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            throw new FormatException("the file is not UTF-8", exception);
        }
    }
}
