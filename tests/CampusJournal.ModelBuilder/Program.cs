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
        var trainer = new LanguageModelTrainer(NgramCounts.Of(new CorpusReader(corpora)));
        File.WriteAllBytes(file, trainer.Build(int.Parse(pairs, CultureInfo.InvariantCulture), int.Parse(triples, CultureInfo.InvariantCulture)));
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
