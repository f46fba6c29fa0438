namespace CampusJournal.Text.Mojibake.Forward;

/// <summary>Raw ISO-2022-KR (RFC 1557): the pairs of the national standard in seven bits between shift out and shift in.</summary>
internal sealed class ShiftSpelling : IDamageSpelling
{
    private const string Designator = "\u001B$)C";
    private const char ShiftOut = '\u000E';
    private const char ShiftIn = '\u000F';

    /// <inheritdoc/>
    public string? Write(DamageTape tape)
    {
        var isDesignated = false;
        return tape.Read((bytes, result) =>
        {
            var isShifted = false;
            foreach (var value in bytes)
            {
                if (value >= 0x80 != isShifted)
                {
                    isShifted = !isShifted;
                    result.Append(isShifted && !isDesignated ? Designator : "").Append(isShifted ? ShiftOut : ShiftIn);
                    isDesignated = true;
                }

                result.Append((char)(value & 0x7F));
            }

            result.Append(isShifted ? ShiftIn.ToString() : "");
            return true;
        });
    }

    /// <inheritdoc/>
    public DamageTape? Read(string text)
    {
        var tape = new DamageTape(text.Length);
        var isShifted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character is ShiftOut or ShiftIn)
            {
                isShifted = character == ShiftOut;
            }
            else if (text.AsSpan(i).StartsWith(Designator))
            {
                i += Designator.Length - 1;
            }
            else if (isShifted && character is >= '!' and <= '~')
            {
                tape.Add((byte)(character | 0x80));
            }
            else
            {
                tape.Add(character);
            }
        }

        return tape;
    }
}
