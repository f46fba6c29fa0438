using System.Collections.Frozen;
using System.Globalization;
using static CampusJournal.Articles.RecordFieldKind;

namespace CampusJournal.Articles;

/// <summary>The flat fields of a record in the order of its JSON; objects are flattened with a dot, arrays are JSON text.</summary>
public static class RecordFields
{
    private static readonly RecordField[] Table =
    [
        new("id", PlainText, r => r.Id),
        new("source.path", PlainText, r => r.Source.Path),
        new("source.member", PlainText, r => r.Source.Member),
        new("source.offset", WholeNumber, r => r.Source.Offset),
        new("source.length", WholeNumber, r => r.Source.Length),
        new("source.url", PlainText, r => r.Source.Url),
        new("source.captured_at", Instant, r => Iso(r.Source.CapturedAt)),
        new("source.sha256", PlainText, r => r.Source.Sha256),
        new("source.media_type", PlainText, r => r.Source.MediaType),
        new("source.refers_to", PlainText, r => r.Source.RefersTo),
        new("source.record_id", PlainText, r => r.Source.RecordId),
        new("kind", PlainText, r => r.Kind),
        new("title", PlainText, r => r.Title),
        new("subtitle", PlainText, r => r.Subtitle),
        new("section", PlainText, r => r.Section),
        new("byline", PlainText, r => r.Byline),
        new("authors", JsonArray, r => ArticleJson.Write(r.Authors)),
        new("date", Date, r => r.Date),
        new("date_source", PlainText, r => r.DateSource),
        new("modified", Date, r => r.Modified),
        new("site_updated", Date, r => r.SiteUpdated),
        new("body", PlainText, r => r.Body),
        new("structure", JsonArray, r => ArticleJson.Write(r.Structure)),
        new("captions", JsonArray, r => ArticleJson.Write(r.Captions)),
        new("images", JsonArray, r => ArticleJson.Write(r.Images)),
        new("language", PlainText, r => r.Language),
        new("publisher", PlainText, r => r.Publisher),
        new("copyright", PlainText, r => r.Copyright),
        new("profile", PlainText, r => r.Profile),
        new("charset.used", PlainText, r => r.Charset.Used),
        new("charset.declared", PlainText, r => r.Charset.Declared),
        new("charset.confidence", Fraction, r => r.Charset.Confidence),
        new("charset.evidence", PlainText, r => r.Charset.Evidence),
        new("charset.conflict", Flag, r => r.Charset.Conflict),
        new("charset.undecodable", WholeNumber, r => (long)r.Charset.Undecodable),
        new("repair.damaged_chars", WholeNumber, r => (long)r.Repair.DamagedChars),
        new("repair.repaired_chars", WholeNumber, r => (long)r.Repair.RepairedChars),
        new("repair.unrecoverable", WholeNumber, r => (long)r.Repair.Unrecoverable),
        new("repair.chain", JsonArray, r => r.Repair.Chain is { } chain ? ArticleJson.Write(chain) : null),
        new("repair.proven", Flag, r => r.Repair.Proven),
        new("repair.confidence", Fraction, r => r.Repair.Confidence),
        new("warnings", JsonArray, r => ArticleJson.Write(r.Warnings)),
        new("duplicate_of", PlainText, r => r.DuplicateOf),
        new("supersedes", PlainText, r => r.Supersedes),
        new("tool", PlainText, r => r.Tool),
    ];

    private static readonly FrozenDictionary<string, RecordField> ByName = Table.ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);

    /// <summary>Gets every field in order.</summary>
    public static IReadOnlyList<RecordField> All => Table;

    /// <summary>Finds a field by its dotted name.</summary>
    /// <param name="name">The name, for example <c>source.url</c>.</param>
    /// <returns>The field, or null when the record has none of that name.</returns>
    public static RecordField? Find(string name) => ByName.GetValueOrDefault(name);

    private static string? Iso(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
