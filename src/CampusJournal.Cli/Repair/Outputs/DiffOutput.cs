using System.Text;

namespace CampusJournal.Cli.Repair.Outputs;

/// <summary>
/// What would change, as a unified diff. For a person it is one of texts, with the changed characters in colour; in a file or a pipe it is
/// one of bytes, so that <c>patch</c> makes of the file exactly what a repair would write.
/// </summary>
internal sealed class DiffOutput(Session session, Outcome outcome) : RepairOutput(session, outcome)
{
    private const int LongestLine = 1 << 24;
    private const string Red = "\e[31m", Green = "\e[32m", Plain = "\e[0m";

    // The diff escapes for itself: its colours must reach the terminal.
    private readonly Stream output = StandardStreams.OpenOutput();

    private bool IsForPerson => Session.ColorsOutput || Session.OutputIsTerminal;

    /// <inheritdoc/>
    public override void Write(FileRepair file)
    {
        if (!file.IsChanged())
        {
            return;
        }

        var isOfBytes = !IsForPerson && HasLines(file.Charset.Charset) && HasLines(file.TargetCharset);
        var diff = new UnifiedDiff(output, IsForPerson ? Escaped.Text(file.Input.Path) : QuotedName.Of(file.Input.Path), isOfBytes ? Encoding.Latin1 : Encoding.UTF8, Shown);
        if (isOfBytes ? !TryCompareBytes(file, diff) : !TryCompareTexts(file, diff))
        {
            Outcome.Failed++;
            Session.Log.Error(Messages.DiffTooLong(file.Input.Path, LongestLine));
            return;
        }

        diff.Finish();
        if (!diff.IsChanged)
        {
            Session.Log.Tell(Messages.OnlyCharset(file.Input.Path, file.Charset.Charset, file.TargetCharset));
        }
    }

    /// <inheritdoc/>
    public override void Flush() => output.Flush();

    private static bool HasLines(string? charset) => charset is not ("utf-16le" or "utf-16be");

    private static bool TryCompareTexts(FileRepair file, UnifiedDiff diff)
    {
        var (before, after) = (new LineSplitter(LongestLine), new LineSplitter(LongestLine));
        foreach (var part in file.Parts)
        {
            diff.Add(before.Add(part.Before), after.Add(part.After));
            if (before.IsTooLong || after.IsTooLong)
            {
                return false;
            }
        }

        diff.Add(before.End(), after.End());
        return true;
    }

    private static bool TryCompareBytes(FileRepair file, UnifiedDiff diff)
    {
        using var original = new StreamReader(file.Content.Open(), Encoding.Latin1, detectEncodingFromByteOrderMarks: false);
        var before = new RawLines(original, LongestLine);
        var after = new LineSplitter(LongestLine);
        foreach (var part in file.Parts)
        {
            var lines = after.Add(Encoding.Latin1.GetString(part.Bytes.Span));
            if (!before.TryTake(part.Before.AsSpan().Count('\n'), out var old) || after.IsTooLong)
            {
                return false;
            }

            diff.Add(old, lines);
        }

        if (!before.TryTake(1, out var last))
        {
            return false;
        }

        diff.Add(last, after.End());
        return true;
    }

    private string Shown(string line, string? other, bool isNew)
    {
        if (!Session.ColorsOutput || line == other)
        {
            return Escape(line);
        }

        var (old, changed) = other is null ? (null, null) : isNew ? ChangedCharacters.Between(other, line) : ChangedCharacters.Between(line, other);
        var marks = isNew ? changed : old;
        var result = new StringBuilder();
        for (var start = 0; start < line.Length;)
        {
            var isChanged = marks?[start] ?? true;
            var end = start + 1;
            while (end < line.Length && ((marks?[end] ?? true) == isChanged || char.IsLowSurrogate(line[end])))
            {
                end++;
            }

            var text = Escape(line[start..end]);
            _ = isChanged ? result.Append(isNew ? Green : Red).Append(text).Append(Plain) : result.Append(text);
            start = end;
        }

        return result.ToString();
    }

    // A carriage return before the line feed is one half of a line end, and drives no terminal.
    private string Escape(string text) =>
        !Session.OutputIsTerminal ? text : text.EndsWith('\r') ? Escaped.Line(text[..^1]) + "\r" : Escaped.Line(text);
}
