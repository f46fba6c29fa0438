using System.CommandLine;

namespace CampusJournal.Cli.Options;

/// <summary>Questions to a parsed command line.</summary>
internal static class ParseResultExtensions
{
    /// <summary>Tells whether the user gave an option.</summary>
    public static bool Has(this ParseResult parse, Option option) => parse.GetResult(option) is { Implicit: false };
}
