using System.Text;
using System.Text.Unicode;
using CampusJournal.Text;

namespace CampusJournal.Ingest.Archives.Warc;

/// <summary>Header bytes as text.</summary>
internal static class HeaderText
{
    /// <summary>Decodes what should be UTF-8 or ASCII; what is not is taken for CP949, in which Korean servers and crawlers wrote raw URLs.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        var decoder = CharsetDecoder.For("cp949");
        var chars = new char[decoder.MaxCharCount(bytes.Length)];
        var used = decoder.Decode(bytes, chars);
        used += decoder.Finish(chars.AsSpan(used));
        return new(chars, 0, used);
    }
}
