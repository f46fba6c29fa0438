using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace CampusJournal.Text;

/// <summary>
/// The framework's relaxed encoder, but for what it escapes only because it lies beyond the basic plane: emoji, rare Hanja. Tags, private and
/// unassigned characters there stay escaped: nobody could see them.
/// </summary>
internal sealed unsafe class ReadableJsonEncoder : JavaScriptEncoder
{
    private static readonly JavaScriptEncoder Relaxed = UnsafeRelaxedJsonEscaping;

    /// <inheritdoc/>
    public override int MaxOutputCharactersPerInputCharacter => Relaxed.MaxOutputCharactersPerInputCharacter;

    /// <inheritdoc/>
    public override bool WillEncode(int unicodeScalar) => Relaxed.WillEncode(unicodeScalar) && !IsReadable(unicodeScalar);

    /// <inheritdoc/>
    public override int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var from = 0;
        while (Relaxed.FindFirstCharacterToEncode(text + from, textLength - from) is >= 0 and var found)
        {
            var at = from + found;
            if (at + 1 >= textLength || !Rune.TryCreate(text[at], text[at + 1], out var scalar) || !IsReadable(scalar.Value))
            {
                return at;
            }

            from = at + 2;
        }

        return -1;
    }

    /// <inheritdoc/>
    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        if (!IsReadable(unicodeScalar))
        {
            return Relaxed.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
        }

        return new Rune(unicodeScalar).TryEncodeToUtf16(new Span<char>(buffer, bufferLength), out numberOfCharactersWritten);
    }

    /// <summary>Takes the framework's fast path where no surrogate is: in nearly every text.</summary>
    /// <inheritdoc/>
    public override OperationStatus Encode(ReadOnlySpan<char> source, Span<char> destination, out int charsConsumed, out int charsWritten, bool isFinalBlock = true) =>
        source.ContainsAnyInRange('\uD800', '\uDFFF')
            ? base.Encode(source, destination, out charsConsumed, out charsWritten, isFinalBlock)
            : Relaxed.Encode(source, destination, out charsConsumed, out charsWritten, isFinalBlock);

    private static bool IsReadable(int unicodeScalar) => unicodeScalar > char.MaxValue && Rune.GetUnicodeCategory(new Rune(unicodeScalar)) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
