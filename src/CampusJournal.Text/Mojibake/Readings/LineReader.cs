using CampusJournal.Text.Language;
using CampusJournal.Text.Mojibake.GoodText;
using CampusJournal.Text.Mojibake.Search;

namespace CampusJournal.Text.Mojibake.Readings;

/// <summary>Reads one line under every misreading that may fit and takes the best reading. Used again for every line; not for sharing.</summary>
internal sealed class LineReader
{
    /// <summary>Readings that are looked at. Measured: 5 hold the truth for 99 % of lines, 20 for all.</summary>
    private const int MostReadings = 20;

    /// <summary>A reading that gives back the line is preferred to a better one that does not, up to this many nats.</summary>
    public const float ProofWindow = 12;

    /// <summary>The gain (nats) of a reading that no known chain turns into the line: it is wrong somewhere, and must be mostly right.</summary>
    private const float LeastUnprovenGain = 20;

    /// <summary>How far (nats) behind the best reading one is looked for that somebody may have written.</summary>
    private const float AcceptableWindow = 3;

    /// <summary>A line that is read this well per damaged unit, to its last unit, needs no other misreading.</summary>
    private const float PlainGainPerUnit = 3.5f;

    /// <summary>So many syllables that pairs of bytes make, each gaining well, are no chance: no UTF-8 was there.</summary>
    private const int HangulForSure = 8;

    private readonly LanguageModel model;
    private readonly bool mayInfer;
    private readonly LineUnits units;
    private readonly LineSearch search;
    private readonly ReadingBuilder builder;
    private readonly StrictReader strict;

    /// <summary>Makes a reader.</summary>
    /// <param name="model">What the language is like.</param>
    /// <param name="mayInfer">Whether bytes may be put back that no chain describes as lost.</param>
    public LineReader(CachedScores model, bool mayInfer)
    {
        (this.model, this.mayInfer) = (model.Model, mayInfer);
        (units, search, strict) = (new LineUnits(model), new LineSearch(model), new StrictReader(model.Model));
        builder = new ReadingBuilder(units, search.Lattice);
    }

    /// <summary>Gets what a line would be if bytes might be inferred, after <see cref="Read"/> found nothing else; or null.</summary>
    public LineRepair? Refused { get; private set; }

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="misreadings">The misreadings to try, in their order.</param>
    /// <param name="context">What is known about the document.</param>
    /// <param name="leastGain">The gain (nats) that a repair needs.</param>
    /// <returns>The repair, or null when the line is better left alone.</returns>
    public LineRepair? Read(string line, IReadOnlyList<Misreading> misreadings, DocumentContext context, float leastGain)
    {
        Refused = null;
        var shown = HtmlReference.Shown(line);
        var isDrawn = DrawnSigns.AreAllIn(shown);
        if (isDrawn && DrawnSigns.StandInKorean(shown))
        {
            return null;
        }

        if (!isDrawn && ReadStrictly(line, misreadings, context) is { } whole)
        {
            return whole;
        }

        LineRepair? best = null;
        var hasSignature = SuspectCharacters.HaveSignature(line);
        foreach (var misreading in misreadings)
        {
            var isDamagedDocument = context.EvidenceFor(misreading).IsDamaged;
            var isUnlikely = isDrawn || (misreading.Signature is not null && !hasSignature);
            if ((isUnlikely && !isDamagedDocument) || (best is not null && IsSettled(best, misreading)))
            {
                continue;
            }

            units.Read(line, misreading.HasReplacedCompatibility);
            if (DamageTrigger.IsWorthSearching(units, misreading, isDamagedDocument)
                && ReadAs(misreading, context, leastGain) is { } repair && (best is null || Weight(repair) > Weight(best)))
            {
                best = repair;
            }
        }

        return best;
    }

    private LineRepair? ReadStrictly(string line, IReadOnlyList<Misreading> misreadings, DocumentContext context)
    {
        foreach (var misreading in misreadings)
        {
            if (misreading.MayBeStrict && strict.Read(line, misreading) is { } repair)
            {
                // Where a tool worked on the document, it left this line alone; if it had not, there is another reading.
                var by = context.ToolTiers.Length == 1 ? repair.By : new ReadingProof(repair.Reading).Find(context.ToolTiers[0]);
                return by is null ? null : repair with { By = by };
            }
        }

        return null;
    }

    /// <summary>Whether a line is read so well that a further misreading need not be tried.</summary>
    private static bool IsSettled(LineRepair best, Misreading next) =>
        best.By is not null && !next.IsDouble && !next.HasReplacedCompatibility && !IsRival(best.Reading.Misreading, next) && best.Reading.Orphans == 0
        && !(next.IsLastResort && best.Reading.HasJoinedSigns) && best.Reading.Gain > PlainGainPerUnit * best.Reading.RepairedUnits
        && (!best.Reading.KeepsSuspects || IsOfPairsForSure(best.Reading, next));

    /// <summary>Whether two misreadings show the same signs for other bytes: what one reads well the other may read better (ą is ą in windows-1250 and ISO-8859-2).</summary>
    private static bool IsRival(Misreading misreading, Misreading other) => misreading.Signature is { } signature && signature == other.Signature;

    /// <summary>Whether what is left of the damage is not for UTF-8 to read: the other bytes of the line are pairs.</summary>
    private static bool IsOfPairsForSure(Reading reading, Misreading next) =>
        next.Target.IsUtf8 && !next.ShowsPairs && !reading.Misreading.Target.IsUtf8 && reading.CommonHangul >= HangulForSure;

    private static float Weight(LineRepair repair) => repair.Reading.Gain + (repair.By is null || repair.Reading.KeepsSuspects ? 0 : ProofWindow);

    private LineRepair? ReadAs(Misreading misreading, DocumentContext context, float leastGain)
    {
        var evidence = context.EvidenceFor(misreading);
        var ends = search.Run(units, misreading, evidence);
        if (ends.Count == 0)
        {
            return null;
        }

        using var readings = new ReadingList(
            search.Lattice.BestPaths(ends, MostReadings, ProofWindow, units.Count), builder, misreading, search.AsItIs);
        leastGain += evidence.IsDamaged ? 0 : misreading.ExtraGain;
        if (FirstAcceptable(readings, evidence.IsDamaged) is not { } best || best.Gain < leastGain
            || (evidence.IsDamaged && OtherScripts.AreIn(best, units, model)))
        {
            return null;
        }

        var choice = new ReadingChoice(readings, search.Lattice, evidence.IsDamaged);
        foreach (var tools in context.ToolTiers)
        {
            // A byte of UTF-8 can be guessed nearly anywhere: what explains the line without that goes first.
            var chosen = misreading.Target.IsUtf8 ? choice.Best(tools, mayHaveLoss: false) : null;
            chosen ??= choice.Best(tools, mayHaveLoss: true);
            if (chosen is not null)
            {
                return new LineRepair(chosen.Reading, chosen.By, choice.Distances, units.Places());
            }
        }

        return evidence.IsDamaged || best.Gain >= LeastUnprovenGain ? Unproven(best) : null;
    }

    /// <summary>A repair that no known chain turns into the line; one with guessed bytes is refused unless they may be inferred.</summary>
    private LineRepair? Unproven(Reading best)
    {
        var repair = new LineRepair(best, null, new float[best.Changes.Count], units.Places());
        if (!repair.IsInferred || mayInfer)
        {
            return repair;
        }

        Refused = repair;
        return null;
    }

    /// <summary>The best reading that somebody may have written: one that keeps half of a short line may be ahead of it.</summary>
    private static Reading? FirstAcceptable(ReadingList readings, bool isDamagedDocument)
    {
        for (var i = 0; readings.PathAt(i) is { } path && path.Score >= readings.PathAt(0)!.Score - AcceptableWindow; i++)
        {
            if (readings[i] is { } reading && Plausibility.IsAcceptable(reading, isDamagedDocument))
            {
                return reading;
            }
        }

        return null;
    }
}
