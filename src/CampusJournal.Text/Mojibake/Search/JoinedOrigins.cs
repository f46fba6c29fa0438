using CampusJournal.Text.Mojibake.Forward;

namespace CampusJournal.Text.Mojibake.Search;

/// <summary>
/// What a character may stand for when a repair tool (ftfy) took stray bytes for UTF-8 and joined them: 인기 is C0 CE B1 E2, shown as
/// <c>ÀÎ±â</c>, and CE B1 becomes α. The tool reads the bytes in several code pages and in several passes, so the joined bytes may
/// themselves be joined characters: 인타 is shown as <c>ÀÎÅ¸</c>; Å¸ becomes Ÿ, then Î and Ÿ become Ο.
/// </summary>
internal static class JoinedOrigins
{
    private const float Joined = 0.4f;
    private const float ThreeBytes = 0.1f;
    private const float Cp1252 = 0.2f;
    private const float OtherPage = 3;
    private const float Nested = 1.5f;
    private const float SpaceForNbsp = 0.5f;
    private const float LoneSymbol = 1.5f;
    private const float NoBreakSpace = 4;

    // Between Korean words it is a sign of its own, written as a reference; as joined bytes it is in 어쨌든 and hardly anywhere else.
    private const float MiddleDot = 3.5f;
    private const int MostBytes = 6;
    private const int MostOrigins = 24;
    private const int FirstOfLeadF3 = 0xC0000;

    // The code pages that ftfy tries, latin-1 aside; its MacRoman and cp437 come last.
    private static readonly (int CodePage, float Cost)[] Pages =
        [(1252, Cp1252), (1251, OtherPage), (1250, OtherPage), (1253, OtherPage), (1254, OtherPage), (1257, OtherPage), (28592, OtherPage), (10000, OtherPage), (437, OtherPage)];

    private static readonly Lazy<(SingleByteCodePage Page, float Cost)[]> OtherPages = new(() => [.. Pages.Select(page => (SingleByteCodePage.FromFramework(page.CodePage), page.Cost))]);

    /// <summary>Lists the joined origins of a character, the cheapest first.</summary>
    /// <param name="codePoint">The visible character.</param>
    /// <param name="shown">The bytes that characters stand for alone.</param>
    public static List<ByteOrigin> Of(int codePoint, ShownBytes shown)
    {
        var origins = new List<ByteOrigin>();
        Add(origins, codePoint, shown, 0);
        foreach (var form in FoldedForms.Of(codePoint))
        {
            Add(origins, form, shown, 0);
        }

        return [.. origins.DistinctBy(origin => (origin.Bytes, origin.Count)).OrderBy(origin => origin.Cost).Take(MostOrigins)];
    }

    private static void Add(List<ByteOrigin> origins, int codePoint, ShownBytes shown, int depth)
    {
        Span<byte> utf8 = stackalloc byte[4];
        if (!System.Text.Rune.TryCreate(codePoint, out var rune))
        {
            return;
        }

        utf8 = utf8[..rune.EncodeToUtf8(utf8)];
        var cost = Joined + (utf8.Length > 2 ? ThreeBytes : 0) + (depth * Nested)
            + (codePoint == 0xA0 ? NoBreakSpace : codePoint == '·' ? MiddleDot : codePoint is < 0xC0 or 0xD7 or 0xF7 ? LoneSymbol : 0);
        AddBytes(origins, utf8, cost);

        // Of U+0080 to U+00FF only the pair C2/C3 is met; the rest would only slow the search down. Beyond the BMP ftfy joins only what
        // begins with F0 or F3 (처리에 is shown as U+F8BBF and ¡); what begins with F0 is nearly always an emoji.
        if (codePoint is >= 0x100 and < 0x10000 or >= FirstOfLeadF3)
        {
            foreach (var (page, pageCost) in OtherPages.Value)
            {
                AddProduct(origins, utf8, page, shown, cost + pageCost, depth);
            }
        }

        if (codePoint >= 0x100)
        {
            AddProduct(origins, utf8, null, shown, cost, depth);
        }
    }

    /// <summary>The bytes as they are, and with the space that ftfy takes for the byte A0.</summary>
    private static void AddBytes(List<ByteOrigin> origins, ReadOnlySpan<byte> bytes, float cost)
    {
        var value = 0UL;
        foreach (var b in bytes)
        {
            value = value << 8 | b;
        }

        origins.Add(new ByteOrigin(value, (byte)bytes.Length, cost, true));
        for (var i = 1; i < bytes.Length; i++)
        {
            if (bytes[i] == 0xA0)
            {
                var shift = 8 * (bytes.Length - 1 - i);
                origins.Add(new ByteOrigin((value & ~(0xFFUL << shift)) | 0x20UL << shift, (byte)bytes.Length, cost + SpaceForNbsp, true));
            }
        }
    }

    /// <summary>Every way in which the bytes, shown in a code page, are original bytes or once more joined characters.</summary>
    private static void AddProduct(List<ByteOrigin> origins, ReadOnlySpan<byte> utf8, SingleByteCodePage? show, ShownBytes shown, float cost, int depth)
    {
        if (depth > 0)
        {
            AddSingles(origins, utf8, show, shown, cost);
            return;
        }

        var ways = new List<ByteOrigin> { new(0, 0, cost, true) };
        foreach (var b in utf8)
        {
            var look = show is null ? (char)b : show[b];
            var parts = new List<ByteOrigin>();
            if (look is >= (char)0x80 && shown.SingleByte(look) != 0)
            {
                parts.Add(new ByteOrigin((ulong)shown.SingleByte(look), 1, 0, true));
            }

            if (look >= 0xA0)
            {
                Add(parts, look, shown, depth + 1);
            }

            ways = [.. from way in ways from part in parts where way.Count + part.Count <= MostBytes select Concat(way, part)];
            if (ways.Count > MostOrigins)
            {
                ways = [.. ways.OrderBy(way => way.Cost).Take(MostOrigins)];
            }
        }

        origins.AddRange(ways);
    }

    /// <summary>The one way in which the bytes are original bytes, joined no more; most have none, and hundreds are tried for each character.</summary>
    private static void AddSingles(List<ByteOrigin> origins, ReadOnlySpan<byte> utf8, SingleByteCodePage? show, ShownBytes shown, float cost)
    {
        var value = 0UL;
        foreach (var b in utf8)
        {
            var look = show is null ? (char)b : show[b];
            if (look < 0x80 || shown.SingleByte(look) is not (not 0 and var single))
            {
                return;
            }

            value = value << 8 | (uint)single;
        }

        origins.Add(new ByteOrigin(value, (byte)utf8.Length, cost, true));
    }

    private static ByteOrigin Concat(ByteOrigin first, ByteOrigin second) =>
        new(first.Bytes << (8 * second.Count) | second.Bytes, (byte)(first.Count + second.Count), first.Cost + second.Cost, true);
}
