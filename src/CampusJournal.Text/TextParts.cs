using CampusJournal.Text.Html;
using CampusJournal.Text.Mojibake.Documents;

namespace CampusJournal.Text;

/// <summary>
/// Cuts a text of any length into parts that can be repaired one by one: at line ends, in a line without any where the repair cuts it
/// anyway, in HTML between tags. The parts give the same text whatever their length.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="isHtml">Whether the text is HTML.</param>
/// <param name="length">The length of a part, in UTF-16 units, when there is a place to cut at.</param>
public sealed class TextParts(TextReader text, bool isHtml, int length = TextParts.DefaultLength)
{
    /// <summary>The length of a part of a plain text: lines enough to learn from, and few enough to hold.</summary>
    public const int DefaultLength = 1 << 18;

    /// <summary>The length up to which HTML is one part: nearly all pages are shorter, and eight parts of nothing but short damaged lines take 250 MB.</summary>
    public const int PageLength = 1 << 19;

    // One tag or comment that is longer (an image in an attribute, say) is held in full; what is longer still is left alone.
    private const int LongestToken = 1 << 25;

    private readonly int least = Math.Max(length, DocumentLines.LongestLine);
    private char[] buffer = new char[Math.Max(length, DocumentLines.LongestLine) + DocumentLines.LongestLine];
    private int count;
    private bool isAtEnd;

    /// <summary>
    /// Gets a value indicating whether the part lies, with all that follows, in one tag or comment too long to be read as HTML: it is
    /// better left alone.
    /// </summary>
    public bool IsInsideMarkup { get; private set; }

    /// <summary>Gets the next part; null at the end. No part is empty.</summary>
    public string? Next()
    {
        Fill();
        if (count == 0)
        {
            return null;
        }

        var cut = isAtEnd && count <= least ? count : PlaceToCut();
        var part = new string(buffer, 0, cut);
        count -= cut;
        buffer.AsSpan(cut, count).CopyTo(buffer);
        return part;
    }

    private void Fill()
    {
        while (count < buffer.Length && !isAtEnd)
        {
            var read = text.Read(buffer, count, buffer.Length - count);
            count += read;
            isAtEnd = read == 0;
        }
    }

    private int PlaceToCut()
    {
        if (isHtml && !IsInsideMarkup)
        {
            return PlaceToCutHtml();
        }

        return PlaceToCut(buffer.AsSpan(0, count));
    }

    private int PlaceToCut(ReadOnlySpan<char> held)
    {
        if (held[..least].LastIndexOf('\n') is >= 0 and var lineFeed)
        {
            return lineFeed + 1;
        }

        // The repair would cut the line here too: as it looks no further, the end of the line need not be known.
        var place = 0;
        while (held.Length - place > DocumentLines.LongestLine)
        {
            place += DocumentLines.LengthOfLine(held[place..]);
        }

        return place;
    }

    private int PlaceToCutHtml()
    {
        while (true)
        {
            if (LastTag(buffer.AsSpan(0, count), out var isText) is > 0 and var tag)
            {
                return tag;
            }

            if (isAtEnd)
            {
                return count;
            }

            if (isText)
            {
                return PlaceToCut(buffer.AsSpan(0, count));
            }

            if (buffer.Length >= LongestToken)
            {
                IsInsideMarkup = true;
                return PlaceToCut(buffer.AsSpan(0, count));
            }

            Array.Resize(ref buffer, buffer.Length * 2);
            Fill();
        }
    }

    /// <summary>Finds the last tag or comment that stands in ordinary content; it may be cut off itself, and what it opens comes after it.</summary>
    private static int LastTag(ReadOnlySpan<char> html, out bool isText)
    {
        var last = 0;
        var scanner = new HtmlScanner(html);
        isText = true;
        for (var isOrdinary = true; scanner.Read(); isOrdinary = scanner.IsOrdinary)
        {
            if (isOrdinary && scanner.Kind != HtmlTokenKind.Text)
            {
                last = scanner.Start;
            }

            isText &= scanner.Kind == HtmlTokenKind.Text;
        }

        return last;
    }
}
