using System.Text;

namespace CampusJournal.Text.Mojibake.Forward;

/// <summary>A single-byte code page as a misreading uses it: every byte gives a character, unassigned ones too.</summary>
internal sealed class SingleByteCodePage
{
    // Where the framework's table is older than the one that everybody else uses: Apple's of 1998, ISO 8859-7 of 2003.
    private static readonly (int Number, byte Value, char Character)[] Corrections =
    [
        (10000, 0xBD, '\u03A9'),
        (28597, 0xA1, '\u2018'),
        (28597, 0xA2, '\u2019'),
        (28597, 0xA4, '\u20AC'),
        (28597, 0xA5, '\u20AF'),
        (28597, 0xAA, '\u037A'),
    ];

    private readonly string characters;

    private SingleByteCodePage(string characters) => this.characters = characters;

    /// <summary>Gets the page in which a byte is the character of the same number.</summary>
    public static SingleByteCodePage Latin1 { get; } = new(string.Create(256, 0, (span, _) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = (char)i;
        }
    }));

    /// <summary>Gets the character of a byte.</summary>
    public char this[byte value] => characters[value];

    /// <summary>Makes a page from the framework's table; what that leaves unassigned stays the character of the same number.</summary>
    /// <param name="number">The number of the code page, for example 1252.</param>
    public static SingleByteCodePage FromFramework(int number) => new(Read(number, Latin1));

    /// <summary>Makes a page from the framework's table; what that leaves unassigned, and U+0080 to U+009F, comes from another page.</summary>
    /// <param name="number">The number of the code page, for example 874.</param>
    /// <param name="fallback">The page for the rest.</param>
    public static SingleByteCodePage FromFramework(int number, SingleByteCodePage fallback) => new(Read(number, fallback));

    /// <summary>Reads bytes in this page.</summary>
    public string Decode(ReadOnlySpan<byte> bytes)
    {
        var page = characters;
        return string.Create(bytes.Length, bytes, (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = page[source[i]];
            }
        });
    }

    private static string Read(int number, SingleByteCodePage fallback)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(number)
            ?? throw new ArgumentOutOfRangeException(nameof(number), number, "The framework has no such code page.");
        var result = new char[256];
        Span<byte> one = stackalloc byte[1];
        for (var i = 0; i < result.Length; i++)
        {
            one[0] = (byte)i;
            encoding.GetChars(one, result.AsSpan(i, 1));
            if (i >= 0x80 && IsUnassigned(result[i]))
            {
                result[i] = fallback[(byte)i];
            }
        }

        foreach (var correction in Corrections.Where(correction => correction.Number == number))
        {
            result[correction.Value] = correction.Character;
        }

        return new string(result);
    }

    // The framework gives C1 or private use characters for bytes without a character; U+F8FF is MacRoman's apple.
    private static bool IsUnassigned(char character) => character is (>= '\u0080' and <= '\u009F') or (>= '\uE000' and < '\uF8FF') or '\uFFFD';
}
