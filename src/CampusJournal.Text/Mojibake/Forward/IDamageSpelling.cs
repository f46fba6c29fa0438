namespace CampusJournal.Text.Mojibake.Forward;

/// <summary>
/// The last step of a chain that writes in ASCII what is not ASCII. One tape has many spellings, so a proof reads the damaged text and
/// compares tapes.
/// </summary>
internal interface IDamageSpelling
{
    /// <summary>Spells a tape in the usual way.</summary>
    /// <returns>The text, or null when the tape holds what can not be spelled.</returns>
    string? Write(DamageTape tape);

    /// <summary>Reads a spelling.</summary>
    /// <returns>The tape, or null when the text is not spelled so.</returns>
    DamageTape? Read(string text);
}
