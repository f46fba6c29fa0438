using System.Text;
using System.Text.Json;
using CampusJournal.Articles;

namespace CampusJournal.Tests.Articles;

public class RecordFieldsTests
{
    private static readonly ArticleRecord Record = new ArticleExtractor().Extract(
        Encoding.UTF8.GetBytes("<html><h1>Campus news</h1><p>The library opens at eight, and closes at ten.</p></html>"), new PageOrigin { Path = "a/b.html" });

    [Fact]
    public void The_schema_has_exactly_the_fields_of_a_record()
    {
        using var record = JsonDocument.Parse(ArticleJson.Write(Record));
        using var schema = JsonDocument.Parse(RecordSchema.Json);
        Assert.Equal(Names(record.RootElement), Names(schema.RootElement.GetProperty("properties")));
        foreach (var name in new[] { "source", "charset", "repair" })
        {
            Assert.Equal(Names(record.RootElement.GetProperty(name)), Names(schema.RootElement.GetProperty("properties").GetProperty(name).GetProperty("properties")));
        }
    }

    [Fact]
    public void The_flat_fields_are_those_of_the_json_in_its_order()
    {
        using var record = JsonDocument.Parse(ArticleJson.Write(Record));
        var expected = record.RootElement.EnumerateObject().SelectMany(member => member.Value.ValueKind == JsonValueKind.Object
            ? member.Value.EnumerateObject().Select(inner => member.Name + "." + inner.Name)
            : [member.Name]);
        Assert.Equal(expected, RecordFields.All.Select(field => field.Name));
    }

    [Fact]
    public void Every_value_has_the_type_that_its_kind_names()
    {
        foreach (var field in RecordFields.All)
        {
            var value = field.Value(Record);
            var expected = field.Kind switch
            {
                RecordFieldKind.WholeNumber => typeof(long),
                RecordFieldKind.Fraction => typeof(double),
                RecordFieldKind.Flag => typeof(bool),
                _ => typeof(string),
            };
            Assert.True(value is null || value.GetType() == expected, $"{field.Name} is {value?.GetType()}");
        }
    }

    [Fact]
    public void A_record_survives_its_json() =>
        Assert.Equal(ArticleJson.Write(Record), ArticleJson.Write(ArticleJson.Read(ArticleJson.Write(Record))));

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(member => member.Name);
}
