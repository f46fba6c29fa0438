using System.Diagnostics.CodeAnalysis;

namespace CampusJournal.Text.Mojibake.Forward;

/// <summary>
/// The forward model: does to a good text what a chain says was done to it, so that a repair can be proven by getting the damaged text
/// back. Safe to share between threads.
/// </summary>
/// <remarks>
/// The words are those of the repair's <c>chain</c>, from the original text outward. A charset writes when the text is text and reads when
/// it is bytes: <c>utf-8 cp1252 utf-8 cp1252</c> is a double misreading. <c>hybrid</c> reads as Latin-1, or as the page named before it.
/// </remarks>
internal sealed class DamageChain
{
    private readonly List<Stage> stages = [];
    private IDamageSpelling? spelling;
    private bool losesOneByte;
    private bool usesFtfy;

    private DamageChain(IReadOnlyList<string> words) => Words = words;

    /// <summary>Gets the chain's words.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Makes a chain.</summary>
    /// <param name="words">The words, from the original text outward.</param>
    /// <param name="chain">The chain.</param>
    /// <returns>False when a word is unknown or can not stand where it stands.</returns>
    public static bool TryParse(IReadOnlyList<string> words, [NotNullWhen(true)] out DamageChain? chain)
    {
        chain = new DamageChain(words);
        var isBytes = false;
        for (var i = 0; i < words.Count; i++)
        {
            // Seven bits read as Latin-1 stay what they are.
            if (chain.spelling is ShiftSpelling && words[i] == "latin-1")
            {
                continue;
            }

            if (chain.spelling is not null || !chain.TryAdd(i, ref isBytes))
            {
                return false;
            }
        }

        chain.MergeStages();
        return words.Count > 0 && (!isBytes || chain.spelling is not null);
    }

    /// <summary>Damages a text.</summary>
    /// <param name="original">The good text.</param>
    /// <param name="kept">For each character whether it never was damaged and stays as it is; empty for none. What the first charset lacks stays in any case.</param>
    /// <returns>The damaged text; null when the chain would lose something of the text, so that nothing can be proven by it.</returns>
    public string? Damage(ReadOnlySpan<char> original, ReadOnlySpan<bool> kept = default)
    {
        ThrowIfUnequal(original, kept);
        return losesOneByte ? null : Damage(original, kept, FtfyUse.Web, out var tape) ?? (tape is null ? null : spelling?.Write(tape));
    }

    /// <summary>Says whether damaging a text gives exactly the damaged text; how ftfy was called and how references are spelled is open.</summary>
    /// <param name="original">The good text.</param>
    /// <param name="damaged">The damaged text.</param>
    /// <param name="kept">For each character of <paramref name="original"/> whether it never was damaged; empty for none.</param>
    public bool Reproduces(ReadOnlySpan<char> original, ReadOnlySpan<char> damaged, ReadOnlySpan<bool> kept = default)
    {
        ThrowIfUnequal(original, kept);
        var last = usesFtfy ? FtfyUse.StraightQuotes : FtfyUse.Web;
        for (var use = FtfyUse.Web; use <= last; use++)
        {
            var result = Damage(original, kept, use, out var tape);
            if (result is not null ? IsSame(result, damaged) : tape is not null && spelling?.Read(damaged.ToString()) is { } read && read.Matches(tape))
            {
                return true;
            }
        }

        return false;
    }

    private static void ThrowIfUnequal(ReadOnlySpan<char> original, ReadOnlySpan<bool> kept)
    {
        if (!kept.IsEmpty && kept.Length != original.Length)
        {
            throw new ArgumentException($"There are {kept.Length} marks for {original.Length} characters.", nameof(kept));
        }
    }

    private bool IsSame(ReadOnlySpan<char> result, ReadOnlySpan<char> damaged)
    {
        if (!losesOneByte)
        {
            return result.SequenceEqual(damaged);
        }

        var common = result.CommonPrefixLength(damaged);
        return result.Length == damaged.Length + 1 && result[(common + 1)..].SequenceEqual(damaged[common..]);
    }

    // The text after the last stage; null with the tape that is to be spelled; null without one when something would be lost.
    private string? Damage(ReadOnlySpan<char> original, ReadOnlySpan<bool> kept, FtfyUse use, out DamageTape? tape)
    {
        tape = null;
        string? text = null;
        foreach (var stage in stages)
        {
            if (stage.PageDamage is { } damage)
            {
                text = text is null ? damage.Damage(original, kept) : damage.Damage(text, []);
                continue;
            }

            if (stage.Writer is { } writer)
            {
                tape = text is null ? Write(original, kept, writer) : Write(text, [], writer);
                continue;
            }

            text = stage.Reader is { } reader ? tape!.Read(reader) : stage.Rewrite!(text ?? original.ToString(), use);
            tape = null;
            if (text is null)
            {
                return null;
            }
        }

        if (spelling is null || tape is not null)
        {
            return tape is null ? text : null;
        }

        tape = Write(text ?? original, [], static (text, tape) =>
        {
            foreach (var character in text)
            {
                tape.Add(character);
            }
        });
        return null;
    }

    private static DamageTape Write(ReadOnlySpan<char> text, ReadOnlySpan<bool> kept, TextWriter writer)
    {
        var tape = new DamageTape(text.Length * 2);
        while (!text.IsEmpty)
        {
            var length = kept.IndexOf(true) is >= 0 and var first ? first : text.Length;
            writer(text[..length], tape);
            text = text[length..];
            kept = kept.IsEmpty ? kept : kept[length..];
            while (!text.IsEmpty && !kept.IsEmpty && kept[0])
            {
                tape.Add(text[0]);
                text = text[1..];
                kept = kept[1..];
            }
        }

        return tape;
    }

    private bool TryAdd(int place, ref bool isBytes)
    {
        var word = Words[place];
        if (word == "lost-byte")
        {
            losesOneByte = true;
            return true;
        }

        if (isBytes && word == "hybrid")
        {
            isBytes = false;
            stages.Add(new Stage { Reader = DamageReaders.Hybrid(SingleByteCodePage.Latin1) });
            return true;
        }

        if (!isBytes && word == "hybrid" && place > 0 && DamageReaders.FindPage(Words[place - 1]) is { } page)
        {
            stages[^1] = new Stage { Reader = DamageReaders.Hybrid(page) };
            return true;
        }

        spelling = Spelling(word, isBytes);
        return spelling is not null || (isBytes ? TryAddReader(word, ref isBytes) : TryAddWriterOrRewrite(word, ref isBytes));
    }

    private void MergeStages()
    {
        for (var i = stages.Count - 2; i >= 0; i--)
        {
            if (stages[i].Charset is { } charset && PageDamage.CanWrite(charset) && stages[i + 1].Page is { } page)
            {
                stages[i] = new Stage { PageDamage = new PageDamage(charset, page) };
                stages.RemoveAt(i + 1);
            }
        }
    }

    private bool TryAddReader(string word, ref bool isBytes)
    {
        isBytes = false;
        if (DamageReaders.Find(word) is not { } reader)
        {
            return false;
        }

        stages.Add(new Stage { Reader = reader, Page = DamageReaders.FindPage(word) });
        return true;
    }

    private bool TryAddWriterOrRewrite(string word, ref bool isBytes)
    {
        if (DamageWriters.Find(word) is { } writer)
        {
            isBytes = true;
            stages.Add(new Stage { Writer = writer, Charset = word });
            spelling = word == "iso-2022-kr" ? new ShiftSpelling() : null;
            return true;
        }

        if (DamageRewrites.Find(word) is not { } rewrite)
        {
            return false;
        }

        usesFtfy |= word.StartsWith("ftfy", StringComparison.Ordinal);
        stages.Add(new Stage { Rewrite = rewrite });
        return true;
    }

    private static IDamageSpelling? Spelling(string word, bool isBytes) => (word, isBytes) switch
    {
        ("percent", true) => new PercentSpelling(),
        ("rfc2047", true) => new EncodedWordSpelling(),
        ("references", false) => new ReferenceSpelling(),
        _ => null,
    };

    // One of the four: text to bytes (of a charset), bytes to text, text to text, and the first two at once.
    private readonly record struct Stage(
        TextWriter? Writer, string? Charset, ByteReader? Reader, SingleByteCodePage? Page, Func<string, FtfyUse, string>? Rewrite, PageDamage? PageDamage);
}
