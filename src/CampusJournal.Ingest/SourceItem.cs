namespace CampusJournal.Ingest;

/// <summary>
/// What a source gives, one for each thing that it saw: a page (<see cref="Archives.SourcePage"/>), a <see cref="PageFailure"/>
/// or a <see cref="SkippedEntry"/>; and what else there is to say, a <see cref="SourceNotice"/>. There are no others, so that nothing is
/// lost without a count.
/// </summary>
public abstract record SourceItem
{
    private protected SourceItem()
    {
    }
}
