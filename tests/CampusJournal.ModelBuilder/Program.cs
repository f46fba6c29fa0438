using CampusJournal.ModelBuilder;

if (args is ["tables", var folder])
{
    TableBuilder.Write(folder);
    return 0;
}

if (args is ["normalization", var unicode, var output])
{
    new NormalizationTableBuilder(unicode).Write(output);
    return 0;
}

Console.Error.WriteLine("usage: dotnet run --project tests/CampusJournal.ModelBuilder -- (tables FOLDER | normalization UNICODE FOLDER)");
return 2;
