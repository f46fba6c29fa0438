using CampusJournal.Ingest.Search;

namespace CampusJournal.Cli.Search;

/// <summary>How hits are printed.</summary>
internal abstract class HitOutput
{
    /// <summary>Gets the length of snippets, in UTF-16 units.</summary>
    public virtual int SnippetLength => ArticleSearch.DefaultSnippetLength;

    /// <summary>Prints one hit.</summary>
    public abstract void Write(SearchHit hit);

    /// <summary>Makes the hits visible.</summary>
    public abstract void Finish();
}
