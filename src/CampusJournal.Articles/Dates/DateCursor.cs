namespace CampusJournal.Articles.Dates;

/// <summary>A position in a text from which figures, separators and words are taken.</summary>
internal ref struct DateCursor(ReadOnlySpan<char> text, int position)
{
    private const int MostSpaces = 3;

    private readonly ReadOnlySpan<char> text = text;

    /// <summary>Gets the whole text.</summary>
    public readonly ReadOnlySpan<char> Text => text;

    /// <summary>Gets where the reading started.</summary>
    public int Start { get; } = position;

    /// <summary>Gets the text before the start.</summary>
    public readonly ReadOnlySpan<char> Before => text[..Start];

    public int Position { get; private set; } = position;

    public readonly char At => Position < text.Length ? text[Position] : '\0';

    public readonly char Next => Position + 1 < text.Length ? text[Position + 1] : '\0';

    public readonly bool AtDigit => char.IsAsciiDigit(At);

    public readonly int DigitsAhead()
    {
        var end = Position;
        while (end < text.Length && end - Position < 20 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - Position;
    }

    /// <summary>Takes a number of at most so many digits; -1 when there is none.</summary>
    public int Number(int mostDigits)
    {
        var start = Position;
        var value = 0;
        while (Position < text.Length && Position - start < mostDigits && char.IsAsciiDigit(text[Position]))
        {
            value = (value * 10) + text[Position] - '0';
            Position++;
        }

        return Position == start ? -1 : value;
    }

    public readonly char PeekSeparator()
    {
        var ahead = this;
        ahead.SkipSpaces();
        return ahead.At;
    }

    /// <summary>Takes one of the separators with the spaces around it.</summary>
    public bool TakeAny(ReadOnlySpan<char> separators)
    {
        var ahead = this;
        ahead.SkipSpaces();
        if (!separators.Contains(ahead.At))
        {
            return false;
        }

        ahead.Position++;
        ahead.SkipSpaces();
        this = ahead;
        return true;
    }

    public bool Take(char c)
    {
        if (At != c)
        {
            return false;
        }

        Position++;
        return true;
    }

    public bool SkipSpaces()
    {
        var start = Position;
        while (Position < text.Length && Position - start < MostSpaces && char.IsWhiteSpace(text[Position]))
        {
            Position++;
        }

        return Position > start;
    }

    /// <summary>Takes the first of the words that stands here, in any case.</summary>
    public bool SkipWords(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text[Position..].StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                Position += word.Length;
                return true;
            }
        }

        return false;
    }

    public readonly ReadOnlySpan<char> LettersAhead(int most)
    {
        var end = Position;
        while (end < text.Length && end - Position < most && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[Position..end];
    }

    public void Skip(int count) => Position += count;
}
