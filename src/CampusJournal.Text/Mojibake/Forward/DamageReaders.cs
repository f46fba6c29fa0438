using System.Collections.Concurrent;
using System.Text;

namespace CampusJournal.Text.Mojibake.Forward;

/// <summary>The charsets that bytes are read in by mistake. Only lossless readings count.</summary>
internal static class DamageReaders
{
    private static readonly ConcurrentDictionary<string, SingleByteCodePage> Pages = new(StringComparer.Ordinal);

    /// <summary>Finds the charset of a chain word; null when nothing is read in it.</summary>
    public static ByteReader? Find(string word)
    {
        if (FindPage(word) is { } page)
        {
            return (bytes, result) => ReadPage(page, bytes, result);
        }

        return FindPairs(word) is { } pairs ? pairs.TryRead : null;
    }

    /// <summary>Finds the charset of pairs of a chain word; null when it is none.</summary>
    public static DoubleByteCodePage? FindPairs(string word) => word switch
    {
        "cp949" => DoubleByteCodePage.Cp949,
        "gbk" => DoubleByteCodePage.Gbk,
        "big5" => DoubleByteCodePage.Big5,
        "euc-jp" => DoubleByteCodePage.EucJp,
        _ => null,
    };

    /// <summary>Finds the single-byte page of a chain word; null when it is none.</summary>
    public static SingleByteCodePage? FindPage(string word) =>
        word == "latin-1" ? SingleByteCodePage.Latin1
        : Number(word) is not 0 and var number ? Pages.GetOrAdd(word, _ => MakePage(number))
        : null;

    /// <summary>Gives the reading of a decoder that takes each valid UTF-8 sequence as UTF-8 and every other byte in a page.</summary>
    public static ByteReader Hybrid(SingleByteCodePage page) => (bytes, result) =>
    {
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var length) == System.Buffers.OperationStatus.Done)
            {
                result.Append(rune);
            }
            else
            {
                length = 1;
                result.Append(page[bytes[0]]);
            }

            bytes = bytes[length..];
        }

        return true;
    };

    /// <summary>Reads UTF-8, strictly.</summary>
    public static bool ReadUtf8(ReadOnlySpan<byte> bytes, StringBuilder result)
    {
        if (!System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return false;
        }

        result.Append(Encoding.UTF8.GetString(bytes));
        return true;
    }

    private static int Number(string word) => word switch
    {
        "cp1250" => 1250,
        "cp1251" => 1251,
        "cp1252" => 1252,
        "cp1254" => 1254,
        "mac-roman" => 10000,
        "cp437" => 437,
        "cp874" => 874,
        "koi8-r" => 20866,
        "iso-8859-2" => 28592,
        "iso-8859-7" => 28597,
        "iso-8859-15" => 28605,
        _ => 0,
    };

    // Seen in the wild: where Thai and Greek have no character, or a C1 one, the reader put windows-1252's.
    private static SingleByteCodePage MakePage(int number) => number is 874 or 28597
        ? SingleByteCodePage.FromFramework(number, SingleByteCodePage.FromFramework(1252))
        : SingleByteCodePage.FromFramework(number);

    private static bool ReadPage(SingleByteCodePage page, ReadOnlySpan<byte> bytes, StringBuilder result)
    {
        foreach (var value in bytes)
        {
            result.Append(page[value]);
        }

        return true;
    }
}
