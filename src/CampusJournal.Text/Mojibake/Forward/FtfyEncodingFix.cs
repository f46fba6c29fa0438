using System.Buffers;
using System.Text;
using static CampusJournal.Text.Mojibake.Forward.FtfyClass;

namespace CampusJournal.Text.Mojibake.Forward;

/// <summary>
/// What python-ftfy's <c>fix_encoding</c> makes of a text, written from the rules of its source (github.com/rspeer/python-ftfy,
/// Apache-2.0, ftfy/__init__.py and ftfy/fixes.py). Safe to share between threads.
/// </summary>
internal sealed class FtfyEncodingFix
{
    // One pass reads the text once. Hostile text could ask for as many passes as it has characters; real text needs four.
    private const int MaximumPasses = 32;

    private static readonly SingleByteCodePage Windows1252 = SingleByteCodePage.FromFramework(1252);

    private readonly FtfyAlphabet alphabet;
    private readonly FtfyBadness badness;
    private readonly FtfyWholeText wholeText;

    private FtfyEncodingFix(FtfyAlphabet alphabet, FtfyBadness badness, FtfyCodePages pages)
    {
        this.alphabet = alphabet;
        this.badness = badness;
        wholeText = new FtfyWholeText(pages);
    }

    /// <summary>Gets what releases 6.0 to 6.2 do.</summary>
    public static FtfyEncodingFix V62 { get; } = new(FtfyAlphabet.V62, FtfyBadness.V62, FtfyCodePages.V62);

    /// <summary>Gets what releases from 6.3 on do.</summary>
    public static FtfyEncodingFix V63 { get; } = new(FtfyAlphabet.V63, FtfyBadness.V63, FtfyCodePages.V63);

    /// <summary>Gets what a version does.</summary>
    public static FtfyEncodingFix Of(FtfyVersion version) => version == FtfyVersion.V62 ? V62 : V63;

    /// <summary>Fixes a text as ftfy would.</summary>
    /// <returns>The result; the same string when nothing changes.</returns>
    public string Fix(string text)
    {
        var budget = BudgetFor(text);
        return Fix(text, ref budget);
    }

    /// <summary>Gives the number of characters that may be read for a text before the work ends unfinished.</summary>
    public static long BudgetFor(string text) => (text.Length + 64L) * MaximumPasses;

    /// <summary>Fixes a text as ftfy would, within a budget that goes on.</summary>
    /// <param name="text">The text.</param>
    /// <param name="budget">What is left of <see cref="BudgetFor"/>.</param>
    /// <returns>The result; the same string when nothing changes.</returns>
    public string Fix(string text, ref long budget)
    {
        while ((budget -= text.Length) > 0)
        {
            var next = Step(text, ref budget);
            if (next == text)
            {
                return text;
            }

            text = next;
        }

        return text;
    }

    private string Step(string text, ref long budget)
    {
        if (Ascii.IsValid(text) || !badness.IsBad(text))
        {
            return text;
        }

        if (wholeText.Decode(text) is { } decoded)
        {
            return decoded;
        }

        var joined = JoinRuns(text, ref budget);
        return joined != text ? joined : ReadC1(text);
    }

    // Each stretch that looks like UTF-8 and is bad on its own is fixed alone, all or nothing.
    private string JoinRuns(string text, ref long budget)
    {
        var rented = ArrayPool<FtfyClass>.Shared.Rent(text.Length);
        var classes = rented.AsSpan(0, text.Length);
        for (var i = 0; i < classes.Length; i++)
        {
            classes[i] = alphabet.Classes[FtfyCharacters.NumberOf(text[i])];
        }

        StringBuilder? result = null;
        var copied = 0;
        for (var i = 0; i < text.Length;)
        {
            var length = RunAt(classes, i);
            if (length == 0)
            {
                i++;
                continue;
            }

            if (length < text.Length && badness.IsBad(text.AsSpan(i, length)))
            {
                result ??= new StringBuilder(text.Length);
                result.Append(text, copied, i - copied).Append(Fix(text.Substring(i, length), ref budget));
                copied = i + length;
            }

            i += length;
        }

        ArrayPool<FtfyClass>.Shared.Return(rented);
        return result is null ? text : result.Append(text, copied, text.Length - copied).ToString();
    }

    private static int RunAt(ReadOnlySpan<FtfyClass> classes, int start)
    {
        if (start > 0 && (classes[start - 1] & Strict) != 0)
        {
            return 0;
        }

        var end = start;
        for (var length = SequenceAt(classes[end..]); length > 0; length = SequenceAt(classes[end..]))
        {
            end += length;
        }

        return end - start;
    }

    /// <summary>The length of what looks like one character of UTF-8, zero for none.</summary>
    private static int SequenceAt(ReadOnlySpan<FtfyClass> classes)
    {
        if (classes.Length < 2 || (classes[1] & Continuation) == 0 || (classes[0] & (Lead2 | Lead3 | Lead4)) == 0)
        {
            return 0;
        }

        if ((classes[0] & Lead2) != 0)
        {
            return 2;
        }

        var trails = 1;
        while (trails < 3 && trails + 1 < classes.Length && (classes[trails + 1] & Continuation) != 0)
        {
            trails++;
        }

        return (classes[0] & Lead3) != 0 && trails >= 2 ? 3
            : (classes[0] & Lead4) != 0 && trails >= 3 ? 4
            : 0;
    }

    /// <summary>Reads C1 control characters in windows-1252, as browsers do.</summary>
    public static string ReadC1(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0080', '\u009F'))
        {
            return text;
        }

        return string.Create(text.Length, text, (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = source[i] is >= '\u0080' and <= '\u009F' ? Windows1252[(byte)source[i]] : source[i];
            }
        });
    }
}
