using System.Globalization;
using CampusJournal.Text;

namespace CampusJournal.Cli.Detect;

/// <summary>One line a file in columns; the name stands last, because it alone has no bounds.</summary>
internal sealed class DetectionTable(Session session) : DetectionOutput(session)
{
    private bool hasHead;

    /// <inheritdoc/>
    public override void Write(Detection detection)
    {
        if (!hasHead)
        {
            hasHead = true;
            WriteRow("charset", "sure", "evidence", "declared", "undecodable", "mojibake", "path");
        }

        var guess = detection.Charset;
        WriteRow(
            guess.Charset ?? "none",
            guess.Confidence.ToString("0.00", CultureInfo.InvariantCulture),
            guess.Evidence,
            Declared(guess),
            detection.Undecodable.ToString(CultureInfo.InvariantCulture),
            Mojibake(detection),
            Escaped.Text(detection.Page?.Place ?? detection.Input.Path));
    }

    // A byte order mark is no word of the page about itself, and can be at odds with one.
    private static string Declared(CharsetGuess guess) => guess.Declared.FirstOrDefault(static found => found.Where != "bom") is { } declaration
        ? Escaped.Excerpt(declaration.Label) + (guess.Conflict ? " (wrong)" : "")
        : "-";

    private static string Mojibake(Detection detection)
    {
        if (!detection.IsDamaged)
        {
            return "-";
        }

        return detection.Mojibake.Chain is { } chain ? string.Join('>', chain) : detection.Mojibake.IsChanged ? "several" : "lost";
    }

    private void WriteRow(string charset, string sure, string evidence, string declared, string undecodable, string mojibake, string path) =>
        Session.WriteLine($"{charset,-12} {sure,4}  {evidence,-8}  {declared,-18} {undecodable,11}  {mojibake,-30} {path}");
}
