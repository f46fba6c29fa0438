namespace CampusJournal.Articles.Bylines;

/// <summary>The words that stand before a writer's name, in the languages of the pages seen: by, von, par ... One table for every reader.</summary>
internal static class ByWords
{
    /// <summary>Gets the short words that open a byline and ordinary sentences alike.</summary>
    public static string[] Prepositions { get; } = ["by", "von", "par", "por", "di", "door", "av", "af", "przez"];

    /// <summary>Gets the words that open a printed byline, in lower case; a longer one stands before the one that it begins with.</summary>
    public static string[] OfLines { get; } =
    [
        "written by", "written-by", "posted by", "published by", "reported by", "story by", "words by", "artikel von", "ein artikel von", "ein beitrag von",
        "ein gastbeitrag von", "eine analyse von", "ein kommentar von", "geschrieben von", "verfasst von", "veröffentlicht von", "rédigé par", "escrito por",
        "text und fotos", "text und foto", "text & fotos", "texte und fotos", "autorin/autor", "autor:innen", "autor:in", "autor tekstu", "autorinnen", "autoren",
        "autorin", "autor", "auteur", "author", "texte", "text", "interview", "reporter", "źródło", .. Prepositions,
    ];

    /// <summary>Gets the words that open a field known to name writers; "de" opens too many other lines.</summary>
    public static string[] OfFields { get; } = [.. OfLines, "words", "de"];

    /// <summary>Gets the words that name a writer within a line: "12 March 2020 by Eva Muster in News".</summary>
    public static string[] Inline { get; } = ["by", "By", "von", "Von", "par", "por", "Autor", "Author"];

    /// <summary>Gets the words that name a writer and nothing else, so that one word after them is a name, too: "Posted by Konstantin".</summary>
    public static string[] Explicit { get; } =
        ["written by ", "posted by ", "geschrieben von ", "verfasst von ", "rédigé par ", "escrito por ", "author:", "author :", "autor:", "autorin:", "auteur:", "autore:"];

    /// <summary>Gets what stands between the names of a list, and before a name in it.</summary>
    public static string[] InLists { get; } = ["by ", "von ", "par ", "por ", "di ", "with ", "mit ", "dr. ", "dr ", "prof. ", "prof ", "additional reporting by ", "그림 ", "삽화 "];

    // "Text", "Interview" and their kin head sections too.
    private static readonly string[] Labels =
    [
        "by", "von", "par", "por", "door", "written by", "posted by", "published by", "artikel von", "ein beitrag von", "verfasst von", "geschrieben von", "rédigé par",
        "escrito por", "autor", "autorin", "autoren", "autorinnen", "autor:in", "autor:innen", "author", "authors", "auteur", "autore", "autor*in",
    ];

    private static readonly int LongestLabel = Labels.Max(label => label.Length);

    /// <summary>Whether a line is nothing but such a word: the name stands in the next one.</summary>
    public static bool IsLabel(ReadOnlySpan<char> line)
    {
        var text = line.TrimEnd(" :");
        if (text.Length > LongestLabel)
        {
            return false;
        }

        foreach (var label in Labels)
        {
            if (text.Equals(label, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
