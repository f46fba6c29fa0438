using System.CommandLine;

namespace CampusJournal.Cli;

/// <summary>One verb of the program. Its options are defined once and give parser, help and completion.</summary>
internal abstract class Verb(string name, string description) : Command(name, description)
{
    /// <summary>Gets the examples with which the verb's help begins.</summary>
    public abstract IReadOnlyList<Example> Examples { get; }

    /// <summary>Gets what the long help says after the options; empty for nothing.</summary>
    public virtual string Notes => "";

    /// <summary>Gets a value indicating whether the user's defaults hold for the verb: what explains them works when they are wrong.</summary>
    public virtual bool TakesDefaults => true;

    /// <summary>Gets a value indicating whether a signal lets the verb end by itself, to keep a state from which it can go on.</summary>
    public virtual bool EndsItself => false;

    /// <summary>Does the work.</summary>
    /// <param name="parse">The parsed command line, without errors.</param>
    /// <param name="session">The streams and messages of this run.</param>
    /// <returns>The exit code.</returns>
    public abstract int Run(ParseResult parse, Session session);
}
