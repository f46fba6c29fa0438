namespace CampusJournal.Articles;

/// <summary>The type of a flat field's value, for exports with typed columns.</summary>
public enum RecordFieldKind
{
    /// <summary>A <see cref="string"/>.</summary>
    PlainText,

    /// <summary>A <see cref="long"/>.</summary>
    WholeNumber,

    /// <summary>A <see cref="double"/>.</summary>
    Fraction,

    /// <summary>A <see cref="bool"/>.</summary>
    Flag,

    /// <summary>A <see cref="string"/> that holds a JSON array.</summary>
    JsonArray,

    /// <summary>A <see cref="string"/> that holds a time to the second with its offset, in ISO 8601.</summary>
    Instant,

    /// <summary>A <see cref="string"/> that holds a date as its page states it, in ISO 8601: a day, a time, often without seconds, or a month (2024-04).</summary>
    Date,
}
