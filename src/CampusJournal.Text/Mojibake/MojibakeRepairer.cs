using System.Buffers;
using System.Collections.Concurrent;
using CampusJournal.Text.Html;
using CampusJournal.Text.Language;
using CampusJournal.Text.Mojibake.Documents;
using CampusJournal.Text.Mojibake.Readings;
using CampusJournal.Text.Mojibake.Search;

namespace CampusJournal.Text.Mojibake;

/// <summary>Finds damaged text and puts it right; text without damage comes back as it is. Safe to share between threads.</summary>
/// <example>
/// <code>
/// var repaired = new MojibakeRepairer().Repair("»ó´Ü¿©¹é");
/// Console.WriteLine(repaired.Text); // 상단여백
/// </code>
/// </example>
public sealed class MojibakeRepairer
{
    // ASCII but for the signs by which an encoding begins: %BB, =?euc-kr?, &#65533;, ESC and SO.
    private static readonly SearchValues<char> Harmless =
        SearchValues.Create([.. Enumerable.Range(0x20, 0x5F).Select(code => (char)code).Except("%=&"), '\t', '\n', '\r']);

    private readonly RepairOptions options;
    private readonly Lazy<IReadOnlyList<Misreading>> misreadings;
    private readonly ConcurrentBag<LineReader> readers = [];

    /// <summary>Initializes a new instance of the <see cref="MojibakeRepairer"/> class.</summary>
    /// <param name="options">What the repair may do; null for <see cref="RepairOptions.Default"/>.</param>
    public MojibakeRepairer(RepairOptions? options = null)
    {
        this.options = options ?? RepairOptions.Default;
        misreadings = new(() => [.. Known().Where(misreading => !IsExcluded(misreading))]);
    }

    /// <summary>Repairs one text. Its lines share what is learned about the damage, as the lines of a page do.</summary>
    /// <param name="text">The text, with any line ends.</param>
    /// <returns>The repaired text with its steps.</returns>
    public RepairedText Repair(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Repair([text], null, DamageEvidence.None, out _)[0];
    }

    /// <summary>Repairs one part of a long text, which is known to be damaged as an earlier part was.</summary>
    /// <param name="text">The part; see <see cref="TextParts"/>.</param>
    /// <param name="known">What an earlier part said about the damage.</param>
    /// <param name="learned">What this part and <paramref name="known"/> say together.</param>
    /// <returns>The repaired part with its steps; their offsets count from the part's start.</returns>
    public RepairedText Repair(string text, DamageEvidence known, out DamageEvidence learned)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Repair([text], null, known, out learned)[0];
    }

    /// <summary>Repairs the texts of one document (text nodes, fields, lines), which share what is learned about the damage.</summary>
    /// <param name="texts">The texts in the order of the document.</param>
    /// <returns>One result a text, in the same order, each with offsets into its own text.</returns>
    public IReadOnlyList<RepairedText> RepairDocument(IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return Repair(texts, null, DamageEvidence.None, out _);
    }

    /// <summary>Repairs some texts of a long document, which is known to be damaged as an earlier part was.</summary>
    /// <param name="texts">The texts in the order of the document; see <see cref="TextBlock"/>.</param>
    /// <param name="known">What an earlier part said about the damage.</param>
    /// <param name="learned">What these texts and <paramref name="known"/> say together.</param>
    /// <returns>One result a text, in the same order, each with offsets into its own text.</returns>
    public IReadOnlyList<RepairedText> RepairDocument(IReadOnlyList<string> texts, DamageEvidence known, out DamageEvidence learned)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return Repair(texts, null, known, out learned);
    }

    /// <summary>Repairs the text of an HTML page in place: only text and attribute values change, never tags, comments, scripts or styles.</summary>
    /// <param name="html">The page's source.</param>
    /// <returns>The repaired source; steps hold offsets into <paramref name="html"/>.</returns>
    public RepairedText RepairHtml(string html) => RepairHtml(html, DamageEvidence.None, out _);

    /// <summary>Repairs one part of a long page, which is known to be damaged as an earlier part was.</summary>
    /// <param name="html">The part; see <see cref="TextParts"/>.</param>
    /// <param name="known">What an earlier part said about the damage.</param>
    /// <param name="learned">What this part and <paramref name="known"/> say together.</param>
    /// <returns>The repaired part with its steps; their offsets count from the part's start.</returns>
    public RepairedText RepairHtml(string html, DamageEvidence known, out DamageEvidence learned)
    {
        ArgumentNullException.ThrowIfNull(html);

        var spans = new List<HtmlTextSpan>();
        foreach (var span in HtmlTextSpans.In(html))
        {
            if (SuspectCharacters.AreIn(html.AsSpan(span.Start, span.End - span.Start)))
            {
                spans.Add(span);
            }
        }

        var repaired = Repair((string[])[.. spans.Select(span => html[span.Start..span.End])], html, known, out learned);
        var steps = repaired.SelectMany((text, i) => InSource(html, spans[i], text.Steps)).ToList();
        var lost = repaired.SelectMany((text, i) =>
            text.Unrecoverable.Select(span => span with { Start = span.Start + spans[i].Start, End = span.End + spans[i].Start })).ToList();
        return new RepairedText { Text = RepairedText.Replay(html, steps), Steps = steps, Unrecoverable = LostText.In(html, steps, lost) };
    }

    private static IEnumerable<RepairStep> InSource(string html, HtmlTextSpan span, IEnumerable<RepairStep> steps)
    {
        foreach (var step in steps)
        {
            if (MarkupGuard.Write(html, span, step.After) is { } after)
            {
                yield return step with { Start = step.Start + span.Start, End = step.End + span.Start, After = after };
            }
        }
    }

    /// <summary>Repairs the texts of a document, or those of the text nodes and attributes of its markup.</summary>
    private RepairedText[] Repair(IReadOnlyList<string> texts, string? markup, DamageEvidence known, out DamageEvidence learned)
    {
        ArgumentNullException.ThrowIfNull(known);
        var lines = DocumentLines.Suspicious(texts);
        var steps = Repair(lines, markup is null ? texts : [markup], known.Context, out var context, out var found);
        var lostInLines = found.Count == 0 ? null : found.ToLookup(span => span.Source, span => span.Text);
        learned = new DamageEvidence(context);
        var results = new RepairedText[texts.Count];
        for (var i = 0; i < results.Length; i++)
        {
            var text = texts[i];
            var own = steps.GetValueOrDefault(i) ?? [];
            if (own.Count == 0 && !text.AsSpan().ContainsAnyExcept(Harmless))
            {
                results[i] = RepairedText.Untouched(text);
                continue;
            }

            own = markup is null ? MergeWanted(own, LeftReferences.In(text, own)) : own;
            var (whole, lost) = LostSyllables.In(text);
            own = MergeWanted(own, PlainCodes.In(text));
            own = MergeWanted(own, PercentCodes.In(text, options.ExcludedChains));
            own = MergeWanted(own, whole);
            own = MergeWanted(own, DatedWeekdays.In(text));
            own = MergeWanted(own, LoneSigns.In(text));
            results[i] = new RepairedText
            {
                Text = own.Count == 0 ? text : RepairedText.Replay(text, own),
                Steps = own,
                Unrecoverable = LostText.In(text, own, lostInLines is null ? lost : [.. lost, .. lostInLines[i]]),
            };
        }

        return results;
    }

    private List<RepairStep> MergeWanted(List<RepairStep> own, List<RepairStep> other) => other.Count == 0 ? own : Merge(own, other.FindAll(IsWanted));

    private bool IsWanted(RepairStep step) => !step.Chain.Any(options.ExcludedChains.Contains) && step.Confidence >= options.MinimumConfidence;

    /// <summary>Joins the steps of two kinds; where they overlap the first stay: the search, which saw the whole line, before all others.</summary>
    private static List<RepairStep> Merge(List<RepairStep> first, List<RepairStep> second)
    {
        if (second.Count == 0)
        {
            return first;
        }

        var merged = new List<RepairStep>(first.Count + second.Count);
        var next = 0;
        foreach (var step in second)
        {
            while (next < first.Count && first[next].End <= step.Start)
            {
                merged.Add(first[next++]);
            }

            if (next == first.Count || first[next].Start >= step.End)
            {
                merged.Add(step);
            }
        }

        return [.. merged, .. first.Skip(next)];
    }

    private IEnumerable<Misreading> Known() => options.InferLost ? Misreadings.All.Concat(Misreadings.Inferred) : Misreadings.All;

    private bool IsExcluded(Misreading misreading) =>
        options.ExcludedChains.Contains(misreading.Target.Charset) || misreading.Pages.All(options.ExcludedChains.Contains);

    private Dictionary<int, List<RepairStep>> Repair(
        List<DocumentLine> lines, IReadOnlyList<string> around, DocumentContext known, out Lazy<DocumentContext> learned,
        out IReadOnlyList<(int Source, UnrecoverableText Text)> lost)
    {
        (learned, lost) = (new Lazy<DocumentContext>(known), []);
        if (lines.Count == 0)
        {
            return [];
        }

        if (!readers.TryTake(out var reader))
        {
            reader = new LineReader(new CachedScores(LanguageModel.Default), options.InferLost);
        }

        try
        {
            var document = new DocumentRepair(reader, options, misreadings.Value, lines, known) { Around = around };
            var steps = document.Run();
            (learned, lost) = (new Lazy<DocumentContext>(() => document.Context), document.Lost);
            return steps;
        }
        finally
        {
            readers.Add(reader);
        }
    }
}
