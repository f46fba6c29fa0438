using System.Text;
using System.Text.Json;
using CampusJournal.Text;

namespace CampusJournal.Cli;

/// <summary>Writes messages to standard error, one line each, from any thread.</summary>
/// <param name="stream">Standard error.</param>
/// <param name="asJson">Whether each line is an object {level, code, message} instead of text.</param>
/// <param name="isQuiet">Whether only errors are written.</param>
internal sealed class MessageLog(Stream stream, bool asJson, bool isQuiet)
{
    private readonly Lock writing = new();

    /// <summary>Gets a value indicating whether each line is an object.</summary>
    public bool IsJson => asJson;

    /// <summary>Gets a value indicating whether only errors are written.</summary>
    public bool IsQuiet => isQuiet;

    /// <summary>Gets or sets what must happen before a line is written: the progress line makes room.</summary>
    public Action? BeforeLine { get; set; }

    /// <summary>Writes what stopped an input or the run.</summary>
    public void Error(Message message) => Write("error", message);

    /// <summary>Writes what the user should know although the work is done; left out when quiet.</summary>
    public void Warn(Message message)
    {
        if (!isQuiet)
        {
            Write("warning", message);
        }
    }

    /// <summary>Writes a result that belongs on standard error, as the balance of a run; left out when quiet.</summary>
    public void Tell(Message message)
    {
        if (!isQuiet)
        {
            Write("info", message);
        }
    }

    /// <summary>Writes text as it is, for help that was not asked for.</summary>
    public void WriteText(string text) => WriteBytes(Encoding.UTF8.GetBytes(text));

    private void Write(string level, Message message)
    {
        var line = asJson ? Json(level, message) : Encoding.UTF8.GetBytes($"cjt: {message.Text}\n");
        WriteBytes(line);
    }

    private void WriteBytes(byte[] line)
    {
        lock (writing)
        {
            BeforeLine?.Invoke();
            try
            {
                stream.Write(line);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Standard error is closed: there is nobody to tell, and the work goes on.
            }
        }
    }

    private static byte[] Json(string level, Message message)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, JsonText.WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteString("level", level);
            writer.WriteString("code", message.Code);
            writer.WriteText("message", message.Text);
            foreach (var (name, value) in message.Numbers ?? [])
            {
                writer.WriteNumber(name, value);
            }

            writer.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }
}
