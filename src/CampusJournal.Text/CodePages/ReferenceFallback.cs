using System.Globalization;
using System.Text;

namespace CampusJournal.Text.CodePages;

/// <summary>Writes what a charset lacks as a numeric reference and counts it. One fallback is for one call.</summary>
internal sealed class ReferenceFallback : EncoderFallback
{
    /// <summary>Gets the number of references so far.</summary>
    public int Count { get; private set; }

    public override int MaxCharCount => "&#1114111;".Length;

    /// <summary>Gets the reference of a code point.</summary>
    public static string Reference(int codePoint) => string.Create(CultureInfo.InvariantCulture, $"&#{codePoint};");

    public override EncoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this);

    private sealed class Buffer(ReferenceFallback owner) : EncoderFallbackBuffer
    {
        private string text = "";
        private int position;

        public override int Remaining => text.Length - position;

        public override bool Fallback(char charUnknown, int index) => Begin(char.IsSurrogate(charUnknown) ? '\uFFFD' : charUnknown);

        public override bool Fallback(char charUnknownHigh, char charUnknownLow, int index) => Begin(char.ConvertToUtf32(charUnknownHigh, charUnknownLow));

        public override char GetNextChar() => position < text.Length ? text[position++] : '\0';

        public override bool MovePrevious()
        {
            if (position == 0)
            {
                return false;
            }

            position--;
            return true;
        }

        public override void Reset()
        {
            text = "";
            position = 0;
        }

        private bool Begin(int codePoint)
        {
            owner.Count++;
            text = Reference(codePoint);
            position = 0;
            return true;
        }
    }
}
