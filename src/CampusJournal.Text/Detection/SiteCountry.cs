using System.Buffers;
using System.Text;

namespace CampusJournal.Text.Detection;

/// <summary>The country that a page's address names.</summary>
internal static class SiteCountry
{
    /// <summary>Browsers note the address of a saved page in a comment at its beginning: <c>saved from url=(0025)http://www.example.kr/</c>.</summary>
    private const int NoteLength = 1024;
    private const int MostDigits = 8;

    private static readonly SearchValues<byte> AddressEnds = SearchValues.Create(" \t\r\n<>"u8);

    private static ReadOnlySpan<byte> Note => "saved from url=("u8;

    /// <summary>Says whether a page is from a Korean address (<c>.kr</c>).</summary>
    /// <param name="url">The page's URL, or null when only the page may know it.</param>
    /// <param name="head">The page's first bytes.</param>
    public static bool IsKorean(string? url, ReadOnlySpan<byte> head) =>
        Uri.TryCreate(url ?? SavedFrom(head), UriKind.Absolute, out var address) && address.Host.EndsWith(".kr", StringComparison.OrdinalIgnoreCase);

    private static string? SavedFrom(ReadOnlySpan<byte> head)
    {
        head = head[..Math.Min(head.Length, NoteLength)];
        if (head.IndexOf(Note) is not (>= 0 and var start))
        {
            return null;
        }

        var rest = head[(start + Note.Length)..];
        var address = rest[..Math.Min(rest.Length, MostDigits)].IndexOf((byte)')') + 1;
        var end = rest.IndexOfAny(AddressEnds);
        return address > 0 && end > address ? Encoding.ASCII.GetString(rest[address..end]) : null;
    }
}
