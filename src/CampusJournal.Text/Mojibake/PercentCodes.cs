using System.Globalization;
using CampusJournal.Text.Language;
using CampusJournal.Text.Mojibake.Forward;

namespace CampusJournal.Text.Mojibake;

/// <summary>
/// Text in which bytes were left as in a URL: <c>%BB%F3%B4%DC</c>. One charset is looked for in which all of it reads; where it reads as
/// Korean, the codes of ASCII characters are codes too.
/// </summary>
internal static class PercentCodes
{
    private const int LeastHangul = 2;

    /// <summary>How far back the start of an address is looked for; a longer word is none.</summary>
    private const int LongestAddress = 2048;

    private const int ShortestExtension = 2;
    private const int LongestExtension = 4;

    private static readonly string[][] Chains = [["utf-8", "percent"], ["cp949", "percent"]];
    private static readonly PercentSpelling Spelling = new();

    /// <summary>Lists the steps that decode a text, each with its place in it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="excluded">The chain words that are not undone.</param>
    public static List<RepairStep> In(string text, IReadOnlyCollection<string> excluded)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
        {
            return [];
        }

        var spans = Spans(text);
        if (excluded.Contains("percent") || !spans.Exists(span => HasHighCode(text.AsSpan()[span])))
        {
            return [];
        }

        // OrderBy is stable: of equals UTF-8, whose bytes hardly read as such by chance.
        var charsets = Chains.Where(chain => !excluded.Contains(chain[0]))
            .Select(chain => (Chain: chain, Read: spans.ConvertAll(span => Read(text[span], chain))))
            .OrderBy(charset => charset.Read.Count(after => after is null)).ToArray();
        var steps = new List<RepairStep>();
        var hangul = 0;
        for (var i = 0; i < spans.Count; i++)
        {
            var (start, end) = (spans[i].Start.Value, spans[i].End.Value);
            if (charsets.FirstOrDefault(charset => charset.Read[i] is not null) is ({ } chain, { } read))
            {
                steps.Add(Step(start, text[start..end], read[i]!, chain));
                hangul += read[i]!.Count(character => CharacterClasses.Of(character) == CharacterClass.CommonHangul);
            }
        }

        return hangul >= LeastHangul ? steps : [];
    }

    private static RepairStep Step(int start, string before, string after, string[] chain) => new()
    {
        Start = start,
        End = start + before.Length,
        Before = before,
        After = after,
        Chain = chain,
        Confidence = PlainCodes.Confidence,
        Proven = true,
    };

    /// <summary>Whether some byte of a span is 80 or more.</summary>
    private static bool HasHighCode(ReadOnlySpan<char> span)
    {
        for (; span.IndexOf('%') is >= 0 and var at; span = span[(at + 1)..])
        {
            if (at + 1 < span.Length && char.IsAsciiHexDigit(span[at + 1]) && span[at + 1] >= '8')
            {
                return true;
            }
        }

        return false;
    }

    private static string? Read(string code, string[] chain)
    {
        ByteReader reader = chain[0] == "utf-8" ? DamageReaders.ReadUtf8 : DoubleByteCodePage.Cp949.TryRead;
        var read = Spelling.Read(code)?.Read(reader);
        return read is null || read.Any(character => CharacterClasses.Of(character) == CharacterClass.Other) ? null : read;
    }

    private static List<Range> Spans(string text)
    {
        var spans = new List<Range>();
        for (var i = 0; text.AsSpan(i).IndexOf('%') is >= 0 and var next;)
        {
            i += next;
            var end = EndOfCodes(text, i);
            if (end > i && !IsInAddress(text, i) && !IsFileName(text, end) && !IsInKoreanLine(text, i))
            {
                spans.Add(i..end);
            }

            i = Math.Max(i + 1, end);
        }

        return spans;
    }

    /// <summary>The end of a run of codes; a letter in it may be the second byte of a pair, which is ASCII and needs no code.</summary>
    private static int EndOfCodes(ReadOnlySpan<char> text, int index)
    {
        var end = index;
        var isAfterLead = false;
        while (end < text.Length)
        {
            if (CodeAt(text, end) is ((>= ' ' and not 0x7F) or '\t' or '\n' or '\r') and var value)
            {
                isAfterLead = !isAfterLead && value > 0x80;
                end += 3;
            }
            else if (isAfterLead && char.IsAsciiLetter(text[end]))
            {
                isAfterLead = false;
                end++;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private static int CodeAt(ReadOnlySpan<char> text, int index) =>
        index + 2 < text.Length && text[index] == '%'
        && byte.TryParse(text.Slice(index + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? value : 0;

    /// <summary>Whether the word around belongs to an address, a path or a pattern of them, in which the codes are right as they are.</summary>
    private static bool IsInAddress(string text, int index)
    {
        var first = Math.Max(0, index - LongestAddress);
        var before = text.AsSpan(first, index - first);
        var word = before[(before.LastIndexOfAny(" \t\n\"'") + 1)..];
        return word.StartsWith("www.") || word.StartsWith("/") || word.EndsWith("=") || word.EndsWith("^") || HasFolder(word);
    }

    private static bool HasFolder(ReadOnlySpan<char> word)
    {
        var slash = word.IndexOf('/');

        // 1/2 and 500/month are no folders, nor are two words in codes.
        return slash > 0 && (char.IsAsciiLetterOrDigit(word[slash - 1]) || word[slash - 1] is ':' or '.')
            && word[..slash].ContainsAnyExceptInRange('0', '9') && EndOfCodes(word, 0) < slash;
    }

    private static bool IsFileName(string text, int end)
    {
        var extension = end < text.Length && text[end] == '.' ? end + 1 : end;
        var after = extension;
        while (after < text.Length && char.IsAsciiLetterOrDigit(text[after]))
        {
            after++;
        }

        return after - extension is >= ShortestExtension and <= LongestExtension && extension > end && char.IsAsciiLetter(text[extension]);
    }

    /// <summary>Whether the line has good Korean: where bytes were left as codes, all of them were.</summary>
    private static bool IsInKoreanLine(string text, int index)
    {
        var start = text.LastIndexOf('\n', index) + 1;
        var end = text.IndexOf('\n', index);
        return text.AsSpan(start, (end < 0 ? text.Length : end) - start).ContainsAnyInRange('가', '힣');
    }
}
