using System.Text;

namespace CampusJournal.Text.Mojibake;

/// <summary>A text after repair, with every change that was made. No steps means that it is exactly what came in.</summary>
public sealed record RepairedText
{
    /// <summary>Gets the repaired text.</summary>
    public required string Text { get; init; }

    /// <summary>Gets the changes in the order of the text; they do not overlap.</summary>
    public IReadOnlyList<RepairStep> Steps { get; init; } = [];

    /// <summary>Gets the damaged stretches whose original is lost, in the order of the text.</summary>
    public IReadOnlyList<UnrecoverableText> Unrecoverable { get; init; } = [];

    /// <summary>Gets a value indicating whether anything changed.</summary>
    public bool IsChanged => Steps.Count > 0;

    /// <summary>Gets how sure the whole repair is: the least sure step's confidence, 1 when nothing changed.</summary>
    public double Confidence => Steps.Count == 0 ? 1 : Steps.Min(step => step.Confidence);

    /// <summary>Gets a value indicating whether there are steps and every one is proven.</summary>
    public bool IsProven => Steps.Count > 0 && Steps.All(step => step.Proven);

    /// <summary>Gets the chain that all steps share; null when nothing changed or when several chains met in the text.</summary>
    public IReadOnlyList<string>? Chain =>
        Steps.Count > 0 && Steps.All(step => step.Chain.SequenceEqual(Steps[0].Chain)) ? Steps[0].Chain : null;

    /// <summary>Wraps a text that needs no repair.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The same text without steps.</returns>
    public static RepairedText Untouched(string text) => new() { Text = text };

    /// <summary>Applies steps to the text that they were made for.</summary>
    /// <param name="original">The damaged text.</param>
    /// <param name="steps">Changes in the order of the text that do not overlap.</param>
    /// <returns>The text with each step's stretch replaced; everything between is copied as it is.</returns>
    /// <exception cref="ArgumentException">A step does not fit the text.</exception>
    public static string Replay(string original, IEnumerable<RepairStep> steps)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(steps);

        StringBuilder? result = null;
        var position = 0;
        foreach (var step in steps)
        {
            if (step.Start < position || step.End > original.Length || !original.AsSpan()[step.Start..step.End].SequenceEqual(step.Before))
            {
                throw new ArgumentException($"The step at {step.Start} does not fit the text.", nameof(steps));
            }

            result ??= new StringBuilder(original.Length);
            result.Append(original, position, step.Start - position).Append(step.After);
            position = step.End;
        }

        return result is null ? original : result.Append(original, position, original.Length - position).ToString();
    }
}
