using System.CommandLine;
using System.Globalization;
using CampusJournal.Cli.Inputs;
using CampusJournal.Cli.Options;
using CampusJournal.Ingest.Fetch;

namespace CampusJournal.Cli.Fetch;

/// <summary>Reads from a command line what to fetch and how.</summary>
/// <param name="parse">The parsed command line.</param>
/// <param name="options">The options.</param>
internal sealed class FetchChoice(ParseResult parse, FetchOptionSet options)
{
    /// <summary>Gives how to fetch.</summary>
    /// <exception cref="FormatException">A value is none; the message says which and why.</exception>
    /// <exception cref="IOException">The file of cookies cannot be read.</exception>
    public FetchOptions Options()
    {
        var defaults = new FetchOptions();
        return defaults with
        {
            Delay = Seconds(options.Delay, defaults.Delay),
            PerHost = parse.GetValue(options.PerHost) ?? defaults.PerHost,
            Timeout = Seconds(options.Timeout, defaults.Timeout),
            Retries = parse.GetValue(options.Retries) ?? defaults.Retries,
            MaxRedirects = parse.GetValue(options.MaxRedirects) ?? defaults.MaxRedirects,
            MaxBytes = parse.GetValue(options.MaxBytes) ?? defaults.MaxBytes,
            MaxPages = parse.GetValue(options.MaxPages) ?? defaults.MaxPages,
            UserAgent = HeaderValue(options.UserAgent),
            Contact = HeaderValue(options.Contact),
            Include = parse.GetValue(options.Include) ?? [],
            Exclude = parse.GetValue(options.Exclude) ?? [],
            Follow = parse.GetValue(options.Follow),
            Refresh = parse.GetValue(options.Refresh),
            RotateSize = parse.GetValue(options.RotateSize),
            KeepStatus = Statuses(),
            Cookies = parse.GetValue(options.Cookies) is { } cookies ? ReadCookies(cookies, defaults.Clock) : null,
            AllowPrivate = parse.GetValue(options.AllowPrivate),
            IgnoreRobots = parse.GetValue(options.IgnoreRobots),
        };
    }

    /// <summary>Gives what to fetch; null when nothing is named and nothing piped. URLs from a file are read while they are fetched.</summary>
    /// <param name="urls">The URLs among the arguments; <c>-</c> for those of standard input.</param>
    /// <exception cref="FormatException">A template is none; the message says why.</exception>
    public FetchList? List(IReadOnlyList<string> urls)
    {
        var named = new FetchList
        {
            Urls = urls.Where(url => url != InputFile.StandardInput),
            Templates = [.. (parse.GetValue(options.Templates) ?? []).Select(Template)],
            Sitemaps = parse.GetValue(options.Sitemaps) ?? [],
            Feeds = parse.GetValue(options.Feeds) ?? [],
        };
        var isNothing = urls.Count + named.Templates.Count + named.Sitemaps.Count + named.Feeds.Count == 0;
        var readsInput = urls.Contains(InputFile.StandardInput) || (isNothing && !StandardStreams.InputIsTerminal);
        var list = parse.GetValue(options.UrlsFrom) ?? (readsInput ? InputFile.StandardInput : null);
        return list is not null ? named with { Urls = named.Urls.Concat(Lines(list)) } : isNothing ? null : named;
    }

    private UrlTemplate Template(string text)
    {
        try
        {
            return UrlTemplate.Parse(text);
        }
        catch (FormatException exception)
        {
            throw new FormatException($"{options.Templates.Name} {exception.Message}", exception);
        }
    }

    private TimeSpan Seconds(Option<double?> option, TimeSpan otherwise) => parse.GetValue(option) is { } seconds ? TimeSpan.FromSeconds(seconds) : otherwise;

    // A header must stay one line of ASCII.
    private string? HeaderValue(Option<string?> option) => parse.GetValue(option) is not { } text ? null
        : text.All(character => character is >= ' ' and <= '~') ? text
        : throw new FormatException($"{option.Name} takes ASCII only.");

    private int[] Statuses() => [.. (parse.GetValue(options.KeepStatus)?.Split(',') ?? []).Select(word =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 300 and <= 599
            ? status
            : throw new FormatException($"{options.KeepStatus.Name} takes statuses from 300 to 599 parted by commas, as 304,404."))];

    private System.Net.CookieContainer ReadCookies(string path, TimeProvider clock)
    {
        try
        {
            using var file = new StreamReader(FileReading.OpenNamed(path));
            return CookieFile.Read(file, clock.GetUtcNow());
        }
        catch (FormatException exception)
        {
            throw new FormatException($"{options.Cookies.Name} {path}: {exception.Message}", exception);
        }
    }

    private static IEnumerable<string> Lines(string list)
    {
        using var text = new StreamReader(FileReading.OpenNamed(list));
        foreach (var url in UrlLines.Read(text))
        {
            yield return url;
        }
    }
}
