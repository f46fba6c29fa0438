using System.Buffers;

namespace CampusJournal.Text.Html;

/// <summary>Reads the attributes of a tag's source one by one, by the tokenizer of the HTML Standard (sections 13.2.5.32 to 39).</summary>
internal ref struct HtmlAttributes(ReadOnlySpan<char> html, int position)
{
    /// <summary>What ends a tag's name.</summary>
    public static readonly SearchValues<char> TagNameEnds = SearchValues.Create(" \t\r\n\f/>");

    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \t\r\n\f");
    private static readonly SearchValues<char> SpacesAndSlash = SearchValues.Create(" \t\r\n\f/");
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>=");
    private static readonly SearchValues<char> UnquotedValueEnds = SearchValues.Create(" \t\r\n\f>");

    private readonly ReadOnlySpan<char> html = html;

    /// <summary>Gets where the reader stands; after the last attribute, just behind the tag's <c>&gt;</c> or at the end of the source.</summary>
    public int Position { get; private set; } = position;

    /// <summary>Gets a value indicating whether the source ended before the tag did.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Gets the range of the attribute's name.</summary>
    public Range NameRange { get; private set; }

    /// <summary>Gets the range of its value without quotes; empty when it has none.</summary>
    public Range ValueRange { get; private set; }

    /// <summary>Gets its name as written.</summary>
    public readonly ReadOnlySpan<char> Name => html[NameRange];

    /// <summary>Gets its value as written, references undecoded.</summary>
    public readonly ReadOnlySpan<char> Value => html[ValueRange];

    /// <summary>Moves to the next attribute; false at the end of the tag or of the source.</summary>
    public bool Read()
    {
        Position = Skip(SpacesAndSlash, Position);
        if (AtEnd() || html[Position] == '>')
        {
            IsCut = AtEnd();
            Position += IsCut ? 0 : 1;
            return false;
        }

        var nameEnd = Find(NameEnds, Position + 1);
        NameRange = Position..nameEnd;
        ValueRange = nameEnd..nameEnd;
        Position = nameEnd;

        var equals = Skip(Spaces, nameEnd);
        if (equals < html.Length && html[equals] == '=')
        {
            ReadValue(Skip(Spaces, equals + 1));
        }

        IsCut = AtEnd();
        return !IsCut;
    }

    private void ReadValue(int start)
    {
        var quote = start < html.Length && html[start] is '"' or '\'';
        var end = quote ? html[(start + 1)..].IndexOf(html[start]) : Find(UnquotedValueEnds, start) - start;
        if (end < 0)
        {
            Position = html.Length;
            return;
        }

        start += quote ? 1 : 0;
        ValueRange = start..(start + end);
        Position = start + end + (quote ? 1 : 0);
    }

    private readonly bool AtEnd() => Position >= html.Length;

    private readonly int Skip(SearchValues<char> set, int from) => At(from, from < html.Length ? html[from..].IndexOfAnyExcept(set) : -1);

    private readonly int Find(SearchValues<char> set, int from) => At(from, from < html.Length ? html[from..].IndexOfAny(set) : -1);

    private readonly int At(int from, int distance) => distance < 0 ? html.Length : from + distance;
}
