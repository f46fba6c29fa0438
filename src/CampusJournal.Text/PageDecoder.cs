using System.Buffers;
using CampusJournal.Text.Detection;

namespace CampusJournal.Text;

/// <summary>Turns a page's bytes into text in the charset that they are really in.</summary>
/// <example>
/// <code>
/// var page = PageDecoder.Decode(File.ReadAllBytes("articleView.html"));
/// Console.WriteLine($"{page.Charset.Charset}: {page.Text.Length} characters, {page.Undecodable} undecodable");
/// </code>
/// </example>
public static class PageDecoder
{
    /// <summary>Decodes a page.</summary>
    /// <param name="bytes">The page's bytes.</param>
    /// <param name="hints">What is known from outside; null for nothing.</param>
    /// <returns>The text, the charset and the counts of what was undecodable.</returns>
    /// <exception cref="ArgumentException"><see cref="CharsetHints.Forced"/> is not a known label; the message names some that are.</exception>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, CharsetHints? hints = null)
    {
        return Decode(bytes, CharsetDetector.Detect(bytes, hints));
    }

    /// <summary>Decodes the part of a page by which its charset is decided, for a look at a file of any size.</summary>
    /// <param name="page">The page, as a stream that can seek; its position is left anywhere.</param>
    /// <param name="hints">What is known from outside; null for nothing.</param>
    /// <returns>The whole text of a page of at most 1 MiB; of a larger one head, middle and tail, and the charset that <see cref="CharsetDetector"/> finds.</returns>
    /// <exception cref="ArgumentException"><see cref="CharsetHints.Forced"/> is not a known label; the message names some that are.</exception>
    public static DecodedText DecodeSample(Stream page, CharsetHints? hints = null)
    {
        ArgumentNullException.ThrowIfNull(page);
        var sample = PageSample.Of(page);
        return Decode([.. sample.Head, .. sample.Middle, .. sample.Tail], CharsetDetector.Detect(sample, hints ?? CharsetHints.None));
    }

    /// <summary>Makes a decoder for the charset of a guess, for those who read the bytes as a stream.</summary>
    /// <param name="guess">What <see cref="CharsetDetector"/> said; no charset at all is read as <c>binary</c>.</param>
    /// <returns>A decoder at the start of a stream.</returns>
    public static CharsetDecoder NewDecoder(CharsetGuess guess)
    {
        ArgumentNullException.ThrowIfNull(guess);
        return guess.Charset switch
        {
            "mixed" => new MixedDecoder(guess.Mixture.GetValueOrDefault()),
            "us-ascii" => CharsetDecoder.For("utf-8"),
            null => CharsetDecoder.For("binary"),
            var charset => CharsetDecoder.For(charset),
        };
    }

    /// <summary>Decodes a page whose charset is decided already.</summary>
    /// <param name="bytes">The page's bytes.</param>
    /// <param name="guess">What <see cref="CharsetDetector"/> said of them; no charset at all is read as <c>binary</c>.</param>
    /// <returns>The text and the counts of what was undecodable.</returns>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, CharsetGuess guess)
    {
        using var text = new PooledText();
        var page = Decode(bytes, guess, text);
        return new DecodedText(page, text.ToString());
    }

    /// <summary>Decodes a page whose charset is decided already into memory of the caller's: a page of a long run leaves no text behind.</summary>
    /// <param name="bytes">The page's bytes.</param>
    /// <param name="guess">What <see cref="CharsetDetector"/> said of them; no charset at all is read as <c>binary</c>.</param>
    /// <param name="text">Takes the text; it is asked once for as much as the page may hold.</param>
    /// <returns>The charset and the counts of what was undecodable.</returns>
    public static DecodedPage Decode(ReadOnlySpan<byte> bytes, CharsetGuess guess, IBufferWriter<char> text)
    {
        ArgumentNullException.ThrowIfNull(guess);
        ArgumentNullException.ThrowIfNull(text);
        if (guess.Charset is not ("utf-8" or "us-ascii") && ByteOrderMark.CharsetOf(bytes) == "utf-8")
        {
            bytes = bytes[ByteOrderMark.Utf8Length..];
        }

        var breaks = guess.Charset is "utf-16le" or "utf-16be" ? Utf16Alignment.Breaks(bytes, guess.Charset is "utf-16be") : [];
        var decoder = NewDecoder(guess);
        var chars = text.GetSpan(checked(decoder.MaxCharCount(bytes.Length) + breaks.Count));
        var (length, start, undecodable) = (0, 0, 0L);
        foreach (var end in breaks)
        {
            // The byte that is too much is the end of a unit that is cut.
            length += DecodeWhole(decoder, bytes[start..(end + 1)], chars[length..]);
            undecodable += decoder.Undecodable;
            (decoder, start) = (NewDecoder(guess), end + 1);
            decoder.Continue();
        }

        length += DecodeWhole(decoder, bytes[start..], chars[length..]);
        text.Advance(length);
        return new DecodedPage
        {
            Charset = guess,
            Undecodable = (int)(undecodable + decoder.Undecodable),
            Segments = decoder.Segments,
            EndsInsideCharacter = decoder.EndsInsideCharacter,
        };
    }

    private static int DecodeWhole(CharsetDecoder decoder, ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        var length = decoder.Decode(bytes, chars);
        return length + decoder.Finish(chars[length..]);
    }
}
