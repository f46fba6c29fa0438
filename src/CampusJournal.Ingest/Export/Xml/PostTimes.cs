using System.IO.Hashing;
using System.Runtime.InteropServices;
using CampusJournal.Articles;

namespace CampusJournal.Ingest.Export.Xml;

/// <summary>
/// The times of posts. WordPress's importer passes over a post whose title and time it has already, and two columns of one day are often both
/// called "Editorial": such a post gets one of the seconds that its page does not state.
/// </summary>
internal sealed class PostTimes
{
    private const int SecondsOfMinute = 60;

    // The content told under a title and a time, hashes both: a mistaken one costs a second.
    private readonly Dictionary<ulong, ulong> texts = [];

    /// <summary>Gives the time of a post; a day alone is its midnight in Korea.</summary>
    /// <param name="record">The record.</param>
    /// <param name="name">What stands for the title: equal at least where WordPress takes two titles for one.</param>
    /// <param name="content">All that tells the post from another one of its title and time.</param>
    /// <returns>The time; null without a date, and where the title, the stated second and another content are taken.</returns>
    public DateTimeOffset? Of(ArticleRecord record, string name, string content)
    {
        if (PublicationTime.OrMidnight(record.Date) is not { } time)
        {
            return null;
        }

        var text = Hash(content);
        for (var second = 0; second < (PublicationTime.StatesSeconds(record.Date) ? 1 : SecondsOfMinute); second++)
        {
            var free = time.AddSeconds(second);
            var post = Hash($"{free:O} {name}");
            if (texts.TryAdd(post, text) || texts[post] == text)
            {
                return free;
            }
        }

        return null;
    }

    private static ulong Hash(string text) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text.AsSpan()));
}
