using System.Globalization;
using static CampusJournal.Text.Mojibake.Forward.FtfyClass;

namespace CampusJournal.Text.Mojibake.Forward;

/// <summary>
/// The classes of characters in one rule set. The facts are those of python-ftfy (github.com/rspeer/python-ftfy, Apache-2.0,
/// ftfy/badness.py and ftfy/chardata.py of 6.2.3 and 6.3.1); the roles in UTF-8 follow from the code pages and are computed.
/// </summary>
internal sealed class FtfyAlphabet
{
    private const string NotStrict = " –—―‘’‚“”„…";

    private readonly FtfyClass[] classes = new FtfyClass[FtfyCharacters.Count];

    private FtfyAlphabet(FtfyVersion version)
    {
        foreach (var (kind, characters) in FtfyClassMembers.Of(version))
        {
            Add(kind, characters);
        }

        AddRoles(version);
        for (var number = 0; number < FtfyCharacters.Other; number++)
        {
            classes[number] |= Script(FtfyCharacters.CharacterOf(number));
        }
    }

    /// <summary>Gets the alphabet of releases 6.0 to 6.2.</summary>
    public static FtfyAlphabet V62 { get; } = new(FtfyVersion.V62);

    /// <summary>Gets the alphabet of releases from 6.3 on.</summary>
    public static FtfyAlphabet V63 { get; } = new(FtfyVersion.V63);

    /// <summary>Gets the classes by the character's number.</summary>
    public ReadOnlySpan<FtfyClass> Classes => classes;

    /// <summary>Gives the classes of the character at a position.</summary>
    public FtfyClass At(ReadOnlySpan<char> text, int position)
    {
        var number = FtfyCharacters.NumberOf(text[position]);
        return number != FtfyCharacters.Other ? classes[number] : OfOther(text, position);
    }

    private static FtfyClass OfOther(ReadOnlySpan<char> text, int position)
    {
        var character = text[position];
        if (char.IsHighSurrogate(character) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]))
        {
            return IsWord(CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(character, text[position + 1]))) ? Word : None;
        }

        return Script(character);
    }

    // \w and \s as Python has them: letters, every kind of number, underscore; white space with the four separators U+001C to U+001F.
    private static FtfyClass Script(char character)
    {
        var result = None;
        if (character == '_' || IsWord(CharUnicodeInfo.GetUnicodeCategory(character)))
        {
            result |= Word;
        }

        if (char.IsWhiteSpace(character) || character is >= '\u001C' and <= '\u001F')
        {
            result |= Space;
        }

        return result;
    }

    private static bool IsWord(UnicodeCategory category) =>
        category is <= UnicodeCategory.OtherLetter or (>= UnicodeCategory.DecimalDigitNumber and <= UnicodeCategory.OtherNumber);

    private void Add(FtfyClass kind, string characters)
    {
        for (var i = 0; i < characters.Length; i++)
        {
            var isRange = i + 2 < characters.Length && characters[i + 1] == '-';
            var last = isRange ? characters[i + 2] : characters[i];
            for (var character = characters[i]; character <= last; character++)
            {
                classes[FtfyCharacters.NumberOf(character)] |= kind;
            }

            i += isRange ? 2 : 0;
        }
    }

    private void AddRoles(FtfyVersion version)
    {
        int[] numbers = version == FtfyVersion.V62 ? [1250, 1251, 1252, 1253, 1254] : [1250, 1251, 1252, 1253, 1254, 1257];
        foreach (var page in numbers.Select(SingleByteCodePage.FromFramework).Prepend(SingleByteCodePage.Latin1))
        {
            for (var value = 0x80; value < 0xF4; value++)
            {
                classes[FtfyCharacters.NumberOf(page[(byte)value])] |= Role(value);
            }
        }

        classes[' '] |= Continuation;
        foreach (var character in version == FtfyVersion.V62 ? NotStrict : NotStrict + '•')
        {
            classes[FtfyCharacters.NumberOf(character)] &= ~Strict;
        }
    }

    private static FtfyClass Role(int value) => value switch
    {
        < 0xC0 => Continuation | Strict,
        >= 0xC2 and < 0xE0 => Lead2,
        >= 0xE0 and < 0xF0 => Lead3,
        0xF0 or 0xF3 => Lead4,
        _ => None,
    };
}
