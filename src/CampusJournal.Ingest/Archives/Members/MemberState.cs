namespace CampusJournal.Ingest.Archives.Members;

/// <summary>How a member that is being decoded stands.</summary>
internal enum MemberState
{
    /// <summary>It goes on.</summary>
    Open,

    /// <summary>It has ended and its checksum is right.</summary>
    Proven,

    /// <summary>It is damaged.</summary>
    Bad,
}
