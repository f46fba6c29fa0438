using System.Globalization;

namespace CampusJournal.Ingest.WarcWriting;

/// <summary>The files of one archive: <c>site.warc.gz</c>, then, when it is rotated, <c>site-00001.warc.gz</c> and so on.</summary>
internal static class WarcParts
{
    /// <summary>The suffix of every file.</summary>
    public const string Suffix = ".warc.gz";

    /// <summary>Gives a path without the suffix.</summary>
    public static string BaseName(string path) =>
        path.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) ? path[..^Suffix.Length] : path;

    /// <summary>Gives the path of a part; part 0 is the archive as the user named it.</summary>
    public static string PathOf(string path, int part) =>
        part == 0 ? path : string.Create(CultureInfo.InvariantCulture, $"{BaseName(path)}-{part:D5}{Suffix}");

    /// <summary>Lists the parts that exist, in their order.</summary>
    public static IReadOnlyList<string> Existing(string path) =>
        [.. Enumerable.Range(0, int.MaxValue).Select(part => PathOf(path, part)).TakeWhile(File.Exists)];
}
