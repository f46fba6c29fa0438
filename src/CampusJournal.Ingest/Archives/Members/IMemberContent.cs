namespace CampusJournal.Ingest.Archives.Members;

/// <summary>What a file has in its members: by that a member is known among bytes that only look like one.</summary>
internal interface IMemberContent
{
    /// <summary>Says whether a member may begin so.</summary>
    /// <param name="decoded">The first bytes of its content.</param>
    bool MayBegin(ReadOnlySpan<byte> decoded);

    /// <summary>Says whether content begins with bytes that are in no member, so that the members end there.</summary>
    /// <param name="bytes">The bytes behind a member.</param>
    bool BeginsBehind(ReadOnlySpan<byte> bytes) => false;

    /// <summary>Says whether what was decoded of a member before its damage holds things that are whole by themselves.</summary>
    /// <param name="decoded">The bytes; the last of them may be wrong.</param>
    bool IsWorthKeeping(ReadOnlySpan<byte> decoded);
}
