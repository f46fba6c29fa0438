using CampusJournal.Ingest;
using CampusJournal.Ingest.Archives;
using CsCheck;

namespace CampusJournal.Tests.Ingest.Warc;

public class WarcPropertyTests
{
    private enum Form
    {
        Plain,
        Members,
        OneMember,
        Zstd,
    }

    private static readonly string[] Marks = ["WARC/1.0\r\n", "\u001f\u008b\u0008", "filedesc://x 0.0.0.0 20100302000000 text/plain 5\n", "\u0028\u00b5\u002f\u00fd"];
    private static readonly Gen<(int Count, Form Form)> Some = Gen.Select(Gen.Int[1, 8], Gen.Enum<Form>());

    [Fact]
    public void Archives_of_any_form_give_every_page_in_order() => Some.Sample(
        some =>
        {
            var items = Archives.Read(Build(some.Count, some.Form)).Where(item => item is not SourceNotice);
            Assert.Equal(string.Join(' ', Enumerable.Range(1, some.Count)), items.Describe());
        },
        iter: 60);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(13)]
    [InlineData(4096)]
    public void Archives_that_come_in_small_pieces_give_the_same(int most)
    {
        foreach (var form in Enum.GetValues<Form>())
        {
            var archive = Build(3, form);
            Assert.Equal(Archives.Read(archive).Describe(), Archives.Read(new SlowStream(archive, most)).Describe());
        }
    }

    [Fact]
    public void An_archive_cut_anywhere_keeps_all_whole_records_and_tells()
    {
        var members = Enumerable.Range(1, 3).Select(number => WarcBuilder.Gzip(WarcBuilder.Response(number))).ToList();
        var whole = WarcBuilder.Join(members);
        var ends = new[] { 0, members[0].Length, members[0].Length + members[1].Length, whole.Length };
        for (var length = 1; length < whole.Length; length += 3)
        {
            var items = Archives.Read(whole[..length]);
            var expected = ends.Count(end => end <= length) - 1;
            Assert.Equal(expected, items.OfType<SourcePage>().Count(page => page.Fault is null));
            var faults = items.Count(item => item is PageFailure or SourcePage { Fault: not null });
            Assert.True(faults == (ends.Contains(length) ? 0 : 1), $"{length} of {string.Join(' ', ends)}: {items.Describe()}");
        }
    }

    [Fact]
    public void Random_damage_never_throws_and_never_loses_a_record_in_silence() =>
        Gen.Select(Some, Gen.Int[0, 1_000_000], Gen.Byte.Array[1, 40], Gen.Bool).Sample(
            (some, place, noise, overwrites) =>
            {
                var archive = Build(some.Count, some.Form);
                var at = place % archive.Length;
                var damaged = overwrites
                    ? [.. archive[..at], .. noise, .. archive[Math.Min(archive.Length, at + noise.Length)..]]
                    : (byte[])[.. archive[..at], .. archive[Math.Min(archive.Length, at + noise.Length)..]];
                if (damaged.AsSpan().SequenceEqual(archive) || some.Form == Form.Plain)
                {
                    // Nothing proves the text of a file that is not compressed; that it does not throw is all that can be asked.
                    Archives.Read(damaged);
                    return;
                }

                var items = Archives.Read(damaged);
                var good = items.OfType<SourcePage>().Count(page => page.Fault is null);
                Assert.True(good == some.Count || items.Any(item => item is PageFailure or SourcePage { Fault: not null } or SourceNotice), $"{some} at {at}: {items.Describe()}");
                if (some.Form == Form.Members)
                {
                    Assert.True(good >= some.Count - 2 - (noise.Length / 10), $"{some} at {at}: {items.Describe()}");
                }
            },
            iter: 400);

    [Fact]
    public void Random_bytes_behind_a_mark_never_throw() =>
        Gen.Select(Gen.Int[0, Marks.Length - 1], Gen.Byte.Array[0, 3000]).Sample(
            (mark, noise) => Archives.Read([.. System.Text.Encoding.Latin1.GetBytes(Marks[mark]), .. noise]),
            iter: 300);

    private static byte[] Build(int count, Form form)
    {
        var records = Enumerable.Range(1, count).Select(number => WarcBuilder.Response(number)).ToList();
        return form switch
        {
            Form.Plain => WarcBuilder.Join(records),
            Form.Members => WarcBuilder.Join(records.Select(WarcBuilder.Gzip)),
            Form.OneMember => WarcBuilder.Gzip(WarcBuilder.Join(records)),
            _ => WarcBuilder.Join(records.Select(Zstd)),
        };
    }

    private static byte[] Zstd(byte[] record)
    {
        using var compressor = new ZstdSharp.Compressor();
        compressor.SetParameter(ZstdSharp.Unsafe.ZSTD_cParameter.ZSTD_c_checksumFlag, 1);
        return compressor.Wrap(record).ToArray();
    }
}
