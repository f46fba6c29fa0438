namespace CampusJournal.Text;

/// <summary>What a file is to us.</summary>
public enum ContentKind
{
    /// <summary>Text without markup, a stray tag or none at all; an empty file too.</summary>
    PlainText,

    /// <summary>An HTML page, or a piece of one.</summary>
    Html,

    /// <summary>No page: an image, an archive, a script, a style sheet, a feed, unknown bytes.</summary>
    NotAPage,
}
