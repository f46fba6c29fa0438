using System.Security.Cryptography;

namespace CampusJournal.Tests.Text;

public class ModelFilesTests
{
    private static readonly string Folder = RepositoryFolder.Combine("src", "CampusJournal.Text", "Models");

    [Fact]
    public void Each_model_file_has_a_row_with_its_hash_in_the_readme()
    {
        var rows = File.ReadAllLines(Path.Combine(Folder, "README.md"));
        Assert.All(Directory.GetFiles(Folder).Where(file => !file.EndsWith(".md", StringComparison.Ordinal)), file =>
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
            var row = Assert.Single(rows, row => row.StartsWith($"| `{Path.GetFileName(file)}` |", StringComparison.Ordinal));
            Assert.Contains(hash, row, StringComparison.Ordinal);
        });
    }
}
