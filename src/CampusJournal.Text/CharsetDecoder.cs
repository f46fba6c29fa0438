namespace CampusJournal.Text;

/// <summary>
/// Decodes a stream of bytes part by part, cut anywhere, into characters without a string in between. A byte order mark at the start is
/// left out and each undecodable sequence becomes one U+FFFD, as the WHATWG Encoding Standard says. One decoder is for one stream.
/// </summary>
/// <example>
/// <code>
/// var decoder = CharsetDecoder.For("euc-kr");
/// var chars = new char[decoder.MaxCharCount(bytes.Length)];
/// var length = decoder.Decode(bytes, chars);
/// length += decoder.Finish(chars.AsSpan(length));
/// </code>
/// </example>
public abstract class CharsetDecoder
{
    private bool started;

    private protected CharsetDecoder()
    {
    }

    /// <summary>Gets the number of undecodable sequences so far; each is a U+FFFD in the output.</summary>
    public long Undecodable { get; private set; }

    /// <summary>Gets a value indicating whether the stream ended inside a character; known after <see cref="Finish"/>.</summary>
    public bool EndsInsideCharacter { get; private set; }

    /// <summary>Gets the stretches of the stream so far and their charsets; empty unless the stream is read as one that mixes charsets.</summary>
    public virtual IReadOnlyList<CharsetSegment> Segments => [];

    private protected virtual bool HasByteOrderMark => false;

    /// <summary>Makes a decoder for a charset.</summary>
    /// <param name="label">Any label of <see cref="Charsets"/>; <c>binary</c> is read as windows-1252, which loses no byte.</param>
    /// <returns>A decoder at the start of a stream.</returns>
    /// <exception cref="ArgumentException">No charset has the label; the message names some that exist.</exception>
    public static CharsetDecoder For(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return Charset.Get(label is "binary" ? "windows-1252" : Charsets.Require(label, nameof(label))).NewDecoder();
    }

    /// <summary>Gets the room for characters that the next part needs, whatever it holds; that of the last part includes <see cref="Finish"/>.</summary>
    /// <param name="byteCount">The part's length.</param>
    /// <returns>A number of characters.</returns>
    public virtual int MaxCharCount(int byteCount) => checked(byteCount + 4);

    /// <summary>Decodes the next part of the stream.</summary>
    /// <param name="bytes">The part.</param>
    /// <param name="chars">Room for <see cref="MaxCharCount"/> characters.</param>
    /// <returns>The number of characters written.</returns>
    /// <exception cref="ArgumentException"><paramref name="chars"/> is too short.</exception>
    public int Decode(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        if (chars.Length < MaxCharCount(bytes.Length))
        {
            throw new ArgumentException("There is no room for every character that the bytes may hold.", nameof(chars));
        }

        var written = DecodePart(bytes, chars);
        if (started || written == 0)
        {
            return written;
        }

        started = true;
        if (!HasByteOrderMark || chars[0] != '\uFEFF')
        {
            return written;
        }

        chars[1..written].CopyTo(chars);
        return written - 1;
    }

    /// <summary>Ends the stream: a character that was begun is one undecodable sequence.</summary>
    /// <param name="chars">Room for <see cref="MaxCharCount"/> of no more bytes; what the last part left over is enough.</param>
    /// <returns>The number of characters written, mostly 0 or 1.</returns>
    public int Finish(Span<char> chars)
    {
        var written = FlushPart(chars);
        EndsInsideCharacter = EndPart();
        if (!EndsInsideCharacter)
        {
            return written;
        }

        chars[written] = Fail();
        return written + 1;
    }

    /// <summary>Says that text was decoded before: what looks like a byte order mark is text.</summary>
    internal void Continue() => started = true;

    /// <summary>Decodes a part without looking for a byte order mark: for a decoder that is made of others.</summary>
    internal int DecodeRaw(ReadOnlySpan<byte> bytes, Span<char> chars) => DecodePart(bytes, chars);

    /// <summary>Says whether a character was begun and not ended.</summary>
    internal bool IsInsideCharacter => EndPart();

    private protected abstract int DecodePart(ReadOnlySpan<byte> bytes, Span<char> chars);

    /// <summary>Says whether a character was begun and not ended.</summary>
    private protected abstract bool EndPart();

    /// <summary>Writes what was held back until the end.</summary>
    private protected virtual int FlushPart(Span<char> chars) => 0;

    private protected char Fail()
    {
        Undecodable++;
        return '\uFFFD';
    }

    /// <summary>Counts what another decoder failed at for this one.</summary>
    private protected void CountFailures(long count) => Undecodable += count;
}
