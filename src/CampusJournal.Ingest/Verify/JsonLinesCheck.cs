using System.Text.Json;
using CampusJournal.Ingest.Archives.Members;

namespace CampusJournal.Ingest.Verify;

/// <summary>Verifies that each line of a file is JSON.</summary>
internal static class JsonLinesCheck
{
    // A record is at most a page of the largest size, escaped.
    private const int LongestLine = 1 << 28;

    /// <summary>Reads the lines of a file.</summary>
    public static async Task ReadAsync(string path, FaultList faults, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        var window = new InputWindow(file);
        while (window.Fill(1))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var end = FindEnd(window);
            if (end < 0)
            {
                faults.Add(window.Offset, "not-json", "The last line does not end, or is longer than any record.");
                return;
            }

            if (IsJson(window.Span[..end]))
            {
                faults.Whole++;
            }
            else
            {
                faults.Add(window.Offset, "not-json", "The line is not JSON.");
            }

            window.Advance(end + 1);
        }
    }

    private static int FindEnd(InputWindow window)
    {
        var from = 0;
        while (true)
        {
            var found = window.Span[from..].IndexOf((byte)'\n');
            if (found >= 0)
            {
                return from + found;
            }

            from = window.Length;
            if (from > LongestLine || !window.Fill(from + 1))
            {
                return -1;
            }
        }
    }

    private static bool IsJson(ReadOnlySpan<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
