using CampusJournal.Ingest.Archives.Warc;

namespace CampusJournal.Ingest.Archives.Containers;

/// <summary>The formats that are read, the more special before the more general.</summary>
internal static class ContainerFormats
{
    /// <summary>Gives the formats for a run.</summary>
    public static IReadOnlyList<IContainerFormat> For(SourceOptions options)
    {
        _ = options;
        return [new WarcFormat()];
    }
}
