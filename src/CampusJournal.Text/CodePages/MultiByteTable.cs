namespace CampusJournal.Text.CodePages;

/// <summary>
/// A charset of one to three bytes a character, as <see cref="MultiByteDecoder"/> reads it: what each byte from 80 on is alone, what each
/// pair is (<c>lead &lt;&lt; 8 | trail</c>), and what a pair is behind the lead of three bytes. Zero means none.
/// </summary>
/// <param name="twins">The characters that take two UTF-16 units; see <see cref="WebIndex.Twins"/>.</param>
internal sealed class MultiByteTable(char[] twins)
{
    /// <summary>What stands for a lead among the single bytes: a control that no byte from 80 on is.</summary>
    public const ushort Lead = 1;

    private readonly ushort[] singles = new ushort[0x80];
    private readonly ushort[] pairs = new ushort[0x10000];
    private readonly ushort[] codes = new ushort[0x10000];
    private ushort[] longPairs = [];

    /// <summary>Gets the lead of characters of three bytes; zero when there are none.</summary>
    public byte LeadOfThree { get; private set; }

    /// <summary>Gets the characters of the bytes 80 to FF, or <see cref="Lead"/>.</summary>
    public ReadOnlySpan<ushort> Singles => singles;

    /// <summary>Gets the 65,536 characters, indexed by pair.</summary>
    public ReadOnlySpan<ushort> Pairs => pairs;

    /// <summary>Gets the 65,536 characters behind the lead of three bytes, indexed by pair; empty when there are none.</summary>
    public ReadOnlySpan<ushort> LongPairs => longPairs;

    /// <summary>Gets the bytes of each character of the Basic Multilingual Plane for <see cref="ByteTextWriter"/>, indexed by character.</summary>
    public ReadOnlySpan<ushort> Codes => codes;

    /// <summary>Gets the characters that take two UTF-16 units.</summary>
    public ReadOnlySpan<char> Twins => twins;

    /// <summary>Says what a byte is alone, for reading and for writing.</summary>
    public void AddSingle(byte value, char character)
    {
        singles[value - 0x80] = character;
        codes[character] = value;
    }

    /// <summary>Says what a pair is.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="trail">The trail.</param>
    /// <param name="character">The character, or what <see cref="WebIndex"/> gives for it; zero for none.</param>
    /// <param name="isWritten">Whether the character is written with this pair, too.</param>
    public void AddPair(int lead, int trail, ushort character, bool isWritten)
    {
        singles[lead - 0x80] = Lead;
        pairs[(lead << 8) | trail] = character;
        if (isWritten && character != 0 && !WebIndex.IsTwin(character, out _))
        {
            codes[character] = (ushort)((lead << 8) | trail);
        }
    }

    /// <summary>Says what a pair behind the lead of three bytes is; such characters are read, never written.</summary>
    public void AddLongPair(byte leadOfThree, int lead, int trail, ushort character)
    {
        LeadOfThree = leadOfThree;
        singles[leadOfThree - 0x80] = Lead;
        longPairs = longPairs.Length == 0 ? new ushort[0x10000] : longPairs;
        longPairs[(lead << 8) | trail] = character;
    }

    /// <summary>Says whether a character is written with a pair already.</summary>
    public bool HasCode(ushort character) => codes[character] != 0;
}
