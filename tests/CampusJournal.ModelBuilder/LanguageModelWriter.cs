using System.Buffers.Binary;
using CampusJournal.Text.Language;

namespace CampusJournal.ModelBuilder;

/// <summary>Lays a model out as <see cref="LanguageModelFormat"/> says.</summary>
internal sealed class LanguageModelWriter(int pairCount, int tripleCount)
{
    /// <summary>How full the hash tables are: the fuller, the smaller the file and the longer a failed look-up.</summary>
    private const double Load = 0.8;

    private readonly byte[] tables = new byte[LanguageModelFormat.TableBytes];
    private readonly uint[] pairs = new uint[(int)(pairCount / Load) + 1];
    private readonly uint[] triples = new uint[(int)(tripleCount / Load) + 1];

    public void WriteTables(double[] transitions, double[] unseen, double[] characters, double[] backoffs)
    {
        var position = 0;
        foreach (var value in transitions.Concat(unseen).Concat(characters).Concat(backoffs))
        {
            tables[position++] = LanguageModelFormat.Quantize(value);
        }
    }

    /// <summary>Adds a pair; <paramref name="backoff"/> is NaN when it is no context of a kept triple.</summary>
    public void AddPair(ulong key, double logProbability, double backoff)
    {
        // 0 says "no context", so the least back-off is 1/255 of the range.
        var stored = double.IsNaN(backoff) ? 0u : Math.Max((byte)1, LanguageModelFormat.Quantize(backoff));
        Add(pairs, key, 16, (uint)LanguageModelFormat.Quantize(logProbability) << 8 | stored);
    }

    public void AddTriple(ulong key, double logProbability) => Add(triples, key, 24, LanguageModelFormat.Quantize(logProbability));

    public byte[] ToArray()
    {
        uint[] header = [LanguageModelFormat.Magic, LanguageModelFormat.Version, (uint)pairs.Length, (uint)triples.Length];
        var file = new byte[(header.Length * 4) + tables.Length + ((pairs.Length + triples.Length) * 4)];
        var rest = Write(file, header);
        tables.CopyTo(rest);
        Write(Write(rest[tables.Length..], pairs), triples);
        return file;
    }

    private static Span<byte> Write(Span<byte> target, uint[] values)
    {
        foreach (var value in values)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(target, value);
            target = target[4..];
        }

        return target;
    }

    /// <summary>The first to come (the one that gains most) keeps a slot; a later one with the same fingerprint is dropped.</summary>
    private static void Add(uint[] table, ulong key, int fingerprintBits, uint value)
    {
        var mixed = LanguageModelFormat.Mix(key);
        var fingerprint = LanguageModelFormat.Fingerprint(mixed, fingerprintBits);
        var i = LanguageModelFormat.FirstSlot(mixed, table.Length);
        while (table[i] != 0)
        {
            if (table[i] >> (32 - fingerprintBits) == fingerprint)
            {
                return;
            }

            i = i + 1 == table.Length ? 0 : i + 1;
        }

        table[i] = fingerprint << (32 - fingerprintBits) | value;
    }
}
