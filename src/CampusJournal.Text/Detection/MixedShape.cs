namespace CampusJournal.Text.Detection;

/// <summary>What a page that mixes UTF-8 and code page 949 is read with from its first byte on.</summary>
/// <param name="IsMainlyCp949">Whether most of it is in code page 949.</param>
/// <param name="BeginsInCp949">Whether it begins in code page 949, as the first stretch does that proves anything: 책 before it may as well be å.</param>
internal readonly record struct MixedShape(bool IsMainlyCp949, bool BeginsInCp949);
