using System.CommandLine;
using System.CommandLine.Completions;
using CampusJournal.Articles;
using CampusJournal.Cli.Inputs;
using CampusJournal.Cli.Options;
using CampusJournal.Cli.Profiles;

namespace CampusJournal.Cli.Commands;

/// <summary><c>cjt profiles</c>: lists and shows site profiles, and tries one on a page.</summary>
internal sealed class ProfilesCommand : Verb
{
    // As of --max-record-size.
    private const int LargestPage = 16 << 20;

    private static readonly string[] Actions = ["list", "show", "test"];

    private readonly Argument<string> action = new("ACTION") { Description = "list, show or test", Arity = ArgumentArity.ExactlyOne };
    private readonly Argument<string?> name = new("PROFILE") { Description = "Of show and test: the name or the file of a profile", Arity = ArgumentArity.ZeroOrOne };
    private readonly Argument<string?> page = new("PAGE") { Description = "Of test: a page, or - for standard input", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> format = New.Choice("--format", "Form of the list and the test (table on a terminal, else jsonl)", "table", "jsonl");
    private readonly Option<string?> url = New.Text("--url", "URL", "Of test: the page's address, where it does not state it itself");
    private readonly Option<string?> charset = New.Text("--charset", "LABEL", "Of test: read the page in this charset, whatever it says");

    public ProfilesCommand()
        : base("profiles", "List and show site profiles, and say which selector gives which field of a page")
    {
        action.CompletionSources.Add(typed => HasBefore(typed, action) ? [] : Actions.Select(word => new CompletionItem(word)));
        name.CompletionSources.Add(typed => HasBefore(typed, action) && !HasBefore(typed, name) ? ProfileNames() : []);
        Arguments.Add(action);
        Arguments.Add(name);
        Arguments.Add(page);
        foreach (var option in new Option[] { format, url, charset })
        {
            Options.Add(option);
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("cjt profiles list", "every profile, in the order in which they are tried"),
        new("cjt profiles show ndsoft-g > mine.json", "a built-in profile as the start of one's own"),
        new("cjt profiles test mine.json page.html", "what mine.json finds in a page, what it cuts, what finds nothing"),
    ];

    /// <inheritdoc/>
    public override string Notes =>
        """
        Lines of a test: "gave" a field, with the selector and the value that the record has; "cut" out of the body by
        "drop"; "nothing" for selectors that fit no element (no-element), none with text or a date (no-value), or none
        in the body (outside-body). 'cjt help profile' explains the file.
        Exit: 0 done; 1 the page is not read by the profile; 2 no such profile or page.
        """;

    /// <inheritdoc/>
    public override int Run(ParseResult parse, Session session)
    {
        var unreadable = ProfileCatalog.Load(session.ReadsConfiguration, out var catalog);
        if ((UsageError(parse) ?? CharsetCheck.Refusal(parse.GetValue(charset)) ?? unreadable) is { } error)
        {
            session.Log.Error(error);
            return ExitCode.NotDone;
        }

        var asTable = (parse.GetValue(format) ?? (session.OutputIsTerminal ? "table" : "jsonl")) == "table";
        return parse.GetValue(action) switch
        {
            "list" => List(catalog, asTable, session),
            "show" => Show(catalog, parse.GetValue(name)!, session),
            _ => Test(catalog, parse, asTable, session),
        };
    }

    // The word under the cursor is an argument already; that one is still to be completed.
    private static bool HasBefore(CompletionContext typed, Argument argument) =>
        typed.ParseResult.GetResult(argument) is { Tokens: [var token, ..] } && token.Value != typed.WordToComplete;

    private static IEnumerable<CompletionItem> ProfileNames() =>
        ProfileCatalog.Load(readsConfiguration: true, out var catalog) is null ? catalog.Profiles.All.Select(profile => new CompletionItem(profile.Name)) : [];

    private Message? UsageError(ParseResult parse)
    {
        var word = parse.GetValue(action)!;
        if (!Actions.Contains(word))
        {
            return Messages.NotOneOf("cjt profiles", word, Actions);
        }

        return (word, parse.GetValue(name), parse.GetValue(page)) switch
        {
            ("list", { } odd, _) => Messages.UnexpectedWord(odd, "profiles list"),
            ("show" or "test", null, _) => Messages.NoArgument(name.Name, $"profiles {word}"),
            ("show", _, { } odd) => Messages.UnexpectedWord(odd, "profiles show"),
            ("test", _, null) => Messages.NoArgument(page.Name, "profiles test"),
            _ => null,
        };
    }

    private static int List(ProfileCatalog catalog, bool asTable, Session session)
    {
        if (asTable)
        {
            ProfileList.WriteTable(catalog, session);
        }
        else
        {
            ProfileList.WriteLines(catalog, session);
        }

        return ExitCode.Done;
    }

    private static int Show(ProfileCatalog catalog, string word, Session session)
    {
        if (catalog.Find(word, out var profile) is { } error)
        {
            session.Log.Error(error);
            return ExitCode.NotDone;
        }

        session.Output.Write(System.Text.Encoding.UTF8.GetBytes(profile!.Json));
        return ExitCode.Done;
    }

    private int Test(ProfileCatalog catalog, ParseResult parse, bool asTable, Session session)
    {
        var path = parse.GetValue(page)!;
        var unknown = catalog.Find(parse.GetValue(name)!, out var profile);
        var unreadable = Read(path, out var content);
        if ((unknown ?? unreadable) is { } error)
        {
            session.Log.Error(error);
            return ExitCode.NotDone;
        }

        var extractor = new ArticleExtractor(new ExtractOptions { ForcedCharset = parse.GetValue(charset) });
        var test = extractor.TestProfile(content, new PageOrigin { Path = path, Url = parse.GetValue(url) }, profile!);
        var report = new TestReport(profile!, path, test);
        if (asTable)
        {
            report.WriteTable(session);
        }
        else
        {
            report.WriteLines(session);
        }

        if (!test.IsUsed)
        {
            session.Log.Warn(test.Matches ? Messages.ProfileEmpty(profile!.Identity, path) : Messages.ProfileNotForPage(profile!.Identity, path));
        }

        return test.IsUsed ? ExitCode.Done : ExitCode.Partly;
    }

    /// <summary>Reads a page; the end of a device is not waited for.</summary>
    private static Message? Read(string path, out byte[] content)
    {
        content = [];
        try
        {
            using var stream = new InputFile(path, path, IsNamed: true).Open();
            using var kept = new MemoryStream();
            var block = new byte[1 << 16];
            for (var count = stream.Read(block); count > 0; count = stream.Read(block))
            {
                kept.Write(block, 0, count);
                if (kept.Length > LargestPage)
                {
                    return Messages.PageTooLarge(path, LargestPage);
                }
            }

            content = kept.ToArray();
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return FileReading.Failure(path, exception);
        }
    }
}
