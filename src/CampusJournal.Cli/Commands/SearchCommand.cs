using System.CommandLine;
using CampusJournal.Cli.Options;
using CampusJournal.Cli.Search;
using CampusJournal.Ingest.Search;

namespace CampusJournal.Cli.Commands;

/// <summary><c>cjt search</c>: the articles of a database that hold some words.</summary>
internal sealed class SearchCommand : Verb
{
    private readonly Argument<string> database = new("DB") { Description = "A database that cjt ingest wrote; it is only read", Arity = ArgumentArity.ExactlyOne };

    private readonly Argument<string[]> words = new("WORDS")
    {
        Description = "What an article must hold, every word of it; \"two words\" in quotation marks are a phrase",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<int?> limit = New.Count("--limit", 1, "Show the best N articles (all)");
    private readonly Option<string?> format = New.Choice("--format", "Form of the output (table on a terminal, else jsonl)", "table", "jsonl");

    public SearchCommand()
        : base("search", "Find the articles of a database that hold some words")
    {
        Arguments.Add(database);
        Arguments.Add(words);
        Options.Add(limit);
        Options.Add(format);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("cjt search articles.db 대학", "every article that has 대학, also within 여자대학교; the best first"),
        new("cjt search articles.db '\"총장 선거\" 2015' --limit 10", "both the phrase and the number"),
    ];

    /// <inheritdoc/>
    public override string Notes =>
        """
        Korean is found anywhere in a word, one syllable too; letters and digits from the beginning of a word on: univ finds University.
        Nothing in WORDS is an operator. Searched are title, subtitle, section, byline, body and captions; the title counts for most.
        Exit: 0 something found; 1 nothing found; 2 not done, as when DB is not a database of cjt.
        """;

    /// <inheritdoc/>
    public override int Run(ParseResult parse, Session session)
    {
        if (!SearchWords.TryParse(string.Join(' ', parse.GetValue(words)!), out var sought))
        {
            session.Log.Error(Messages.NothingToSearch());
            return ExitCode.NotDone;
        }

        try
        {
            return Search(parse, session, sought);
        }
        catch (SearchRefusedException exception)
        {
            session.Log.Error(Messages.SearchRefused(exception));
            return ExitCode.NotDone;
        }
    }

    private int Search(ParseResult parse, Session session, SearchWords sought)
    {
        using var search = ArticleSearch.Open(parse.GetValue(database)!);
        if (search.CountUnindexed() is > 0 and var count)
        {
            session.Log.Warn(Messages.NotIndexed(count));
        }

        var asTable = (parse.GetValue(format) ?? (session.OutputIsTerminal ? "table" : "jsonl")) == "table";
        HitOutput output = asTable ? new HitTable(session) : new HitLines(session);
        var found = 0;
        foreach (var hit in search.Find(sought, output.SnippetLength).Take(parse.GetValue(limit) ?? int.MaxValue))
        {
            session.Stop.ThrowIfCancellationRequested();
            output.Write(hit);
            found++;
        }

        output.Finish();
        if (found == 0)
        {
            session.Log.Tell(Messages.NoHit());
        }

        return found == 0 ? ExitCode.Partly : ExitCode.Done;
    }
}
