using System.CommandLine;

namespace CampusJournal.Cli.Options;

/// <summary>The options that every verb takes.</summary>
internal sealed class CommonOptions
{
    /// <summary>Gets the option that asks for help.</summary>
    public Option<bool> Help { get; } = New.Switch("--help", "Show this help; -h for the short form", "-h");

    /// <summary>Gets the option that leaves out warnings.</summary>
    public Option<bool> Quiet { get; } = New.Switch("--quiet", "Say nothing on standard error but errors", "-q");

    /// <summary>Gets the option that asks for details.</summary>
    public Option<bool> Verbose { get; } = New.Switch("--verbose", "Say more on standard error", "-v");

    /// <summary>Gets the option that decides on colours.</summary>
    public Option<string?> Color { get; } = New.Choice("--color", "Colours: auto means on a terminal only (auto)", "auto", "always", "never");

    /// <summary>Gets the option that makes messages JSON.</summary>
    public Option<string?> LogFormat { get; } = New.Choice("--log-format", "Form of the lines on standard error (text)", "text", "json");

    /// <summary>Gets the option that leaves out the configuration file.</summary>
    public Option<bool> NoConfig { get; } = New.Switch("--no-config", "Leave out the configuration file; see 'cjt help configuration'");

    /// <summary>Gets every option, in the order of the help.</summary>
    public IReadOnlyList<Option> All => [Quiet, Verbose, Color, LogFormat, NoConfig, Help];
}
