using System.Text;
using System.Text.RegularExpressions;

namespace CampusJournal.Ingest.Archives.Mail;

/// <summary>Tells the line that stands before a message of a mailbox, <c>From SENDER DATE</c>, from a line of text that begins with "From ".</summary>
internal static partial class FromLine
{
    /// <summary>The most bytes that such a line has; a longer one is text.</summary>
    public const int Longest = 512;

    private const string Month = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
    private const string Time = "[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?";
    private const string Zones = "(?: +(?:[A-Z]{1,5}|[+-][0-9]{4})){0,2}";

    /// <summary>Says whether a line begins as such a line does.</summary>
    public static bool Begins(ReadOnlySpan<byte> line) => line.StartsWith("From "u8);

    /// <summary>
    /// Says whether a line ends in a date as <c>asctime</c> writes it (RFC 4155, appendix A). As in mutt, time zones may stand before or behind
    /// the year; so may the order of RFC 5322, which some exports have.
    /// </summary>
    /// <param name="line">The line without its end.</param>
    public static bool IsDated(ReadOnlySpan<byte> line) =>
        line.Length <= Longest && Begins(line) && Dated().IsMatch(Encoding.Latin1.GetString(line));

    /// <summary>Says whether a line is as Mozilla writes it: with neither sender nor, in old versions, a date.</summary>
    /// <param name="line">The line without its end.</param>
    public static bool IsOfMozilla(ReadOnlySpan<byte> line) => line.TrimEnd((byte)' ').SequenceEqual("From -"u8);

    // The sender may be missing, and may have spaces ("kim at example.kr", as mailing lists write it).
    [GeneratedRegex(
        $@"^From (?:.* )?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +(?:{Month} +[0-9]{{1,2}} +{Time}{Zones} +[0-9]{{4}}|[0-9]{{1,2}} +{Month} +[0-9]{{4}} +{Time}){Zones}(?: +remote from [^ ]+)? *$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Dated();
}
