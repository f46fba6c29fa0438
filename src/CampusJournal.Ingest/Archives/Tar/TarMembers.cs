using System.Runtime.CompilerServices;
using CampusJournal.Articles;
using CampusJournal.Ingest.Archives.Containers;

namespace CampusJournal.Ingest.Archives.Tar;

/// <summary>
/// The members of a TAR by their names. A hard link is a member of its own, whose content the archive holds once: it is read again where it
/// is, unless the archive is a stream (it is compressed, or within another), of which nothing is kept.
/// </summary>
/// <param name="blocks">The archive.</param>
/// <param name="scope">How entries are read.</param>
internal sealed class TarMembers(TarBlocks blocks, ContainerScope scope)
{
    private readonly Dictionary<string, Member> members = new(StringComparer.Ordinal);

    /// <summary>Reads a member whose content follows its header.</summary>
    public async IAsyncEnumerable<SourceItem> ReadAsync(TarHeader header, PageOrigin origin, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (offset, hasPage) = (blocks.ContentOffset, false);
        await foreach (var item in scope.ReadAsync(blocks.Content, header.Length, origin, cancellationToken).ConfigureAwait(false))
        {
            hasPage |= item is SourcePage;
            yield return item;
        }

        members[header.Name] = new(offset, header.Length, hasPage);
    }

    /// <summary>Reads a member that is another name of an earlier one.</summary>
    public async IAsyncEnumerable<SourceItem> ReadLinkAsync(TarHeader header, PageOrigin origin, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!members.TryGetValue(header.LinkName, out var member))
        {
            yield return Failures.OfContainer(origin, "hard-link", $"It is another name of '{header.LinkName}', which the archive does not hold before it.");
            yield break;
        }

        members[header.Name] = member;
        if (!member.HasPage)
        {
            yield return new SkippedEntry(EntryName.Place(origin), "link");
            yield break;
        }

        if (!blocks.CanReadAgain)
        {
            yield return Failures.OfContainer(
                origin, "hard-link", $"It is another name of '{header.LinkName}', which has a record; the page is given under both names when the TAR is unpacked from what it is in.");
            yield break;
        }

        using var content = blocks.OpenAgain(member.Offset, member.Length);
        await foreach (var item in scope.ReadAsync(content, member.Length, origin, cancellationToken).ConfigureAwait(false))
        {
            yield return item;
        }

        blocks.GoOn();
    }

    private readonly record struct Member(long Offset, long Length, bool HasPage);
}
