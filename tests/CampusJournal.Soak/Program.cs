using System.Globalization;
using CampusJournal.Soak;

const string Usage = """
    Usage: dotnet run --project tests/CampusJournal.Soak -c Release -- RUN [N]
      kill [20]       a run over 4,000 pages is killed N times, into JSONL and into SQLite; each ends as the run that nobody disturbed
      fetch [20]      a fetch of 500 pages from a site on loopback is killed N times, then goes on: each page once, nothing torn; then pages a second
      pages [100000]  N generated pages: pages a second at one and two jobs, peak memory at N and at a tenth of N
      fuzz [10]       damaged files of every form for N minutes: no reader throws, hangs or holds much
      pack            everything packed, installed from a folder, run: the tool on an installed runtime, each library by the example of its README
      native RID      the same with the native tool of this machine's platform, for example linux-x64, and its archive
      slurm           a two-node Slurm on this host: the parts of an array, merged, equal to the single run
    CJT names the program to run, for example the native one; without it the built one is run.
    """;

var number = args.Length > 1 && int.TryParse(args[1], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : (int?)null;
using var folder = new SoakFolder();
switch (args.FirstOrDefault())
{
    case "kill":
        foreach (var target in new[] { "articles.jsonl", "articles.db" })
        {
            Console.WriteLine(new KillRun(folder.Make(target + ".run"), new(Environment.TickCount)).Run(target, pages: 4_000, kills: number ?? 20));
        }

        return 0;
    case "fetch":
        var fetch = new FetchRun(folder.Make("fetch"), new(Environment.TickCount));
        Console.WriteLine(fetch.Run(pages: 500, kills: number ?? 20));
        Console.WriteLine(fetch.Measure());
        return 0;
    case "pages":
        new PagesRun(folder.Make("pages")).Run(number ?? 100_000, Console.WriteLine);
        return 0;
    case "fuzz":
        var seed = Environment.TickCount;
        Console.WriteLine($"seed {seed}");
        return await new FuzzRun(new(seed)).RunAsync(TimeSpan.FromMinutes(number ?? 10), Path.GetFullPath("fuzz-failed.bin"), Console.WriteLine) ? 0 : 1;
    case "pack":
        new PackRun(folder.Make("pack")).Run(platform: null, Console.WriteLine);
        return 0;
    case "native" when args.Length > 1:
        new PackRun(folder.Make("native")).Run(args[1], Console.WriteLine);
        return 0;
    case "slurm":
        Console.WriteLine(new SlurmRun(folder.Make("slurm")).Run());
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}
