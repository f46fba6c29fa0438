using System.CommandLine;
using CampusJournal.Articles;
using CampusJournal.Cli.Options;

namespace CampusJournal.Cli.Extract;

/// <summary>How a command line wants pages to be read.</summary>
internal static class PageReading
{
    /// <summary>Gives the options of the extractor.</summary>
    /// <returns>What is wrong with what was typed, or null.</returns>
    public static Message? Refusal(ParseResult parse, InputOptions inputs, ReadingOptions reading, Session session, out ExtractOptions options)
    {
        options = ExtractOptions.Default;
        if ((inputs.Refusal(parse) ?? CharsetCheck.Refusal(parse.GetValue(inputs.Charset))) is { } refusal)
        {
            return refusal;
        }

        if (ProfileFiles.Choose(parse.GetValue(reading.Profiles) ?? [], session.ReadsConfiguration, out var profiles) is { } error)
        {
            return error;
        }

        options = new ExtractOptions
        {
            ForcedCharset = parse.GetValue(inputs.Charset),
            IgnoreDeclared = parse.GetValue(inputs.IgnoreDeclared),
            Profiles = profiles,
        };
        return null;
    }
}
