namespace CampusJournal.Ingest.WarcWriting;

/// <summary>The types of WARC records that this program writes (WARC/1.1, section 6).</summary>
internal static class WarcTypes
{
    public const string Info = "warcinfo";
    public const string Request = "request";
    public const string Response = "response";
    public const string Resource = "resource";
    public const string Revisit = "revisit";
    public const string Conversion = "conversion";
}
