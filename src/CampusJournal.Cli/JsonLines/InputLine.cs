namespace CampusJournal.Cli.JsonLines;

/// <summary>One line of the input.</summary>
/// <param name="Number">The line's number, from 1.</param>
/// <param name="Raw">Its bytes, or a piece of a line that is too long to be held.</param>
internal sealed record InputLine(long Number, RawLine Raw)
{
    private readonly int length = Raw.Bytes is [.., (byte)'\n'] ? Raw.Bytes.Length - 1 : Raw.Bytes.Length;

    /// <summary>Gets its bytes, line end included.</summary>
    public byte[] Bytes => Raw.Bytes;

    /// <summary>Gets the parsed line, or null when it is not JSON.</summary>
    public JsonLine? Json { get; } = Raw.IsPiece ? null : JsonLine.Parse(Raw.Bytes is [.., (byte)'\n'] ? Raw.Bytes.AsMemory(..^1) : Raw.Bytes);

    /// <summary>Gets the line end as it was: one byte, or none at the end of the stream.</summary>
    public ReadOnlySpan<byte> LineEnd => Bytes.AsSpan(length);

    /// <summary>Gets a value indicating whether the line holds nothing, which is no fault.</summary>
    public bool IsBlank => Bytes.AsSpan().IndexOfAnyExcept(" \t\r\n"u8) < 0;

    /// <summary>Decodes a string member; null when its bytes are not UTF-8.</summary>
    public string? Text(JsonMember member) => JsonString.Decode(Bytes.AsSpan(member.Start + 1, member.End - member.Start - 2));

    /// <summary>Gives what is wrong with the line, or null.</summary>
    /// <param name="undecodable">The name of a field that is not UTF-8, or null.</param>
    public Message? Fault(string? undecodable)
    {
        if (Raw.IsPiece)
        {
            return Raw.IsContinued ? null : Messages.LineTooLong(Number, ByteLines.MostLineBytes);
        }

        if (Json is null)
        {
            return IsBlank ? null : Messages.NotJson(Number);
        }

        return undecodable is null ? null : Messages.NotUtf8(Number, undecodable);
    }

    /// <summary>Gives the bytes of a member's value, by which lines of one document are known; empty when there is none.</summary>
    public ReadOnlySpan<byte> Value(string name)
    {
        var found = Json?.Members.LastOrDefault(member => member.Name == name) ?? default;
        return found.Name is null ? default : Bytes.AsSpan(found.Start, found.End - found.Start);
    }
}
