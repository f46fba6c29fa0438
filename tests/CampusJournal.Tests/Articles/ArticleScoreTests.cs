using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CampusJournal.Articles;
using CampusJournal.Articles.Profiles;

namespace CampusJournal.Tests.Articles;

/// <summary>
/// What the generic path finds on pages of papers whose profile it may not use: the floors of <c>tests/cases/score.json</c>, a figure a
/// field. They hold for exactly the pages whose digest stands there; to lower one is a decision.
/// </summary>
public partial class ArticleScoreTests
{
    private static readonly string Cases = RepositoryFolder.Combine("tests", "cases", "articles");
    private static readonly JsonNode Score = JsonNode.Parse(File.ReadAllText(RepositoryFolder.Combine("tests", "cases", "score.json")))!;
    private static readonly Lazy<IReadOnlyList<Case>> Read = new(ReadCases);

    public static TheoryData<string> Fields => [.. Score["floors"]!.AsObject().Select(floor => floor.Key)];

    [Fact]
    public void The_floors_are_those_of_the_pages_at_hand() => Assert.Equal(Score["sha256"]!.GetValue<string>(), Digest());

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_field_is_found_as_often_as_before(string field)
    {
        var cases = Read.Value;
        var value = field switch
        {
            "title" => cases.Average(page => page.Record.Title == Text(page, "title") ? 1.0 : 0),
            "date" => cases.Average(page => Day(page.Record.Date) == Day(Text(page, "date")) ? 1.0 : 0),
            "date-precision" => cases.Where(page => page.Record.Date is not null).Average(page => Day(page.Record.Date) == Day(Text(page, "date")) ? 1.0 : 0),
            "authors" => cases.Average(page => Names(page).SetEquals(page.Record.Authors.Select(author => author.Name)) ? 1.0 : 0),
            "body-precision" => cases.Average(page => Share(page.Record.Body, Text(page, "body"))),
            "body-recall" => cases.Average(page => Share(Text(page, "body"), page.Record.Body)),
            _ => throw new InvalidDataException(field),
        };
        var floor = Score["floors"]![field]!.GetValue<double>();
        Assert.True(value >= floor - 0.0005, $"{field} is {value.ToString("0.000", CultureInfo.InvariantCulture)}, the floor is {floor.ToString("0.000", CultureInfo.InvariantCulture)}");
    }

    private static IReadOnlyList<Case> ReadCases()
    {
        var extractor = new ArticleExtractor(new ExtractOptions { Profiles = SiteProfiles.None });
        return [.. from file in Files()
                   where file.EndsWith("page.html", StringComparison.Ordinal)
                   let expected = JsonNode.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(file)!, "expected.json")))!.AsObject()
                   where expected.ContainsKey("body")
                   select new Case(extractor.Extract(File.ReadAllBytes(file), new PageOrigin { Path = "page.html" }), expected)];
    }

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Cases, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static string Digest()
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files())
        {
            digest.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(Cases, file).Replace('\\', '/')));
            digest.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }

        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }

    private static string? Text(Case page, string field) => page.Expected[field]?.GetValue<string>();

    private static string? Day(string? date) => date is { Length: >= 10 } ? date[..10] : date;

    private static HashSet<string> Names(Case page) => [.. page.Expected["authors"]?.AsArray().Select(author => author!["name"]!.GetValue<string>()) ?? []];

    /// <summary>Which share of a text's words another one has; of no words all.</summary>
    private static double Share(string? text, string? other)
    {
        var known = Word().Matches(other ?? "").GroupBy(word => word.Value).ToDictionary(words => words.Key, words => words.Count());
        var words = Word().Matches(text ?? "").GroupBy(word => word.Value).ToList();
        return words.Count == 0 ? 1 : (double)words.Sum(word => Math.Min(word.Count(), known.GetValueOrDefault(word.Key))) / words.Sum(word => word.Count());
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    private sealed record Case(ArticleRecord Record, JsonObject Expected);
}
