using System.Globalization;
using CampusJournal.ModelBuilder;

switch (args)
{
    case ["tables", var folder]:
        TableBuilder.Write(folder);
        return 0;
    case ["web-indexes", var indexes, var output]:
        new WebIndexBuilder(indexes).Write(output);
        return 0;
    case ["normalization", var unicode, var target]:
        new NormalizationTableBuilder(unicode).Write(target);
        return 0;
    case ["language-model", var corpora, var file, var pairs, var triples]:
        var counts = NgramCounts.Of(new CorpusReader(corpora));
        var estimates = new NgramEstimates(counts);
        var kept = new KeptNgrams(counts, estimates, int.Parse(pairs, CultureInfo.InvariantCulture), int.Parse(triples, CultureInfo.InvariantCulture));
        File.WriteAllBytes(file, new LanguageModelWriter(estimates, kept).Write());
        return 0;
    default:
        Console.Error.WriteLine("""
            usage: dotnet run --project tests/CampusJournal.ModelBuilder -- tables FOLDER
                   dotnet run --project tests/CampusJournal.ModelBuilder -- web-indexes FILE FOLDER
                   dotnet run --project tests/CampusJournal.ModelBuilder -- normalization UNICODE FOLDER
                   dotnet run --project tests/CampusJournal.ModelBuilder -- language-model CORPORA FILE PAIRS TRIPLES
            """);
        return 2;
}
