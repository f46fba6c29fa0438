namespace CampusJournal.Ingest.Archives.Members;

/// <summary>How a member that is being decoded stands.</summary>
internal enum MemberState
{
    /// <summary>It goes on.</summary>
    Open,

    /// <summary>It has ended and its checksum is right.</summary>
    Proven,

    /// <summary>It has ended and its checksum is wrong: where in it the damage is, nobody can say.</summary>
    Mismatched,

    /// <summary>It is damaged and cannot be decoded further.</summary>
    Bad,
}
