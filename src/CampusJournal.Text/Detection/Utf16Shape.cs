using System.Buffers.Binary;
using System.Globalization;

namespace CampusJournal.Text.Detection;

/// <summary>What the units of UTF-16 look like in one byte order. Hanja are half of all units and prove nothing; spaces and line ends do.</summary>
/// <param name="Units">The units looked at.</param>
/// <param name="Ascii">Those that are ASCII as text has it.</param>
/// <param name="Wrong">Those that no text has: controls, lone surrogates, private use, unassigned ones.</param>
internal readonly record struct Utf16Shape(int Units, int Ascii, int Wrong)
{
    private const int MaxUnits = 32 * 1024;

    // A line of Japanese or Chinese has no space; one line end for a hundred characters is the least.
    private const int MostUnitsPerAscii = 100;
    private const int FewestUnitsPerWrong = 50;
    private const int LeastRatio = 4;

    /// <summary>Gets a value indicating whether this may be text.</summary>
    public bool IsText => Ascii > 0 && Ascii * MostUnitsPerAscii >= Units && Wrong * FewestUnitsPerWrong <= Units;

    /// <summary>Measures bytes, at most 64 KiB of them.</summary>
    public static Utf16Shape Measure(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        var (units, ascii, wrong) = (0, 0, 0);
        var isHigh = false;
        for (var i = 0; i + 1 < bytes.Length && units < MaxUnits; i += 2)
        {
            var unit = (char)(bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes[i..]) : BinaryPrimitives.ReadUInt16LittleEndian(bytes[i..]));
            units++;
            ascii += unit is (>= ' ' and <= '~') or '\t' or '\n' or '\r' ? 1 : 0;
            wrong += IsWrong(unit, isHigh) ? 1 : 0;
            isHigh = char.IsHighSurrogate(unit);
        }

        return new Utf16Shape(units, ascii, wrong);
    }

    /// <summary>Says whether this order shows so much more of text that the other is none.</summary>
    public bool IsClearerThan(Utf16Shape other) => Ascii >= LeastRatio * other.Ascii && Wrong <= other.Wrong + (Units / FewestUnitsPerWrong);

    private static bool IsWrong(char unit, bool isBehindHigh) => char.GetUnicodeCategory(unit) switch
    {
        UnicodeCategory.Control => unit is not ('\t' or '\n' or '\v' or '\f' or '\r'),
        UnicodeCategory.Surrogate => char.IsLowSurrogate(unit) != isBehindHigh,
        UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => true,
        _ => isBehindHigh,
    };
}
