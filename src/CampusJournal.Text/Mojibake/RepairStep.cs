namespace CampusJournal.Text.Mojibake;

/// <summary>One change: where, from what to what, by which misreading, how sure.</summary>
public sealed record RepairStep
{
    /// <summary>Gets the UTF-16 offset in the input at which the change starts.</summary>
    public required int Start { get; init; }

    /// <summary>Gets the UTF-16 offset in the input just after the change.</summary>
    public required int End { get; init; }

    /// <summary>Gets the damaged text, exactly the input from <see cref="Start"/> to <see cref="End"/>.</summary>
    public required string Before { get; init; }

    /// <summary>Gets the repaired text.</summary>
    public required string After { get; init; }

    /// <summary>Gets the chain of misreadings, from the original text outward: <c>cp949</c>, <c>latin-1</c>, <c>ftfy-6.2</c>.</summary>
    public required IReadOnlyList<string> Chain { get; init; }

    /// <summary>Gets how sure the repair is, from 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>
    /// Gets a value indicating whether the repair is proven: damaging it again gives back the input, nothing that the chain could
    /// have made is left beside it, and the runner-up that also reproduces the input is far behind.
    /// </summary>
    public required bool Proven { get; init; }

    /// <summary>Gets a value indicating whether bytes were lost, as no chain describes it, and inferred (<see cref="RepairOptions.InferLost"/>).</summary>
    public bool Inferred { get; init; }
}
