using System.Security.Cryptography;
using System.Text;
using CampusJournal.Text.Mojibake;

namespace CampusJournal.Articles.Review;

/// <summary>
/// The name of a repair: <c>r</c> and 20 hex digits of SHA-256 over the damaged text, what became of it, and the 32 characters of the page's text
/// on each side. So it is the same in every run, on every machine, wherever the page lies; what the menu of a thousand pages repeats is one
/// repair; and a decision about another proposal fits nothing.
/// </summary>
internal static class RepairId
{
    private const int Surroundings = 32;
    private const int Digits = 20;

    /// <summary>Names a repair.</summary>
    /// <param name="original">The text before any repair.</param>
    /// <param name="step">A repair of it.</param>
    public static string Of(string original, RepairStep step)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, step.Before);
        Add(hash, step.After);
        Add(hash, original.AsSpan(0, step.Start)[Math.Max(0, step.Start - Surroundings)..]);
        Add(hash, original.AsSpan(step.End)[..Math.Min(Surroundings, original.Length - step.End)]);

        // The letter keeps a spreadsheet from taking digits for a number.
        return string.Concat("r", Convert.ToHexStringLower(hash.GetHashAndReset()).AsSpan(0, Digits));
    }

    // As UTF-16: half a pair at the edge is a unit like any other. The end mark keeps two texts from running into each other.
    private static void Add(IncrementalHash hash, ReadOnlySpan<char> text)
    {
        hash.AppendData(Encoding.Unicode.Preamble);
        hash.AppendData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(text));
        hash.AppendData("\0\0"u8);
    }
}
