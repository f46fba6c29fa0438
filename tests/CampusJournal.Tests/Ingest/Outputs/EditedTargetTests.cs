using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;
using CampusJournal.Ingest.Export;

namespace CampusJournal.Tests.Ingest.Outputs;

public class EditedTargetTests
{
    private const string Note = "\n<!-- 편집부에서 고침 -->\n";

    public static TheoryData<string> Targets => ["x.jsonl", "x.csv", "x.json", "x.rss", "x.md/", "x.md/ x.csv", "x.csv x.md/"];

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task What_somebody_wrote_into_a_target_is_not_overwritten_unasked(string targets)
    {
        using var folder = Folder();
        var paths = targets.Split(' ').Select(target => folder[target]).ToList();
        await RunAsync(folder, paths);
        await RunAsync(folder, paths);
        foreach (var path in paths)
        {
            var file = Written(path);
            var text = File.ReadAllText(file);
            File.WriteAllText(file, text + Note);

            var refusal = await Assert.ThrowsAsync<TargetRefusedException>(() => RunAsync(folder, paths));

            Assert.Equal((path, true), (refusal.Target, refusal.IsReplaceable));
            Assert.Throws<TargetRefusedException>(() => RecordSinks.ReadEarlier(paths));
            Assert.EndsWith(Note, File.ReadAllText(file), StringComparison.Ordinal);
            File.WriteAllText(file, text);
        }

        await RunAsync(folder, paths);
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Asked_to_begin_anew_a_run_replaces_it(string targets)
    {
        using var folder = Folder();
        var paths = targets.Split(' ').Select(target => folder[target]).ToList();
        await RunAsync(folder, paths);
        File.AppendAllText(Written(paths[0]), Note);

        await RunAsync(folder, paths, new() { Fresh = true });

        Assert.DoesNotContain("편집부", File.ReadAllText(Written(paths[0])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_that_keeps_the_length_is_one_too()
    {
        using var folder = Folder();
        await RunAsync(folder, [folder["x.jsonl"]]);
        File.WriteAllText(folder["x.jsonl"], File.ReadAllText(folder["x.jsonl"]).Replace("온실", "온천", StringComparison.Ordinal));

        await Assert.ThrowsAsync<TargetRefusedException>(() => RunAsync(folder, [folder["x.jsonl"]]));
    }

    [Theory]
    [InlineData("x.jsonl")]
    [InlineData("x.json")]
    public async Task A_run_that_was_killed_before_it_named_its_target_is_no_edit(string target)
    {
        using var folder = Folder();
        await RunAsync(folder, [folder[target]]);
        var earlier = File.ReadAllText(folder[target]);
        folder.With("p/b.html", Pages.Html("둘째", "다음 글이다."));
        await RunAsync(folder, [folder[target]]);
        var whole = File.ReadAllText(folder[target]);

        // As a kill between the manifest and the name leaves it.
        File.Move(folder[target], folder[target + ".tmp"]);
        File.WriteAllText(folder[target], earlier);

        await RunAsync(folder, [folder[target]]);

        Assert.Equal(whole, File.ReadAllText(folder[target]));
    }

    [Fact]
    public void Why_a_target_cannot_be_written_is_told_without_the_name_of_a_file_that_nobody_named()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The numbers of errors are those of Unix.");

        var refusal = Assert.Throws<TargetRefusedException>(() => NamedTarget.Guard<int>("a.csv", () => throw new IOException("No space left on device : '/x/a.csv.tmp'", 28)));

        Assert.Equal(("a.csv", "cannot be written: No space left on device; make room and run the same command again."), (refusal.Target, refusal.Message));
    }

    private static TemporaryFolder Folder() => new TemporaryFolder().With("p/a.html", Pages.Html("온실", "첫 글이다."));

    private static Task<IngestReport> RunAsync(TemporaryFolder folder, IReadOnlyList<string> paths, SinkOptions? options = null) =>
        Pages.RunAsync(PageSources.Open(folder["p"]), paths, options);

    private static string Written(string path) => path.EndsWith('/') ? Directory.GetFiles(path).Order(StringComparer.Ordinal).First() : path;
}
