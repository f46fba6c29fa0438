using CampusJournal.Text.Language;

namespace CampusJournal.Text.Mojibake.GoodText;

/// <summary>
/// Finds in a line the letters of other languages and of units that came through whole where the Korean around them is damaged, or may be:
/// Malmö, Pelé, 5µm, 10 Ω. As bytes most of them are a rare syllable or a hanja, which is no reason to read them so. Used again for every
/// line; not for sharing.
/// </summary>
/// <remarks>
/// Everything is decided by what stands right beside a letter: damage has no whole words of ASCII letters, and where the bytes behind a
/// letter are syllables to their last one, the letter is no half of any.
/// </remarks>
/// <param name="model">What the language is like.</param>
internal sealed class ForeignText(LanguageModel model)
{
    private readonly LoneLetters alone = new(model);
    private const int BareToReferences = 4;

    private bool[] marks = new bool[256];

    /// <summary>Says whether a unit stands for itself.</summary>
    public bool Contains(int index) => marks[index];

    /// <summary>Takes up a line.</summary>
    /// <param name="line">The line's units.</param>
    /// <param name="misreading">The misreading that is tried.</param>
    public void Read(LineUnits line, Misreading misreading)
    {
        if (marks.Length < line.Count)
        {
            marks = new bool[line.Count * 2];
        }

        Array.Clear(marks, 0, line.Count);
        if (misreading.Target.IsUtf8 || misreading.IsDouble || misreading.HasReplacedCompatibility)
        {
            return;
        }

        if (line.HasReferences && AreGood(line))
        {
            MarkReferences(line);
        }

        if (misreading.Target == TargetDecoder.Cp949 && !misreading.ShowsPairs)
        {
            MarkLetters(line, misreading);
        }
    }

    private void MarkReferences(LineUnits line)
    {
        for (var i = 0; i < line.Count; i++)
        {
            marks[i] = line.Units[i] is { IsReference: true, CodePoint: >= 0x80 and not 0xA0 };
        }
    }

    private void MarkLetters(LineUnits line, Misreading misreading)
    {
        alone.Read(line);
        for (var i = 0; i < line.Count; i++)
        {
            var codePoint = line.CodePointAt(i);
            marks[i] |= codePoint >= 0x80 && (ForeignSigns.IsAt(line, i, misreading) || ForeignLetters.IsAt(line, i, misreading) || alone.IsAt(line, i, misreading));
            if (codePoint >= 0x80 && (ForeignLetters.IsPairAt(line, i, misreading) || ForeignSigns.IsPairAt(line, i)))
            {
                (marks[i], marks[i + 1]) = (true, true);
            }

            if (GreekLetters.EndOfWord(line, i, misreading) is var end && end > i)
            {
                marks.AsSpan(i, end - i).Fill(true);
            }
        }
    }

    /// <summary>Whether a line's references are few beside bare characters: the damage is these, and who wrote the references meant what they say.</summary>
    private static bool AreGood(LineUnits line)
    {
        var (references, others) = (0, 0);
        foreach (ref readonly var unit in line.Units)
        {
            references += unit.IsReference ? 1 : 0;
            others += unit is { IsReference: false, CodePoint: >= 0x80 } ? 1 : 0;
        }

        return references * BareToReferences <= others;
    }
}
