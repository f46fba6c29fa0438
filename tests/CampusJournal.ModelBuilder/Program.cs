using CampusJournal.ModelBuilder;

if (args is ["tables", var folder])
{
    TableBuilder.Write(folder);
    return 0;
}

Console.Error.WriteLine("usage: dotnet run --project tests/CampusJournal.ModelBuilder -- tables FOLDER");
return 2;
