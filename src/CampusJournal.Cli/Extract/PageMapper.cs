using System.Globalization;
using System.Text;
using CampusJournal.Articles;
using CampusJournal.Cli.JsonLines;
using CampusJournal.Ingest;

namespace CampusJournal.Cli.Extract;

/// <summary>Turns one line that holds a page into one line that holds its record. Safe to share between threads.</summary>
/// <param name="options">How pages are read.</param>
/// <param name="fence">The folder whose files lines may name, or null for none.</param>
/// <param name="limit">The largest page in bytes.</param>
internal sealed class PageMapper(ExtractOptions options, PathFence? fence, int limit)
{
    // An escape in JSON is this much longer than the byte for which it stands; what else is on a line is short.
    private const int BytesPerEscape = 6;
    private const int BytesBesidePage = 1 << 20;

    private static readonly string[] Contents = ["html", "html_base64", "text", "path"];

    private readonly PageExtraction extraction = new(new ArticleExtractor(options));

    /// <summary>Gets the longest line in bytes that can hold a page of the largest size.</summary>
    public int LongestLine => (int)Math.Min(Array.MaxLength, ((long)limit * BytesPerEscape) + BytesBesidePage);

    /// <summary>Maps a line.</summary>
    public MappedLine Map(InputLine line)
    {
        var id = line.Value("id") is { Length: > 0 } value ? value.ToArray() : "null"u8.ToArray();
        try
        {
            return MappedLine.Record(id, ArticleJson.WriteUtf8(Extract(line)));
        }
        catch (MapperException exception)
        {
            return MappedLine.Failure(id, exception);
        }
    }

    private ArticleRecord Extract(InputLine line)
    {
        if (line.Raw.IsPiece)
        {
            throw TooLarge();
        }

        if (line.Json is not { End: >= 0 } json)
        {
            throw new MapperException("read", "not-json", "The line is not a JSON object.");
        }

        var found = json.Members.Where(member => Contents.Contains(member.Name) && member.IsString).ToList();
        if (found.Count != 1)
        {
            throw new MapperException("read", "no-page", "A line holds exactly one of html, html_base64, text and path, as a string.");
        }

        var content = Text(line, found[0].Name)!;
        var origin = new PageOrigin { Path = "-", Url = Text(line, "url"), CapturedAt = Time(Text(line, "captured_at")), HttpCharset = Text(line, "charset") };
        return found[0].Name switch
        {
            "html" => Extract(Bounded(Encoding.UTF8.GetBytes(content)), origin with { MediaType = "text/html", IsUnicode = true }),
            "text" => Extract(Bounded(Encoding.UTF8.GetBytes(content)), origin with { MediaType = "text/plain", IsUnicode = true }),
            "html_base64" => Extract(Bounded(FromBase64(content)), origin with { MediaType = "text/html" }),
            _ => FromFile(content, origin),
        };
    }

    private ArticleRecord Extract(byte[] content, PageOrigin origin) =>
        extraction.TryExtract(content, origin, out var record, out var failure)
            ? record
            : throw new MapperException(failure.Stage, failure.Code, failure.Message);

    private ArticleRecord FromFile(string path, PageOrigin origin)
    {
        if (fence?.Find(path) is not { } real || !UnixFile.IsRegular(real))
        {
            throw new MapperException("read", "path-refused", "The path is not a file below the folder of --allow-paths.");
        }

        try
        {
            if (new FileInfo(real).Length > limit)
            {
                throw TooLarge();
            }

            return Extract(File.ReadAllBytes(real), origin with { Path = path, RelativePath = fence.Relative(real) });
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new MapperException("read", "not-found", "There is no such file.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MapperException("read", "unreadable", "The file cannot be read.");
        }
    }

    private byte[] Bounded(byte[] content) => content.Length > limit ? throw TooLarge() : content;

    private MapperException TooLarge() => new("read", "too-large", $"The page is larger than {limit} bytes; raise --max-record-size to read it.");

    private static string? Text(InputLine line, string name)
    {
        var member = line.Json!.Members.LastOrDefault(member => member.Name == name);
        if (member.Name is null || line.Value(name).SequenceEqual("null"u8))
        {
            return null;
        }

        return member.IsString
            ? line.Text(member) ?? throw new MapperException("read", "not-utf8", $"The member {name} is not UTF-8.")
            : throw new MapperException("read", "not-a-string", $"The member {name} is not a string.");
    }

    private static byte[] FromBase64(string text)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            throw new MapperException("read", "not-base64", "The member html_base64 is not Base64.");
        }
    }

    private static DateTimeOffset? Time(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw new MapperException("read", "bad-time", "The member captured_at is not a time in ISO 8601.");
    }
}
