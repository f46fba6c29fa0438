namespace CampusJournal.Ingest;

/// <summary>What a path names.</summary>
internal enum FileKind
{
    /// <summary>Nothing that can be looked at.</summary>
    Missing,

    /// <summary>A regular file.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A pipe, socket or device: opening it may hang or act.</summary>
    Special,
}
