namespace CampusJournal.Articles.Bodies;

/// <summary>A part of a line that is a link or stands out.</summary>
/// <param name="Start">Where it starts in the line.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Kind">One of the kinds of <see cref="BodyMark"/>.</param>
/// <param name="Url">The address of a link.</param>
internal readonly record struct LinePart(int Start, int End, string Kind, string? Url)
{
    public BodyMark MarkOf(int line) => new(line, Kind, null, null, Start, End, Url);
}
