using CampusJournal.Cli.Inputs;
using CampusJournal.Cli.Repair.Outputs;

namespace CampusJournal.Cli.Repair;

/// <summary>Repairs files, several at a time, and hands them to an output in order.</summary>
internal sealed class RepairRun(FileRepairer repairer, Session session)
{
    /// <summary>Gets the number of workers; null for one a core.</summary>
    public int? Jobs { get; init; }

    /// <summary>Gets a value indicating whether the files are named by a list.</summary>
    public bool HasList { get; init; }

    /// <summary>Gets a value indicating whether what is not text is repaired all the same.</summary>
    public bool IsForced { get; init; }

    /// <summary>Gets the counts of the run.</summary>
    public Outcome Outcome { get; } = new();

    /// <summary>Repairs files, batch by batch; the results of one are visible before the next is waited for.</summary>
    /// <returns>The exit code.</returns>
    public int Repair(IEnumerable<IEnumerable<InputFile>> batches, RepairOutput output)
    {
        try
        {
            foreach (var files in batches)
            {
                foreach (var input in OrderedWork.Map(files, Jobs, Read))
                {
                    Take(input, output);
                }

                output.Flush();
            }

            output.Finish();
        }
        finally
        {
            output.Close();
        }

        if (Outcome is { Done: 0, Failed: 0, Unreadable: 0, Refused: 0 })
        {
            session.Log.Error(Messages.NothingFound(HasList));
        }

        return Outcome.ExitCode;
    }

    /// <summary>Repairs a text from the command line, which is one line more when written.</summary>
    /// <returns>The exit code.</returns>
    public int RepairText(string text, RepairOutput output)
    {
        var input = new InputFile(InputFile.PastedText, InputFile.PastedText, true);
        using var file = repairer.OpenText(input, text);
        Take(new(input, file.Content, file, default), output);
        output.Flush();
        output.Finish();
        return Outcome.ExitCode;
    }

    private void Take(RepairInput input, RepairOutput output)
    {
        try
        {
            Hand(input, output);
        }
        catch (UnwritableException exception)
        {
            Outcome.Unreadable++;
            session.Log.Error(Messages.Unwritable(exception));
        }
        catch (UnreadableException exception)
        {
            Outcome.Unreadable++;
            session.Log.Error(exception.Failure);
        }
        finally
        {
            input.Content?.Dispose();
        }
    }

    private void Hand(RepairInput input, RepairOutput output)
    {
        if (input.Content is null)
        {
            Outcome.Unreadable++;
            session.Log.Error(input.Failure);
            return;
        }

        if (input.File is { } file)
        {
            output.Write(file);
            Outcome.Done++;
            return;
        }

        if (input.Input.IsNamed)
        {
            output.FailNotText(input.Input.Path);
            return;
        }

        output.WriteOther(input.Input, input.Content);
        Outcome.Done++;
    }

    private RepairInput Read(InputFile file)
    {
        if (!FileReading.TryRead(file, out var content, out var failure))
        {
            return new(file, null, null, failure);
        }

        try
        {
            return new(file, content, repairer.Open(file, content, IsForced), default);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            content.Dispose();
            return new(file, null, null, FileReading.Failure(file.Path, exception));
        }
    }
}
