using Microsoft.Win32.SafeHandles;

namespace CampusJournal.Cli;

/// <summary>
/// The three standard streams as this program needs them. A <see cref="FileStream"/> notices a closed pipe at once but writes by
/// position, so that two programs sharing one file overwrite each other; the console's own stream is the other way round. Hence
/// the first for pipes and the second for all else.
/// </summary>
internal static class StandardStreams
{
    private const int BrokenPipe = 32;
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsPipeClosing = unchecked((int)0x800700E8);

    /// <summary>Gets a value indicating whether a person types at standard input.</summary>
    public static bool InputIsTerminal => !Console.IsInputRedirected;

    /// <summary>Gets a value indicating whether a person reads standard output.</summary>
    public static bool OutputIsTerminal => !Console.IsOutputRedirected;

    /// <summary>Gets the columns of the terminal at standard output; null when it is none, or does not know.</summary>
    public static int? OutputWidth => !OutputIsTerminal ? null : OperatingSystem.IsWindows() ? Console.WindowWidth : UnixTerminal.OutputColumns();

    /// <summary>Gets a value indicating whether a person reads standard error.</summary>
    public static bool ErrorIsTerminal => !Console.IsErrorRedirected;

    /// <summary>Opens standard input; a read returns what is there, it does not wait for a full buffer.</summary>
    /// <exception cref="IOException">Standard input is closed.</exception>
    public static Stream OpenInput() => UnixFile.IsStandardInputClosed() ? throw new IOException(Messages.StandardInputClosed().Text) : Console.OpenStandardInput();

    /// <summary>Opens standard output, buffered: nothing is visible before a flush or a full buffer.</summary>
    public static Stream OpenOutput() => new BufferedStream(OpenRawOutput(), 1 << 16);

    /// <summary>Opens standard error, unbuffered; when it is closed, what is written is dropped.</summary>
    public static Stream OpenError()
    {
        try
        {
            return Console.OpenStandardError();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Stream.Null;
        }
    }

    /// <summary>Tells whether the reader of our output has gone, which is a normal end.</summary>
    public static bool IsBrokenPipe(IOException exception) =>
        exception.HResult is BrokenPipe or WindowsBrokenPipe or WindowsPipeClosing;

    private static Stream OpenRawOutput()
    {
        if (OperatingSystem.IsWindows())
        {
            return Console.OpenStandardOutput();
        }

        var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }
}
