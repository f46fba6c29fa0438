using System.Runtime.CompilerServices;
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

    private const FtfyClass Leads = Lead2 | Lead3 | Lead4;
    private const char FirstOfPair = '\u0080';
    private const int PairCount = 0x80;

    private static readonly SingleByteCodePage Windows1252 = SingleByteCodePage.FromFramework(1252);

    private readonly FtfyAlphabet alphabet;
    private readonly FtfyBadness badness;
    private readonly FtfyWholeText wholeText;

    // What becomes of two characters of Latin-1 that are a run: nearly all runs are such. Two threads may both find it out.
    private readonly string?[] pairs = new string?[PairCount * PairCount];

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
        StringBuilder? result = null;
        var (copied, before) = (0, None);
        for (var i = 0; i < text.Length;)
        {
            var current = ClassOf(text[i]);
            var length = (current & Leads) == 0 || (before & Strict) != 0 ? 0 : RunAt(text, i);
            if (length == 0)
            {
                before = current;
                i++;
                continue;
            }

            if (length < text.Length && FixRun(text, i, length, ref budget) is { } run)
            {
                result ??= new StringBuilder(text.Length);
                result.Append(text, copied, i - copied).Append(run);
                copied = i + length;
            }

            i += length;
            before = ClassOf(text[i - 1]);
        }

        return result is null ? text : result.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>What a run becomes, null when it stays.</summary>
    private string? FixRun(string text, int start, int length, ref long budget)
    {
        var (first, second) = (text[start] - FirstOfPair, text[start + 1] - FirstOfPair);
        if (length != 2 || (uint)first >= PairCount || (uint)second >= PairCount)
        {
            return badness.IsBad(text.AsSpan(start, length)) ? Fix(text.Substring(start, length), ref budget) : null;
        }

        return pairs[(first * PairCount) + second] ??= badness.IsBad(text.AsSpan(start, length)) ? Fix(text.Substring(start, length)) : text.Substring(start, length);
    }

    private int RunAt(string text, int start)
    {
        var end = start;
        for (var length = SequenceAt(text, end); length > 0; length = SequenceAt(text, end))
        {
            end += length;
        }

        return end - start;
    }

    /// <summary>The length of what looks like one character of UTF-8, zero for none.</summary>
    private int SequenceAt(string text, int start)
    {
        if (start + 1 >= text.Length || ClassOf(text[start]) is var lead && (lead & Leads) == 0 || !IsContinuation(text, start + 1))
        {
            return 0;
        }

        if ((lead & Lead2) != 0)
        {
            return 2;
        }

        return !IsContinuation(text, start + 2) ? 0
            : (lead & Lead3) != 0 ? 3
            : (lead & Lead4) != 0 && IsContinuation(text, start + 3) ? 4
            : 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsContinuation(string text, int index) => index < text.Length && (ClassOf(text[index]) & Continuation) != 0;

    private FtfyClass ClassOf(char character) => alphabet.Classes[FtfyCharacters.NumberOf(character)];

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
