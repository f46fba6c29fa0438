namespace CampusJournal.Text.Mojibake;

/// <summary>Whether a reading looks like something that somebody wrote, beyond its score.</summary>
internal static class Plausibility
{
    private const int LeastHangul = 2;

    /// <summary>Judges a reading.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="isDamagedDocument">Whether other lines of the document prove the misreading.</param>
    public static bool IsAcceptable(Reading reading, bool isDamagedDocument)
    {
        // Chinese and Japanese legacy bytes decode as code page 949 too, but into rare syllables, hanja and lone jamo.
        if (!reading.Misreading.Target.IsUtf8 && reading.Oddities > reading.CommonHangul)
        {
            return false;
        }

        return isDamagedDocument || reading.CommonHangul >= LeastHangul;
    }
}
