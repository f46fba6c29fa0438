using System.Text;

namespace CampusJournal.Text.Mojibake;

/// <summary>Code points as UTF-16, lone surrogates included: text that is kept is kept as it is.</summary>
internal static class CodePoints
{
    /// <summary>Appends a code point.</summary>
    public static void Append(StringBuilder text, int codePoint)
    {
        if (codePoint < 0x10000)
        {
            text.Append((char)codePoint);
            return;
        }

        text.Append((char)(0xD800 + ((codePoint - 0x10000) >> 10))).Append((char)(0xDC00 + (codePoint & 0x3FF)));
    }
}
