using CampusJournal.Ingest.Search;

namespace CampusJournal.Cli.Search;

/// <summary>How hits are printed.</summary>
internal abstract class HitOutput : IDisposable
{
    /// <summary>Gets the length of snippets, in UTF-16 units.</summary>
    public virtual int SnippetLength => ArticleSearch.DefaultSnippetLength;

    /// <summary>Prints one hit.</summary>
    public abstract void Write(SearchHit hit);

    /// <inheritdoc/>
    public virtual void Dispose()
    {
    }
}
