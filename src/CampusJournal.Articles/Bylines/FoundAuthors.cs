namespace CampusJournal.Articles.Bylines;

/// <summary>The authors of a page with the line that names them.</summary>
/// <param name="Byline">The printed line without e-mail, or null when the page only states the names.</param>
/// <param name="Authors">The authors in the order printed.</param>
internal sealed record FoundAuthors(string? Byline, IReadOnlyList<Author> Authors)
{
    public static FoundAuthors None { get; } = new(null, []);

    public bool Any => Authors.Count > 0;

    public static FoundAuthors People(string? byline, IEnumerable<string> names, string? role = null, string? email = null)
    {
        var list = names.ToList();
        return new(byline, [.. list.Select(name => new Author(name, role, list.Count == 1 ? email : null, Organisations.KindOf(name)))]);
    }
}
