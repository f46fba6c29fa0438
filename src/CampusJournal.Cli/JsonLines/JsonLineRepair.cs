using System.Text.Json;
using CampusJournal.Cli.Repair;
using CampusJournal.Text;
using CampusJournal.Text.Mojibake;

namespace CampusJournal.Cli.JsonLines;

/// <summary>Repairs fields of JSON lines. The lines of one call are one document: they share what is learned about the damage.</summary>
/// <param name="repairer">The repairer.</param>
/// <param name="fields">The names of the members to repair.</param>
/// <param name="isExplained">Whether a member <c>repair</c> says why.</param>
internal sealed class JsonLineRepair(MojibakeRepairer repairer, IReadOnlySet<string> fields, bool isExplained)
{
    /// <summary>The name of the member that says why; it cannot be repaired itself.</summary>
    public const string ExplanationName = "repair";

    /// <summary>Repairs the lines of one document.</summary>
    public IReadOnlyList<RepairedLine> Repair(IReadOnlyList<InputLine> lines)
    {
        var texts = new List<string>();
        var places = new List<(int Line, JsonMember Member)>();
        var faults = new string?[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            foreach (var member in lines[i].Json?.Members.Where(member => member.IsString && fields.Contains(member.Name)) ?? [])
            {
                if (lines[i].Text(member) is not { } text)
                {
                    faults[i] = member.Name;
                    continue;
                }

                texts.Add(text);
                places.Add((i, member));
            }
        }

        var repaired = texts.Count == 0 ? [] : repairer.RepairDocument(texts);
        var byLine = places.Zip(repaired, (place, result) => (place.Line, place.Member, Result: result)).ToLookup(found => found.Line);
        return [.. lines.Select((line, i) => new RepairedLine(
            Rewrite(line, [.. byLine[i].Select(found => (found.Member, found.Result))]), line.Fault(faults[i])))];
    }

    private byte[] Rewrite(InputLine line, List<(JsonMember Member, RepairedText Result)> found)
    {
        if (line.Json is null || line.Json.End < 0)
        {
            return line.Bytes;
        }

        var edits = found.Where(field => field.Result.IsChanged).Select(field => (field.Member, JsonText.Encode(field.Result.Text))).ToList();
        if (edits.Count == 0 && !isExplained)
        {
            return line.Bytes;
        }

        return [.. line.Json.With(edits, isExplained ? (ExplanationName, Explain(found)) : null), .. line.LineEnd];
    }

    private static byte[] Explain(List<(JsonMember Member, RepairedText Result)> found)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, JsonText.WriterOptions))
        {
            writer.WriteStartObject();
            foreach (var (member, result) in found)
            {
                writer.WriteStartObject(member.Name);
                ExplanationJson.WriteMembers(writer, result);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
