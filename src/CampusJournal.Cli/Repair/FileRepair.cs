using System.Security.Cryptography;
using CampusJournal.Cli.Inputs;
using CampusJournal.Text;

namespace CampusJournal.Cli.Repair;

/// <summary>One file under repair: its parts are made when they are asked for, and made again when they are asked for again.</summary>
internal sealed class FileRepair : IDisposable
{
    /// <summary>The charset that is written unless the user wants another.</summary>
    public const string Utf8 = "utf-8";

    /// <summary>Gets where the file comes from.</summary>
    public required InputFile Input { get; init; }

    /// <summary>Gets the bytes as they are.</summary>
    public required FileContent Content { get; init; }

    /// <summary>Gets the charset that the file is in, and why.</summary>
    public required CharsetGuess Charset { get; init; }

    /// <summary>Gets the charset that is written.</summary>
    public required string TargetCharset { get; init; }

    /// <summary>Gets the parts in the order of the file.</summary>
    public required IEnumerable<RepairedPart> Parts { get; init; }

    /// <summary>
    /// Gets a value indicating whether the file is in the charset that is written: a text that stays the same then keeps its bytes, even
    /// those that could not be decoded.
    /// </summary>
    public bool IsInTarget => IsTarget(Charset, TargetCharset);

    /// <inheritdoc cref="IsInTarget"/>
    public static bool IsTarget(CharsetGuess charset, string target) => target == Utf8 && charset.Charset is Utf8 or "us-ascii";

    /// <summary>Whether the file would change; looks no further than the first change.</summary>
    public bool IsChanged()
    {
        if (IsInTarget)
        {
            return Parts.Any(part => part.IsChanged);
        }

        using var original = Content.Open();
        return Parts.Any(part => !StartsWith(original, part.Bytes.Span)) || original.Position < original.Length;
    }

    /// <summary>Sums up what was done.</summary>
    public RepairTotals Measure()
    {
        var totals = new RepairTotals();
        foreach (var part in Parts)
        {
            totals.Add(part);
        }

        return totals;
    }

    /// <summary>Writes the file as it would be.</summary>
    public RepairTotals WriteTo(Stream output)
    {
        var totals = new RepairTotals();
        var written = 0L;
        var keepsBytes = false;
        foreach (var part in Parts)
        {
            totals.Add(part);

            // Only where something changes does U+FFFD stand in for what could not be decoded.
            var mustDecide = IsInTarget && part.Undecodable > 0 && written >= 0;
            if (mustDecide && !IsChanged())
            {
                keepsBytes = true;
                CopyRest(output, written);
            }

            written = mustDecide ? -1 : written >= 0 ? written + part.Bytes.Length : written;
            output.Write(keepsBytes ? default : part.Bytes.Span);
        }

        totals.KeepsUndecodable = keepsBytes;
        return totals;
    }

    /// <summary>Gives the digest of the bytes as they are, in lower-case hex.</summary>
    public string Digest()
    {
        using var original = Content.Open();
        return Convert.ToHexStringLower(SHA256.HashData(original));
    }

    /// <summary>Gives the digest of the bytes as they would be, in lower-case hex.</summary>
    public string DigestAfter()
    {
        using var hash = SHA256.Create();
        using (var hashed = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
        {
            WriteTo(hashed);
        }

        return Convert.ToHexStringLower(hash.Hash!);
    }

    /// <inheritdoc/>
    public void Dispose() => Content.Dispose();

    private void CopyRest(Stream output, long start)
    {
        using var original = Content.Open();
        original.Position = start;
        original.CopyTo(output);
    }

    private static bool StartsWith(Stream original, ReadOnlySpan<byte> bytes)
    {
        Span<byte> block = stackalloc byte[4096];
        while (bytes.Length > 0)
        {
            var wanted = block[..Math.Min(block.Length, bytes.Length)];
            var read = original.ReadAtLeast(wanted, wanted.Length, throwOnEndOfStream: false);
            if (read < wanted.Length || !wanted.SequenceEqual(bytes[..wanted.Length]))
            {
                return false;
            }

            bytes = bytes[wanted.Length..];
        }

        return true;
    }
}
