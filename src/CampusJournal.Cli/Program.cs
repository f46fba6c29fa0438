using System.CommandLine;
using System.Text;
using System.Text.Json;
using CampusJournal.Cli.Completion;
using CampusJournal.Cli.Help;
using CampusJournal.Cli.Inputs;
using CampusJournal.Cli.Options;
using CampusJournal.Cli.Repair;
using CampusJournal.Ingest.Archives;
using CampusJournal.Ingest.Export;

namespace CampusJournal.Cli;

/// <summary>Parses the command line, runs the verb and chooses the exit code.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        var commandLine = new CommandLine();
        if (Completions.Asked(arguments) is { } line)
        {
            return Complete(commandLine.Complete(line));
        }

        if (!TryParse(commandLine, arguments, out var parse))
        {
            return ExitCode.NotDone;
        }

        using var session = Open(commandLine, parse, commandLine.Parse(arguments));
        try
        {
            var exitCode = Run(commandLine, parse, session);
            session.Flush();
            return session.StoppedBy ?? exitCode;
        }
        catch (OperationCanceledException) when (session.StoppedBy is { } code)
        {
            return code;
        }
        catch (IOException exception) when (StandardStreams.IsBrokenPipe(exception))
        {
            return ExitCode.Done;
        }
        catch (Exception exception)
        {
            session.Log.Error(Explain(exception));
            return ExitCode.NotDone;
        }
    }

    private static Message Explain(Exception exception) => exception switch
    {
        UnreadableException unreadable => unreadable.Failure,
        UnwritableException unwritable => Messages.Unwritable(unwritable),
        TargetRefusedException refused => Messages.TargetRefused(refused),
        IOException or UnauthorizedAccessException => Messages.WorldIsWrong(exception),
        QuarantineException unwritable => Messages.QuarantineUnwritable(unwritable),
        _ when MissingLibrary(exception) is { } library => Messages.MissingLibrary(library),
        _ => Messages.Bug(exception),
    };

    // The system's own words name the library, in quotes, before much else.
    private static string? MissingLibrary(Exception? exception) => exception switch
    {
        null => null,
        DllNotFoundException missing => missing.Message.Split('\'') is [_, var name, ..] ? name : missing.Message,
        _ => MissingLibrary(exception.InnerException),
    };

    private static int Complete(IEnumerable<string> words)
    {
        using var output = StandardStreams.OpenOutput();
        output.Write(Encoding.UTF8.GetBytes(string.Concat(words.Select(word => word + "\n"))));
        return ExitCode.Done;
    }

    private static bool TryParse(CommandLine commandLine, string[] arguments, out ParseResult parse)
    {
        parse = commandLine.Parse(arguments);
        try
        {
            parse = commandLine.ParseWithDefaults(arguments);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            using var session = Open(commandLine, parse, parse);
            session.Log.Error(Messages.BadConfiguration(Configuration.FilePath, exception.Message));
            return false;
        }
    }

    private static int Run(CommandLine commandLine, ParseResult parse, Session session)
    {
        var verb = parse.CommandResult.Command as Verb;
        if (parse.Has(commandLine.Common.Help))
        {
            session.WriteLine(HelpText.For(commandLine, verb, IsLongHelp(parse)));
            return ExitCode.Done;
        }

        if (verb is null && parse.UnmatchedTokens.Count == 0)
        {
            return WithoutVerb(commandLine, parse, session);
        }

        if (commandLine.Errors(parse) is { Count: > 0 } errors)
        {
            foreach (var error in errors)
            {
                session.Log.Error(error);
            }

            return ExitCode.NotDone;
        }

        using var interruption = new Interruption(session, verb!.EndsItself);
        return verb.Run(parse, session);
    }

    private static int WithoutVerb(CommandLine commandLine, ParseResult parse, Session session)
    {
        if (parse.Has(commandLine.Version))
        {
            session.WriteLine(VersionText.Write(session.IsVerbose));
            return ExitCode.Done;
        }

        session.Log.WriteText(HelpText.For(commandLine, null, isLong: false) + "\n");
        return ExitCode.NotDone;
    }

    private static Session Open(CommandLine commandLine, ParseResult parse, ParseResult typed)
    {
        var common = commandLine.Common;
        var color = Value(parse, common.Color) ?? "auto";
        return new Session
        {
            Log = new MessageLog(StandardStreams.OpenError(), Value(parse, common.LogFormat) == "json", parse.Has(common.Quiet)),
            Typed = typed,
            ColorsOutput = color == "always" || (color == "auto" && StandardStreams.OutputIsTerminal && TerminalHasColors()),
            ShortHelp = verb => HelpText.For(commandLine, verb, isLong: false),
            IsVerbose = parse.Has(common.Verbose),
            ReadsConfiguration = !parse.Has(common.NoConfig),
            ProgressTerminal = StandardStreams.ErrorIsTerminal && TerminalHasCursor() ? StandardStreams.OpenError() : null,
        };
    }

    private static bool TerminalHasColors() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";

    private static bool TerminalHasCursor() => Environment.GetEnvironmentVariable("TERM") is not (null or "dumb");

    // Read from the tokens: values of a command line with errors cannot be asked for.
    private static string? Value(ParseResult parse, Option option) =>
        parse.GetResult(option) is { Tokens: [.., var last] } ? last.Value : null;

    private static bool IsLongHelp(ParseResult parse) => parse.Tokens.Any(token => token.Value == "--help");
}
