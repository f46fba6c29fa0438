using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CampusJournal.Soak;

/// <summary>Kills a run at random places again and again, lets it go on, and compares what it gives with an undisturbed run.</summary>
/// <param name="folder">An empty folder.</param>
/// <param name="random">Chooses the places.</param>
public sealed class KillRun(string folder, Random random)
{
    /// <summary>Runs until there were enough kills and the last run has ended.</summary>
    /// <param name="target">The target's name; its suffix chooses the form.</param>
    /// <param name="pages">The number of pages.</param>
    /// <param name="kills">The number of kills.</param>
    /// <returns>What happened, one line.</returns>
    /// <exception cref="InvalidOperationException">A run ended otherwise than the undisturbed one.</exception>
    public string Run(string target, int pages, int kills)
    {
        GeneratedPages.Write(Path.Combine(folder, "pages"), pages);
        CjtProgram.Run(folder, "ingest", "pages", "-o", "whole/" + MakeFor("whole", target));
        var expected = Content(Path.Combine(folder, "whole", target));

        var (killed, ended) = (0, 0);
        while (killed < kills)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"run-{ended}");
            var path = $"{name}/{MakeFor(name, target)}";
            while (killed < kills && Kill(path, random.Next(1, Math.Max(2, pages / 3))))
            {
                killed++;
            }

            CjtProgram.Run(folder, "ingest", "pages", "-o", path);
            ended++;
            if (Content(Path.Combine(folder, path)) != expected)
            {
                throw new InvalidOperationException($"{path} is not what the undisturbed run gave, after {killed} kills.");
            }

            Directory.Delete(Path.Combine(folder, name), recursive: true);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{target}: {killed} kills in {ended} runs over {pages} pages; each ended as the undisturbed run did.");
    }

    private string MakeFor(string name, string target)
    {
        Directory.CreateDirectory(Path.Combine(folder, name));
        return target;
    }

    /// <summary>Kills a run when it has told enough new records on its output.</summary>
    /// <returns>Whether it was killed; false when it ended before.</returns>
    private bool Kill(string target, int records)
    {
        using var process = CjtProgram.Start(folder, "ingest", "pages", "-o", target, "-o", "-");
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();

        // What was there before comes first and does not count.
        records += Earlier(target);
        while (records > 0 && process.StandardOutput.ReadLine() is not null)
        {
            records--;
        }

        if (records > 0)
        {
            process.WaitForExit();
            return false;
        }

        process.Kill();
        process.WaitForExit();
        return true;
    }

    private int Earlier(string target)
    {
        var journal = Path.Combine(folder, target + ".journal");
        if (File.Exists(journal))
        {
            return Math.Max(0, File.ReadLines(journal).Count() - 1);
        }

        var database = Path.Combine(folder, target);
        return target.EndsWith(".db", StringComparison.Ordinal) && File.Exists(database) ? int.Parse(Ask(database, "SELECT count(*) FROM articles"), CultureInfo.InvariantCulture) : 0;
    }

    private static string Content(string path) => path.EndsWith(".db", StringComparison.Ordinal)
        ? Ask(path, "SELECT group_concat(id || record || coalesce(superseded_by, ''), char(10)) FROM (SELECT * FROM articles ORDER BY rowid)")
            + Ask(path, "SELECT group_concat(source || member || offset || sha256 || id, char(10)) FROM (SELECT * FROM ingested ORDER BY source, member, offset)")
            + Ask(path, "SELECT count(*) FROM articles_fts_docsize")
        : File.ReadAllText(path);

    private static string Ask(string database, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
    }
}
