namespace CampusJournal.Text.Mojibake.Forward;

/// <summary>The single-byte code pages that ftfy tries, in its order, and for each character the byte that it is in each.</summary>
internal sealed class FtfyCodePages
{
    /// <summary>The character that ftfy's lenient pages read as <see cref="Substitute"/>, so that a lost byte can be told.</summary>
    private const char Replacement = '\uFFFD';

    private readonly FtfyCodePage[] pages;
    private readonly ushort[] membership = new ushort[FtfyCharacters.Count];
    private readonly byte[][] bytes;

    private FtfyCodePages(FtfyCodePage[] pages)
    {
        this.pages = pages;
        bytes = new byte[pages.Length][];
        for (var page = 0; page < pages.Length; page++)
        {
            bytes[page] = new byte[FtfyCharacters.Count];
            for (var value = 0xFF; value >= 0; value--)
            {
                var number = FtfyCharacters.NumberOf(CharacterOf(pages[page], (byte)value));
                bytes[page][number] = (byte)value;
                membership[number] |= (ushort)(1 << page);
            }
        }
    }

    /// <summary>Gets the byte that stands for a replacement character.</summary>
    public static byte Substitute => 0x1A;

    /// <summary>Gets the pages of releases 6.0 to 6.2.</summary>
    public static FtfyCodePages V62 { get; } = new(Pages(withBaltic: false));

    /// <summary>Gets the pages of releases from 6.3 on.</summary>
    public static FtfyCodePages V63 { get; } = new(Pages(withBaltic: true));

    /// <summary>Gets the number of pages.</summary>
    public int Count => pages.Length;

    /// <summary>Gets the page at a place of the order.</summary>
    public FtfyCodePage this[int page] => pages[page];

    /// <summary>Says which pages hold every character of a text.</summary>
    /// <returns>One bit a page, the first the lowest.</returns>
    public int Holding(ReadOnlySpan<char> text)
    {
        var result = (1 << pages.Length) - 1;
        foreach (var character in text)
        {
            result &= membership[FtfyCharacters.NumberOf(character)];
            if (result == 0)
            {
                return 0;
            }
        }

        return result;
    }

    /// <summary>Gives the bytes of a page by the number of the character.</summary>
    public ReadOnlySpan<byte> BytesOf(int page) => bytes[page];

    private static char CharacterOf(FtfyCodePage page, byte value) =>
        page.IsLenient && value == Substitute ? Replacement : page.Table[value];

    private static FtfyCodePage[] Pages(bool withBaltic) =>
    [
        new(SingleByteCodePage.Latin1, IsLenient: false, RestoresSpaces: true),
        Lenient(1252),
        Lenient(1251),
        Lenient(1250),
        Lenient(1253),
        Lenient(1254),
        .. withBaltic ? (FtfyCodePage[])[Lenient(1257)] : [],
        new(SingleByteCodePage.FromFramework(28592), IsLenient: false, RestoresSpaces: true),
        new(SingleByteCodePage.FromFramework(10000), IsLenient: false, RestoresSpaces: false),
        new(SingleByteCodePage.FromFramework(437), IsLenient: false, RestoresSpaces: true),
    ];

    private static FtfyCodePage Lenient(int number) => new(SingleByteCodePage.FromFramework(number), IsLenient: true, RestoresSpaces: true);
}
