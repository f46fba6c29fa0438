namespace CampusJournal.Ingest.Search;

/// <summary>An article that holds every word searched for.</summary>
public sealed record SearchHit
{
    /// <summary>Gets the record's id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the title, or null when the page has none.</summary>
    public required MarkedText? Title { get; init; }

    /// <summary>Gets the date of publication in ISO 8601, or null when the page states none.</summary>
    public required string? Date { get; init; }

    /// <summary>Gets the page's address, or null when it is not known.</summary>
    public required string? Url { get; init; }

    /// <summary>Gets the path of the page's file or archive, as it was given to the run that wrote the record.</summary>
    public required string Path { get; init; }

    /// <summary>Gets how well the article fits, larger for better (BM25, words of the title count for more); null for a record that is not indexed yet, and where the words are in very many articles.</summary>
    public required double? Score { get; init; }

    /// <summary>Gets the text around the words: of the body where they are in it, else of the field that holds them.</summary>
    public required MarkedText Snippet { get; init; }

    /// <summary>Gets the id of the record that a newer state of the page gave, or null when this one is current.</summary>
    public string? SupersededBy { get; init; }

    /// <summary>Gets the id of the record that the same bytes gave before, or null.</summary>
    public string? DuplicateOf { get; init; }
}
