using System.Globalization;
using CampusJournal.Soak;

const string Usage = """
    Usage: dotnet run --project tests/CampusJournal.Soak -c Release -- RUN [N]
      kill [20]       a run over 4,000 pages is killed N times, into JSONL and into SQLite; each ends as the run that nobody disturbed
      fetch [20]      a fetch of 500 pages from a site on loopback is killed N times, then goes on: each page once, nothing torn; then pages a second,
                      and the memory that two gibibytes of one page take
      pages [100000]  N generated pages: pages a second at one and two jobs, peak memory at N and at a tenth of N
      fuzz [10] [READER] [SEED]
                      damaged files for N minutes, of all forms or of one (all, warc, arc, gzip, mhtml, csv, zip, tar, feed): no reader throws, hangs or holds much
      read FILE       one file as the fuzzing reads it
      pack            everything packed, installed from a folder, run: the tool on an installed runtime, each library by the example of its README
      native RID      the same with the native tool of this machine's platform, for example linux-x64, and its archive
      slurm [8000]    a two-node Slurm on this host, a task and the controller killed: the parts of an array over N pages, merged, equal to the single run
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
        Console.WriteLine(fetch.Endure());
        return 0;
    case "pages":
        new PagesRun(folder.Make("pages")).Run(number ?? 100_000, Console.WriteLine);
        return 0;
    case "fuzz":
        var seed = args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : Environment.TickCount;
        Console.WriteLine($"seed {seed}");
        var fuzz = new FuzzRun(new(seed), args.ElementAtOrDefault(2) is { } name and not "all" ? name : null, Environment.CurrentDirectory);
        return await fuzz.RunAsync(TimeSpan.FromMinutes(number ?? 10), Console.WriteLine) ? 0 : 1;
    case "read" when args.Length > 1:
        Console.WriteLine(await FuzzRun.ReadAsync(await File.ReadAllBytesAsync(args[1])));
        return 0;
    case "pack":
        new PackRun(folder.Make("pack")).Run(platform: null, Console.WriteLine);
        return 0;
    case "native" when args.Length > 1:
        new PackRun(folder.Make("native")).Run(args[1], Console.WriteLine);
        return 0;
    case "slurm":
        Console.WriteLine(SlurmCluster.WhyNot() is { } reason ? $"slurm: skipped: {reason}" : new SlurmRun(folder.Make("slurm")).Run(number ?? 8_000));
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}
