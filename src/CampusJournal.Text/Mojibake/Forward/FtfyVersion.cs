namespace CampusJournal.Text.Mojibake.Forward;

/// <summary>The two rule sets of python-ftfy that are seen in the wild; a page was made by one of them.</summary>
internal enum FtfyVersion
{
    /// <summary>Releases 6.0 to 6.2.</summary>
    V62,

    /// <summary>Releases from 6.3 on: windows-1257 added, § and ¶ a class of their own, the bullet no longer part of a run's guard.</summary>
    V63,
}
