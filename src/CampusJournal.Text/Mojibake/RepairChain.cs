namespace CampusJournal.Text.Mojibake;

/// <summary>Says by which chain a line was damaged, in the words of the command line's contract.</summary>
internal static class RepairChain
{
    /// <summary>Gets the chain of a repaired line, from the original text outward.</summary>
    public static IReadOnlyList<string> Of(LineRepair repair)
    {
        var misreading = repair.Reading.Misreading;
        var chain = new List<string>(misreading.Chain);
        if (repair.By?.Page is { } page and not ShownAs.Itself)
        {
            for (var i = 1; i < chain.Count; i += 2)
            {
                chain[i] = Word(page);
            }
        }

        if (repair.Reading.HasLoss)
        {
            chain.Add(misreading.Target.IsUtf8 ? "lost-byte" : "lost-ad");
        }

        if (repair.By is { } by && RepairTools.Word(by.Tool) is { } word)
        {
            chain.Add(word);
        }
        else if (repair.By is null && repair.Reading.HasJoins)
        {
            chain.Add("hybrid");
        }

        if (HasReferences(repair))
        {
            chain.Add("references");
        }

        return chain;
    }

    private static bool HasReferences(LineRepair repair) =>
        repair.Reading.Changes.Any(change => Enumerable.Range(change.FirstUnit, change.EndUnit - change.FirstUnit).Any(unit => repair.Units[unit].IsReference));

    private static string Word(ShownAs page) => page switch { ShownAs.Latin1 => "latin-1", ShownAs.Cp1252 => "cp1252", _ => "cp1254" };
}
