using CampusJournal.Text;

namespace CampusJournal.Cli;

/// <summary>Charset labels that the user wrote.</summary>
internal static class CharsetCheck
{
    private static readonly string[] Common =
        ["utf-8", "utf-16le", "utf-16be", "cp949", "johab", "iso-2022-kr", "shift_jis", "euc-jp", "big5", "gb18030", "windows-1252"];

    /// <summary>Gives what is wrong with a label; null when it is known or was not given.</summary>
    public static Message? Refusal(string? label) =>
        label is null || Charsets.Find(label) is not null ? null : Messages.UnknownCharset(label, Common);
}
