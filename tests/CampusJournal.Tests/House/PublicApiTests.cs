using System.Reflection;

namespace CampusJournal.Tests.House;

/// <summary>
/// What the libraries offer is a text file, so that a change shows in review. To accept a change, run the tests with
/// <c>CJT_UPDATE_API=1</c> and commit the files.
/// </summary>
public class PublicApiTests
{
    private const string UpdateVariable = "CJT_UPDATE_API";

    public static TheoryData<string> Libraries => [.. Floor.All.Where(floor => floor != Floor.Roof).Select(floor => floor.Name)];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void The_public_api_is_the_one_in_the_file(string name)
    {
        var file = RepositoryFolder.Combine("tests", "CampusJournal.Tests", "House", $"PublicApi.{name}.txt");
        var actual = PublicApi.Of(Assembly.Load(name));
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            File.WriteAllText(file, string.Join('\n', actual) + "\n");
        }

        Assert.Equal(File.Exists(file) ? File.ReadAllLines(file) : [], actual);
    }
}
