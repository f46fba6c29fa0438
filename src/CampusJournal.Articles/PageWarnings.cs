using System.Globalization;
using CampusJournal.Articles.Review;
using CampusJournal.Text;

namespace CampusJournal.Articles;

/// <summary>Adds the warnings that a reader of the record needs.</summary>
internal static class PageWarnings
{
    public static void Add(ArticleDraft draft, DecodedPage decoded, bool isEmpty, bool isElsewhere)
    {
        foreach (var label in decoded.Charset.UnknownLabels)
        {
            draft.Warn("unknown-charset-label", $"No charset has the declared label \"{Shortened(label)}\".");
        }

        if (decoded.Charset.Conflict)
        {
            draft.Warn("declared-charset-wrong", decoded.Charset.Charset == "mixed"
                ? "The page mixes UTF-8 and code page 949 and declares one charset."
                : $"The page is in {decoded.Charset.Charset} and declares another charset.");
        }

        if (decoded.Charset.Foreign is [var first, ..] foreign)
        {
            draft.Warn(
                "foreign-charset",
                string.Create(CultureInfo.InvariantCulture, $"Stretches that are not in code page 949: {foreign.Count}, the first at byte {first.Start} and likelier in {first.Charset}; ")
                + "what stands for them in the record is not what was written.");
        }

        if (decoded.EndsInsideCharacter)
        {
            draft.Warn("cut-character", "The page ends inside a character; it was cut.");
        }

        if (isEmpty)
        {
            // Where its bytes are is told by whoever read its archive.
            if (!isElsewhere)
            {
                draft.Warn("empty-page", "The page has no bytes.");
            }

            return;
        }

        if (draft.Kind == "login")
        {
            draft.Warn("members-only", "The page shows its text to members only; what it shows to others is in the record.");
        }

        AddMissing(draft);
    }

    /// <summary>Says that an editor had a hand in the record's text.</summary>
    public static void Add(ArticleDraft draft, IReadOnlyList<DecidedRepair> decided)
    {
        if (decided.Count > 0)
        {
            int Count(RepairVerdict verdict) => decided.Count(repair => repair.Verdict == verdict);
            draft.Warn(
                RecordWarning.RepairDecided,
                string.Create(CultureInfo.InvariantCulture, $"An editor decided about repairs: {Count(RepairVerdict.Keep)} kept, ")
                + string.Create(CultureInfo.InvariantCulture, $"{Count(RepairVerdict.Reject)} left as found, {Count(RepairVerdict.Replace)} in the editor's words."));
        }
    }

    private static void AddMissing(ArticleDraft draft)
    {
        if (draft.Body.Length == 0 && draft.Kind is "article" or "empty")
        {
            draft.Warn("no-body", "No article text was found in the page.");
        }

        if (draft.Date is null && draft.Kind == "article")
        {
            if (draft.SiteUpdated is null)
            {
                draft.Warn("no-date", "The page states no date of publication.");
            }
            else
            {
                draft.Warn("site-update-only", "The page states only the site's last update, which is not the article's date.");
            }
        }
    }

    private static string Shortened(string label) => label.Length <= 40 ? label : label[..40] + "...";
}
