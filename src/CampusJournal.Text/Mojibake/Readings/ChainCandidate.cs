using CampusJournal.Text.Mojibake.Forward;

namespace CampusJournal.Text.Mojibake.Readings;

/// <summary>A chain that may have led from the original to the line that is seen.</summary>
/// <param name="Chain">The forward model of the chain.</param>
/// <param name="Tool">The word of what worked on the damaged text afterwards (<c>hybrid</c>, <c>ftfy-6.2</c>), empty for nothing.</param>
internal sealed record ChainCandidate(DamageChain Chain, string Tool)
{
    /// <summary>Gets the chain before the tool came; itself where there is no tool.</summary>
    public DamageChain Plain { get; private init; } = Chain;

    /// <summary>Gets the version of ftfy that is the tool, or null for none and for <c>hybrid</c>, which reads the bytes anew.</summary>
    public FtfyVersion? Version { get; } = Tool switch { "ftfy-6.2" => FtfyVersion.V62, "ftfy-6.3" => FtfyVersion.V63, _ => null };

    /// <summary>Gets the tools, in the order to try them where nothing is known; of equal results the first is reported.</summary>
    public static IReadOnlyList<string> Tools { get; } = ["", "ftfy-6.2", "ftfy-6.3", "hybrid"];

    /// <summary>Gets a value indicating whether characters were dropped or replaced on the way.</summary>
    public bool HasLoss { get; } = Chain.Words.Any(word => word.StartsWith("lost-", StringComparison.Ordinal));

    /// <summary>Lists the chains of a misreading: by the page that the bytes were shown in, then by the tool.</summary>
    public static IReadOnlyList<ChainCandidate> ListFor(Misreading misreading, bool hasLoss)
    {
        var list = new List<ChainCandidate>();
        if (hasLoss && misreading.IsInferred)
        {
            return list;
        }

        foreach (var page in misreading.Pages)
        {
            foreach (var losses in LossesOf(misreading, hasLoss))
            {
                AddWithTools(list, [.. Shown(misreading, page), .. losses, .. misreading.Rewrites], misreading.HasJoins ? Tools : [""]);
            }
        }

        return list;
    }

    /// <summary>Gets the words of a misreading whose chain is not known more closely, from the original text outward.</summary>
    public static IReadOnlyList<string> Words(Misreading misreading, bool hasLoss, bool hasGuess)
    {
        var isInferred = hasGuess && (misreading.Target.IsUtf8 || misreading.IsInferred);
        var loss = isInferred ? "lost-byte" : misreading.Target.IsUtf8 ? "lost-nbsp" : "lost-ad";
        string[] losses = hasLoss ? [loss] : [];
        return [.. Shown(misreading, misreading.Pages[0]), .. losses, .. misreading.Rewrites];
    }

    private static void AddWithTools(List<ChainCandidate> list, string[] words, IReadOnlyList<string> tools)
    {
        if (!DamageChain.TryParse(words, out var plain))
        {
            return;
        }

        foreach (var tool in tools)
        {
            if (DamageChain.TryParse(tool.Length == 0 ? words : [.. words, tool], out var chain))
            {
                list.Add(new ChainCandidate(chain, tool) { Plain = plain });
            }
        }
    }

    private static string[] Shown(Misreading misreading, string page)
    {
        string[] once = [misreading.Target.Charset, page];
        return misreading.IsDouble ? [.. once, "utf-8", page] : once;
    }

    /// <summary>Lists which characters may have gone, all of their kind: the fewer kinds the sooner.</summary>
    private static string[][] LossesOf(Misreading misreading, bool hasLoss)
    {
        string[] spaces = misreading.SpaceIsNbsp ? ["lost-nbsp"] : [];
        if (!hasLoss)
        {
            return spaces.Length == 0 ? [[]] : [[], spaces];
        }

        string[][] dropped = [.. Dropped(misreading)];
        return spaces.Length == 0 ? dropped : [.. dropped, .. dropped.Select(words => (string[])[.. spaces, .. words])];
    }

    private static IEnumerable<string[]> Dropped(Misreading misreading)
    {
        var hasSoftHyphen = misreading.Lost.Any(lost => lost.Value == 0xAD);
        var hasC1 = misreading.Lost.Any(lost => lost.Value < 0xA0);
        if (hasSoftHyphen)
        {
            yield return ["lost-ad"];
        }

        if (hasC1)
        {
            yield return ["lost-c1"];
        }

        if (hasSoftHyphen && hasC1)
        {
            yield return ["lost-ad", "lost-c1"];
        }
    }
}
