using CampusJournal.Ingest.Archives.Members;
using CampusJournal.Ingest.Export;

namespace CampusJournal.Ingest.WarcWriting;

/// <summary>Tells a file that may be appended to from one that somebody else needs: a WARC file begins with a gzip member that begins with a record.</summary>
internal static class WarcStart
{
    private static ReadOnlySpan<byte> Mark => "WARC/"u8;

    /// <summary>Refuses an archive of which some file is no WARC file.</summary>
    /// <param name="path">The archive.</param>
    /// <param name="parts">Its files that exist.</param>
    /// <exception cref="TargetRefusedException">A file is none of ours; nothing is changed.</exception>
    public static void Require(string path, IReadOnlyList<string> parts)
    {
        if (Directory.Exists(path))
        {
            throw new TargetRefusedException(path, "It is a folder; choose another name.");
        }

        foreach (var part in parts)
        {
            using var file = new FileStream(part, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            if (!IsAt(file))
            {
                throw new TargetRefusedException(part, "It is no gzipped WARC file, so nothing is appended to it; choose another name.");
            }
        }
    }

    // A kill may leave nothing, or less than the first letters.
    private static bool IsAt(FileStream file)
    {
        var window = new InputWindow(file);
        Span<byte> content = stackalloc byte[Mark.Length];
        var length = 0;
        using var codec = new GzipCodec();
        codec.Begin();
        while (length < content.Length)
        {
            var step = codec.Step(window.Span, content[length..]);
            window.Advance(step.Consumed);
            length += step.Written;
            if (step.State != MemberState.Open)
            {
                return false;
            }

            if (step is { Consumed: 0, Written: 0 } && !window.Fill(window.Length + 1))
            {
                break;
            }
        }

        return Mark.StartsWith(content[..length]);
    }
}
