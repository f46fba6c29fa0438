using CampusJournal.Ingest.Archives.Compressed;
using CampusJournal.Ingest.Archives.Feeds;
using CampusJournal.Ingest.Archives.Mail;
using CampusJournal.Ingest.Archives.SevenZip;
using CampusJournal.Ingest.Archives.Tables;
using CampusJournal.Ingest.Archives.Tar;
using CampusJournal.Ingest.Archives.Warc;
using CampusJournal.Ingest.Archives.Zip;

namespace CampusJournal.Ingest.Archives.Containers;

/// <summary>The formats that are read, the more special before the more general.</summary>
internal static class ContainerFormats
{
    private static readonly IContainerFormat[] OfFiles =
        [new WarcFormat(), new ZipFormat(), new SevenZipFormat(), CompressedFormat.Gzip, CompressedFormat.Zstandard, new TarFormat(), new MailFormat()];

    private static readonly IContainerFormat[] Always = [.. OfFiles, new FeedFormat()];

    /// <summary>Gives the formats for a run.</summary>
    public static IReadOnlyList<IContainerFormat> For(SourceOptions options)
    {
        var formats = options.KeepsFeedsWhole ? OfFiles : Always;
        return options.TextField is null && options.HtmlField is null ? formats : [.. formats, new JsonLinesFormat(options), new TableFormat(options)];
    }
}
