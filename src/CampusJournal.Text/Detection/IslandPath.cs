using System.Buffers;
using System.Text;
using CampusJournal.Text.CodePages;
using CampusJournal.Text.Language;

namespace CampusJournal.Text.Detection;

/// <summary>
/// Finds the likeliest way to read an island in UTF-8 and code page 949 by turns (Viterbi's algorithm over its characters, with the
/// repair's language model): a change costs as much as a character that is out of place, what neither charset can decode much more.
/// </summary>
internal sealed class IslandPath
{
    /// <summary>What an undecodable sequence costs, in nats: the same as where whole pages are weighed (<see cref="CharsetScorer"/>).</summary>
    private const double ErrorCost = 14;

    /// <summary>What a change costs, in nats. Among code page 949 an island must be likelier to be UTF-8: 횁 is rare, Á is nothing that stands there.</summary>
    private const double ChangeCost = 6;
    private const double ChangeCostToUtf8 = 10;

    /// <summary>What a byte order mark costs: it stands where an include begins, and no text is 癤�.</summary>
    private const double MarkCost = 2;
    private const int Mark = 0xFEFF;

    private Place[] utf8 = new Place[128];
    private Place[] cp949 = new Place[128];

    /// <summary>Reads an island.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="context">What stands before.</param>
    /// <param name="after">The ASCII byte behind it, which may be the trail of a pair; null when there is none.</param>
    /// <param name="isInUtf8">Whether what stands before is UTF-8.</param>
    public void Find(ReadOnlySpan<byte> bytes, LanguageContext context, byte? after, bool isInUtf8)
    {
        Clear(bytes.Length + 1);
        (isInUtf8 ? utf8 : cp949)[0] = new Place(0, context, -1, IsChange: false);
        for (var i = 0; i < bytes.Length; i++)
        {
            Change(bytes, i);
            if (utf8[i].IsReached)
            {
                StepInUtf8(bytes, i);
            }

            if (cp949[i].IsReached)
            {
                StepInCp949(bytes, i, after);
            }
        }
    }

    /// <summary>Walks the path that was found back to its start.</summary>
    /// <param name="length">The length of the island.</param>
    /// <param name="settled">How far the path is wanted; it ends at the last character that ends there or before.</param>
    /// <param name="stretches">Receives the stretches, in order.</param>
    /// <returns>What stands before the end of the path.</returns>
    public LanguageContext Trace(int length, int settled, List<IslandStretch> stretches)
    {
        var isUtf8 = utf8[length].Nats >= cp949[length].Nats;
        var place = (isUtf8 ? utf8 : cp949)[length];
        var at = length;
        while (at > settled || (place.IsChange && at > 0))
        {
            (at, isUtf8) = Before(place, at, isUtf8);
            place = (isUtf8 ? utf8 : cp949)[at];
        }

        var context = place.Context;
        for (var end = at; at > 0;)
        {
            var (from, wasUtf8) = Before(place, at, isUtf8);
            if (from == 0 || wasUtf8 != isUtf8)
            {
                stretches.Add(new IslandStretch(from, end, isUtf8, IsDoubtful: false));
                end = from;
            }

            (at, isUtf8) = (from, wasUtf8);
            place = (isUtf8 ? utf8 : cp949)[at];
        }

        stretches.Reverse();
        return context;
    }

    private static (int At, bool IsUtf8) Before(Place place, int at, bool isUtf8) => place.IsChange ? (at, !isUtf8) : (place.From, isUtf8);

    private void Clear(int length)
    {
        if (utf8.Length < length)
        {
            utf8 = new Place[Math.Max(length, utf8.Length * 2)];
            cp949 = new Place[utf8.Length];
        }

        utf8.AsSpan(0, length).Fill(Place.None);
        cp949.AsSpan(0, length).Fill(Place.None);
    }

    private void Change(ReadOnlySpan<byte> bytes, int at)
    {
        var toUtf8 = bytes[at..].StartsWith(Encoding.UTF8.Preamble) ? 0 : at == 0 ? ChangeCostToUtf8 : ChangeCost;
        var toCp949 = bytes[..at].EndsWith(Encoding.UTF8.Preamble) ? 0 : ChangeCost;
        var (inUtf8, inCp949) = (utf8[at], cp949[at]);
        Improve(utf8, at, inCp949 with { Nats = inCp949.Nats - toUtf8, IsChange = true });
        Improve(cp949, at, inUtf8 with { Nats = inUtf8.Nats - toCp949, IsChange = true });
    }

    private void StepInUtf8(ReadOnlySpan<byte> bytes, int at)
    {
        var isWhole = Rune.DecodeFromUtf8(bytes[at..], out var rune, out var length) == OperationStatus.Done;
        Step(utf8, at, at + length, isWhole && rune != Rune.ReplacementChar && rune.Value >= 0xA0 ? rune.Value : 0);
    }

    private void StepInCp949(ReadOnlySpan<byte> bytes, int at, byte? after)
    {
        var trail = at + 1 < bytes.Length ? bytes[at + 1] : after ?? 0;
        var character = Cp949.IsLead(bytes[at]) ? Cp949.Table[(bytes[at] << 8) | trail] : 0;
        var length = character != 0 || (Cp949.IsLead(bytes[at]) && trail >= 0x80) ? 2 : 1;
        Step(cp949, at, Math.Min(at + length, bytes.Length), character);
    }

    private static void Step(Place[] places, int from, int to, int character)
    {
        var before = places[from];
        var context = character == 0 ? LanguageContext.LineStart : before.Context;
        var nats = character switch
        {
            0 => -ErrorCost,
            Mark => -MarkCost,
            _ => LanguageModel.Default.Score(ref context, character, isWritten: true),
        };
        Improve(places, to, new Place(before.Nats + nats, context, from, IsChange: false));
    }

    private static void Improve(Place[] places, int at, Place place)
    {
        if (place.Nats > places[at].Nats)
        {
            places[at] = place;
        }
    }

    /// <summary>The best way to a character's start.</summary>
    /// <param name="Nats">The log probability of what was read, in nats.</param>
    /// <param name="Context">What was read last.</param>
    /// <param name="From">The start of the character before.</param>
    /// <param name="IsChange">Whether the charset changes here.</param>
    private readonly record struct Place(double Nats, LanguageContext Context, int From, bool IsChange)
    {
        public static readonly Place None = new(double.NegativeInfinity, LanguageContext.LineStart, -1, IsChange: false);

        public bool IsReached => double.IsFinite(Nats);
    }
}
