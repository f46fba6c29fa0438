using System.Text;

namespace CampusJournal.Text.Mojibake.Forward;

/// <summary>
/// What python-ftfy's <c>fix_text</c> makes of a text: <see cref="FtfyEncodingFix"/> and the smaller fixes around it, line by line,
/// each line until nothing changes (github.com/rspeer/python-ftfy, Apache-2.0, ftfy/__init__.py). Safe to share between threads.
/// </summary>
internal sealed class FtfyTextFix
{
    private readonly FtfyEncodingFix encoding;

    private FtfyTextFix(FtfyEncodingFix encoding) => this.encoding = encoding;

    /// <summary>Gets what releases 6.0 to 6.2 do.</summary>
    public static FtfyTextFix V62 { get; } = new(FtfyEncodingFix.V62);

    /// <summary>Gets what releases from 6.3 on do.</summary>
    public static FtfyTextFix V63 { get; } = new(FtfyEncodingFix.V63);

    /// <summary>Gets what a version does.</summary>
    public static FtfyTextFix Of(FtfyVersion version) => version == FtfyVersion.V62 ? V62 : V63;

    /// <summary>Fixes a text as ftfy would.</summary>
    /// <param name="text">The text.</param>
    /// <param name="uncurlsQuotes">Whether quotes are straightened, ftfy's default; the crawlers of web pages switched it off.</param>
    /// <returns>The result; the same string when nothing changes.</returns>
    public string Fix(string text, bool uncurlsQuotes = false)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        if (end < 0 || end == text.Length - 1)
        {
            return FixLine(text, null, IsMarkup(text), uncurlsQuotes, out _);
        }

        var result = new StringBuilder(text.Length);
        var isMarkup = false;
        for (var start = 0; start < text.Length; start = end + 1)
        {
            end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length - 1 : end;
            var line = text[start..(end + 1)];

            // A < anywhere says that this and all later lines are HTML, whose references stay.
            isMarkup = isMarkup || IsMarkup(line);
            result.Append(FixLine(line, null, isMarkup, uncurlsQuotes, out _));
        }

        return result.ToString();
    }

    /// <summary>Fixes a text whose encoding is already fixed.</summary>
    /// <param name="text">The text.</param>
    /// <param name="encoded">What <see cref="FtfyEncodingFix"/> makes of it.</param>
    /// <param name="uncurlsQuotes">Whether quotes are straightened.</param>
    /// <param name="hasQuotes">Whether there was a quote to straighten at any time.</param>
    /// <returns>What <see cref="Fix"/> makes of the text.</returns>
    public string Finish(string text, string encoded, bool uncurlsQuotes, out bool hasQuotes)
    {
        var isMarkup = IsMarkup(text);
        if (!text.Contains('\n', StringComparison.Ordinal) && (isMarkup || !text.Contains('&', StringComparison.Ordinal)))
        {
            return FixLine(text, encoded, isMarkup, uncurlsQuotes, out hasQuotes);
        }

        hasQuotes = true;
        return Fix(text, uncurlsQuotes);
    }

    private static bool IsMarkup(string text) => text.Contains('<', StringComparison.Ordinal);

    /// <summary>Fixes a line; <paramref name="encoded"/> is what its encoding, fixed first of all, is known to become, or null.</summary>
    private string FixLine(string line, string? encoded, bool isMarkup, bool uncurlsQuotes, out bool hasQuotes)
    {
        hasQuotes = false;

        // Real lines need two rounds; hostile ones could ask for as many as they have characters.
        var budget = FtfyEncodingFix.BudgetFor(line);
        while ((budget -= line.Length) > 0)
        {
            var before = line;
            line = isMarkup || encoded is not null ? line : FtfyReferences.Unescape(line);
            encoded ??= encoding.Fix(line, ref budget);
            line = FixCharacters(encoded, uncurlsQuotes, ref hasQuotes);

            // Another round would find nothing to do: the encoding is as it should be, and no more was.
            if (line == before || (ReferenceEquals(line, encoded) && (isMarkup || !line.Contains('&', StringComparison.Ordinal))))
            {
                break;
            }

            encoded = null;
        }

        return line;
    }

    private static string FixCharacters(string line, bool uncurlsQuotes, ref bool hasQuotes)
    {
        line = FtfyEncodingFix.ReadC1(line);
        if (!FtfyCharacterFixes.MayFix(line))
        {
            return UnicodeNormalization.ToNfc(line);
        }

        line = FtfyCharacterFixes.SplitLigatures(line);
        line = FtfyCharacterFixes.FoldWidth(line);
        hasQuotes |= FtfyCharacterFixes.HasQuotes(line);
        line = uncurlsQuotes ? FtfyCharacterFixes.UncurlQuotes(line) : line;
        line = FtfyCharacterFixes.UnifyLineBreaks(line);
        line = FtfyCharacterFixes.ReplaceLoneSurrogates(line);
        line = FtfyCharacterFixes.RemoveTerminalEscapes(line);
        line = FtfyCharacterFixes.RemoveControls(line);
        return UnicodeNormalization.ToNfc(line);
    }
}
