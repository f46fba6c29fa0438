namespace CampusJournal.Articles.Printing;

/// <summary>What a block of the body is.</summary>
internal enum BlockKind
{
    Paragraph,
    Heading,
    List,
    Table,
    Quote,
    Preformatted,
}
