namespace CampusJournal.Ingest.Fetch.Robots;

/// <summary>The name by which a robots.txt means a crawler (RFC 9309 section 2.2.1): letters, hyphens and underscores.</summary>
internal static class ProductToken
{
    private const string AnyBrowser = "Mozilla";
    private const string NameAhead = "compatible;";

    /// <summary>Takes the name out of a User-Agent: <c>Bot</c> of <c>Bot/1.0 (+...)</c> and of <c>Mozilla/5.0 (compatible; Bot/1.0; +...)</c>.</summary>
    /// <param name="userAgent">The value of User-Agent.</param>
    /// <returns>The name; empty when it begins with another character, so that only what is said to all holds.</returns>
    public static string Of(string userAgent)
    {
        var first = AtStart(userAgent);
        var ahead = userAgent.IndexOf(NameAhead, StringComparison.Ordinal);
        return first == AnyBrowser && ahead >= 0 ? AtStart(userAgent[(ahead + NameAhead.Length)..].TrimStart()) : first;
    }

    /// <summary>Takes the name that a text begins with.</summary>
    /// <param name="text">The text, as the value of <c>User-agent</c> in a robots.txt.</param>
    public static string AtStart(string text) => new([.. text.TakeWhile(character => char.IsAsciiLetter(character) || character is '_' or '-')]);
}
