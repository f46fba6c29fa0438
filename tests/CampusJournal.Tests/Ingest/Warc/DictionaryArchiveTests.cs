using System.Buffers.Binary;
using CampusJournal.Ingest.Archives;

namespace CampusJournal.Tests.Ingest.Warc;

/// <summary>Archives of Zstandard frames that share a dictionary, which stands before them in a frame of its own (the IIPC's form of .warc.zst).</summary>
public class DictionaryArchiveTests
{
    private const uint DictionaryFrame = 0x184D2A5D;
    private const int DictionaryLength = 1 << 12;

    [Fact]
    public void Every_frame_is_read_with_the_dictionary_at_the_start()
    {
        var items = Archives.Read(Archive(WarcBuilder.Response(1), WarcBuilder.Response(2), WarcBuilder.Response(3)), name: "crawl.warc.zst");

        Assert.Equal("1 2 3", items.Describe());
        Assert.Equal(WarcBuilder.Page(3), ((SourcePage)items[2]).Content.ToArray());
    }

    [Fact]
    public void A_revisit_names_its_original_which_cannot_be_read_by_itself()
    {
        var revisit = WarcBuilder.Record("revisit", WarcBuilder.Url(9), WarcBuilder.Http([]), $"WARC-Refers-To: {WarcBuilder.Id(1)}\r\n", 9);

        var items = Archives.Read(Archive(WarcBuilder.Response(1), revisit, WarcBuilder.Response(2)), name: "crawl.warc.zst");

        Assert.Equal("1 9 2 notice:revisit-elsewhere", items.Describe());
        Assert.Equal((true, "urn:uuid:00000000-0000-0000-0000-000000000001"), (((SourcePage)items[1]).Origin.IsElsewhere, ((SourcePage)items[1]).Origin.RefersTo));
    }

    private static byte[] Archive(params IEnumerable<byte[]> records)
    {
        var dictionary = ZstdSharp.DictBuilder.TrainFromBuffer(Enumerable.Range(1, 100).Select(number => WarcBuilder.Response(number)), DictionaryLength);
        using var compressor = new ZstdSharp.Compressor();
        compressor.LoadDictionary(dictionary);
        compressor.SetParameter(ZstdSharp.Unsafe.ZSTD_cParameter.ZSTD_c_checksumFlag, 1);
        var head = new byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(head, DictionaryFrame);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(4), dictionary.Length);
        return WarcBuilder.Join([head, dictionary, .. records.Select(record => compressor.Wrap(record).ToArray())]);
    }
}
