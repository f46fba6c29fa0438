namespace CampusJournal.Ingest.Export;

/// <summary>A target is not written because that could destroy something, or because it cannot be; the message says what to do.</summary>
public sealed class TargetRefusedException : IOException
{
    /// <summary>Refuses a target.</summary>
    /// <param name="target">The target as given.</param>
    /// <param name="reason">One sentence that says why and what to do; it does not repeat the target.</param>
    /// <param name="cause">What the system said, or null (the default) when the target was looked at only.</param>
    public TargetRefusedException(string target, string reason, Exception? cause = null)
        : base(reason, cause) => Target = target;

    /// <summary>Gets a value indicating whether what is there is ours, so that <see cref="SinkOptions.Fresh"/> would replace it.</summary>
    public bool IsReplaceable { get; init; }

    /// <summary>Gets the target as given.</summary>
    public string Target { get; }
}
