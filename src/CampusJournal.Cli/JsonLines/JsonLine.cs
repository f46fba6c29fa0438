using System.Text;
using System.Text.Json;
using CampusJournal.Text;

namespace CampusJournal.Cli.JsonLines;

/// <summary>
/// One line of JSON as bytes, with the places of its members' values. Values are replaced in the bytes themselves, so that
/// everything else stays what it was: order, spaces, escapes, numbers of any length.
/// </summary>
internal sealed class JsonLine
{
    private static readonly JsonReaderOptions Deep = new() { MaxDepth = int.MaxValue };

    private JsonLine(ReadOnlyMemory<byte> bytes, List<JsonMember> members, int end)
    {
        Bytes = bytes;
        Members = members;
        End = end;
    }

    /// <summary>Gets the line's bytes, without its line end.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Gets the members of the object on the line; none when the line is no object.</summary>
    public IReadOnlyList<JsonMember> Members { get; }

    /// <summary>Gets the offset of the object's closing brace; -1 when the line is no object.</summary>
    public int End { get; }

    /// <summary>Reads a line; null when it is not JSON.</summary>
    public static JsonLine? Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return Scan(bytes);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Gives the line with some values replaced and, where the object has no member of that name, one member added.</summary>
    /// <param name="values">The new values, in the order of the line.</param>
    /// <param name="added">A member to add or to replace, or null.</param>
    public byte[] With(IReadOnlyList<(JsonMember Member, byte[] Value)> values, (string Name, byte[] Value)? added)
    {
        using var result = new MemoryStream(Bytes.Length + 64);
        var edits = values.Select(edit => (edit.Member.Start, edit.Member.End, edit.Value)).ToList();
        if (added is { } member)
        {
            edits.Add(Edit(member.Name, member.Value));
        }

        var position = 0;
        foreach (var (start, end, value) in edits.OrderBy(edit => edit.Start))
        {
            result.Write(Bytes.Span[position..start]);
            result.Write(value);
            position = end;
        }

        result.Write(Bytes.Span[position..]);
        return result.ToArray();
    }

    private (int Start, int End, byte[] Value) Edit(string name, byte[] value)
    {
        if (Members.LastOrDefault(member => member.Name == name) is { Name: not null } existing)
        {
            return (existing.Start, existing.End, value);
        }

        var comma = Members.Count == 0 ? "" : ",";
        return (End, End, [.. Encoding.UTF8.GetBytes(comma), .. JsonText.Encode(name), (byte)':', .. value]);
    }

    private static JsonLine? Scan(ReadOnlyMemory<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes.Span, Deep);
        var members = new List<JsonMember>();
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            Expect(!reader.Read());
            return new JsonLine(bytes, members, -1);
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonString.Decode(reader.ValueSpan) ?? "";
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            var isString = reader.TokenType == JsonTokenType.String;
            reader.Skip();
            members.Add(new JsonMember(name, start, (int)reader.BytesConsumed, isString));
        }

        var end = (int)reader.TokenStartIndex;
        Expect(!reader.Read());
        return new JsonLine(bytes, members, end);
    }

    private static void Expect(bool claim)
    {
        if (!claim)
        {
            throw new JsonException();
        }
    }
}
