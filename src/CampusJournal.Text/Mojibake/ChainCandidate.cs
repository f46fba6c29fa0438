using CampusJournal.Text.Mojibake.Forward;

namespace CampusJournal.Text.Mojibake;

/// <summary>A chain that may have led from the original to the line that is seen.</summary>
/// <param name="Chain">The forward model of the chain.</param>
/// <param name="Tool">The word of what worked on the damaged text afterwards (<c>hybrid</c>, <c>ftfy-6.2</c>), empty for nothing.</param>
internal sealed record ChainCandidate(DamageChain Chain, string Tool)
{
    /// <summary>Gets the chain before the tool came; itself where there is no tool.</summary>
    public DamageChain Plain { get; private init; } = Chain;

    /// <summary>Gets the version of ftfy that is the tool, or null for none and for <c>hybrid</c>, which reads the bytes anew.</summary>
    public FtfyVersion? Version => Tool switch { "ftfy-6.2" => FtfyVersion.V62, "ftfy-6.3" => FtfyVersion.V63, _ => null };

    /// <summary>Gets the tools, in the order to try them where nothing is known; of equal results the first is reported.</summary>
    public static IReadOnlyList<string> Tools { get; } = ["", "ftfy-6.2", "ftfy-6.3", "hybrid"];

    /// <summary>Lists the chains of a misreading: by the page that the bytes were shown in, then by the tool.</summary>
    public static IReadOnlyList<ChainCandidate> ListFor(Misreading misreading, bool hasLoss)
    {
        var list = new List<ChainCandidate>();
        if (hasLoss && misreading.Target.IsUtf8)
        {
            // Any byte of UTF-8 may be guessed, so that the line comes out again proves nothing.
            return list;
        }

        foreach (var page in misreading.Pages)
        {
            var words = Words(misreading, page, hasLoss);
            if (!DamageChain.TryParse(words, out var plain))
            {
                continue;
            }

            foreach (var tool in misreading.HasJoins ? Tools : [""])
            {
                if (DamageChain.TryParse(tool.Length == 0 ? words : [.. words, tool], out var chain))
                {
                    list.Add(new ChainCandidate(chain, tool) { Plain = plain });
                }
            }
        }

        return list;
    }

    /// <summary>Gets the words of a misreading, from the original text outward.</summary>
    public static IReadOnlyList<string> Words(Misreading misreading, string page, bool hasLoss)
    {
        string[] once = [misreading.Target.Charset, page];
        string[] shown = misreading.IsDouble ? [.. once, "utf-8", page] : once;
        return !hasLoss ? shown : [.. shown, misreading.Target.IsUtf8 ? "lost-byte" : "lost-ad"];
    }
}
