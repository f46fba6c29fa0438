using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CampusJournal.Articles;

namespace CampusJournal.Ingest.Export.Xml;

/// <summary>
/// Records as WordPress imports them: WXR 1.2. Authors and categories are told before the first post that has them. A record without
/// a date becomes a draft: WordPress would publish it with the day of the import. So does what repeats another record, is replaced by one or
/// has no article. Titles, names and excerpts are HTML there.
/// </summary>
internal sealed class WordPressForm : IXmlForm
{
    private const string Undated = "0000-00-00 00:00:00";

    // Of a category's name, as HTML.
    private const int LongestName = 200;

    // Told so far, by what WordPress knows them by.
    private readonly HashSet<string> logins = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> sections = new(StringComparer.Ordinal);

    private readonly Successors successors = new();
    private readonly PostTimes times = new();
    private int posts;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Namespaces { get; } = new Dictionary<string, string>
    {
        ["excerpt"] = "http://wordpress.org/export/1.2/excerpt/",
        ["content"] = "http://purl.org/rss/1.0/modules/content/",
        ["wfw"] = "http://wellformedweb.org/CommentAPI/",
        ["dc"] = "http://purl.org/dc/elements/1.1/",
        ["wp"] = "http://wordpress.org/export/1.2/",
    };

    /// <inheritdoc/>
    public void Begin(CleanXml xml, ArticleRecord? first)
    {
        FeedChannel.Begin(xml, first);
        xml.Element("wp:wxr_version", "1.2");
        xml.Element("wp:base_site_url", FeedChannel.Site(first));
        xml.Element("wp:base_blog_url", FeedChannel.Site(first));
    }

    /// <inheritdoc/>
    public void Write(CleanXml xml, ArticleRecord record)
    {
        var successor = successors.Of(record);
        var author = Author(xml, record);
        var category = Category(xml, record.Section);
        var title = Title(record);
        var slug = Slug.Of(record.Title);
        var excerpt = Line(record.Subtitle);

        // A word in brackets is a command there (a shortcode).
        var content = KeepNumbers(ArticleHtml.Write(record)).Replace("[", "&#91;", StringComparison.Ordinal);
        var time = times.Of(record, slug.Length > 0 ? slug : title, $"{author}\n{excerpt}\n{content}");
        xml.Start("item");
        xml.Element("title", title);
        xml.Element("link", WebAddress.Of(record.Source.Url));
        xml.Element("pubDate", time is { } moment ? PublicationTime.Rfc822(moment) : null);
        xml.Data("dc:creator", author);
        xml.Start("guid");
        xml.Attribute("isPermaLink", "false");
        xml.DataOnly(record.Id);
        xml.End();
        xml.Element("description", "");
        xml.Data("content:encoded", content);
        xml.Data("excerpt:encoded", excerpt);
        WritePost(xml, slug.Length > 0 ? slug : record.Id, time, isDraft: time is null || record.IsDraft(successor));
        if (category is not null)
        {
            xml.Start("category");
            xml.Attribute("domain", "category");
            xml.Attribute("nicename", category);
            xml.DataOnly(CategoryName(record.Section!));
            xml.End();
        }

        Meta(xml, "cjt_id", record.Id);
        Meta(xml, "cjt_kind", record.Kind);
        Meta(xml, "cjt_source_url", record.Source.Url);
        Meta(xml, "cjt_byline", record.Byline);
        Meta(xml, "cjt_authors", record.Authors.Count == 0 ? null : string.Join(", ", record.Authors.Select(author => author.Name)));
        Meta(xml, "cjt_section", category is null || Line(record.Section).Length <= LongestName ? null : record.Section);
        Meta(xml, "cjt_date", record.Date);
        Meta(xml, "cjt_duplicate_of", record.DuplicateOf);
        Meta(xml, "cjt_supersedes", record.Supersedes);
        Meta(xml, "cjt_superseded_by", successor);
        xml.End();
    }

    // WordPress takes a post without a title for any that has its time, and passes over it.
    private static string Title(ArticleRecord record) => Line(record.Title) is { Length: > 0 } title ? title : $"(no title) {record.Id}";

    private static string Line(string? text) => KeepNumbers(ArticleHtml.Line(text));

    // WordPress's filter (kses) makes a reference of &amp;#169; again, and leaves &#38;#169; alone.
    private static string KeepNumbers(string html) => html.Replace("&amp;#", "&#38;#", StringComparison.Ordinal);

    private void WritePost(CleanXml xml, string name, DateTimeOffset? time, bool isDraft)
    {
        xml.Element("wp:post_id", (++posts).ToString(CultureInfo.InvariantCulture));
        xml.Data("wp:post_date", time is { } local ? Clock(local) : Undated);
        xml.Data("wp:post_date_gmt", time is { } moment ? Clock(moment.ToUniversalTime()) : Undated);
        xml.Data("wp:comment_status", "closed");
        xml.Data("wp:ping_status", "closed");
        xml.Data("wp:post_name", name);
        xml.Data("wp:status", isDraft ? "draft" : "publish");
        xml.Element("wp:post_parent", "0");
        xml.Element("wp:menu_order", "0");
        xml.Data("wp:post_type", "post");
        xml.Data("wp:post_password", "");
        xml.Element("wp:is_sticky", "0");
    }

    /// <summary>Tells an author; WordPress knows one a post.</summary>
    /// <returns>The login, "" without an author.</returns>
    private string Author(CleanXml xml, ArticleRecord record)
    {
        if (record.Authors is not [var author, ..])
        {
            return "";
        }

        // Logins are ASCII: of a Korean name WordPress would leave nothing.
        var login = "author-" + ShortHash(author.Name);
        if (logins.Add(login))
        {
            xml.Start("wp:author");
            xml.Data("wp:author_login", login);
            xml.Data("wp:author_email", author.Email);
            xml.Data("wp:author_display_name", Line(author.Name));
            xml.End();
        }

        return login;
    }

    /// <summary>Tells a category.</summary>
    /// <returns>Its name in addresses; null without a category.</returns>
    private string? Category(CleanXml xml, string? section)
    {
        if (string.IsNullOrWhiteSpace(section))
        {
            return null;
        }

        var nicename = Nicename(section);
        if (sections.TryAdd(nicename, section))
        {
            xml.Start("wp:category");
            xml.Data("wp:category_nicename", nicename);
            xml.Data("wp:category_parent", "");
            xml.Data("wp:cat_name", CategoryName(section));
            xml.End();
        }

        return nicename;
    }

    // WordPress takes no longer one.
    private static string CategoryName(string section)
    {
        if (Line(section) is { Length: <= LongestName } name)
        {
            return name;
        }

        var length = Math.Min(section.Length, LongestName - 1);
        while (Line(section[..length]).Length >= LongestName)
        {
            length--;
        }

        length -= char.IsHighSurrogate(section[length - 1]) ? 1 : 0;
        return Line(section[..length]) + "…";
    }

    // Two sections may differ by signs only, which no address has.
    private string Nicename(string section)
    {
        var slug = Slug.Of(section);
        return slug.Length > 0 && sections.GetValueOrDefault(slug, section) == section ? slug : $"{(slug.Length > 0 ? slug : "section")}-{ShortHash(section)}";
    }

    private static void Meta(CleanXml xml, string key, string? value)
    {
        if (value is not null)
        {
            xml.Start("wp:postmeta");
            xml.Data("wp:meta_key", key);
            xml.Data("wp:meta_value", value);
            xml.End();
        }
    }

    private static string ShortHash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    private static string Clock(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
