using Microsoft.Win32.SafeHandles;

namespace CampusJournal.Cli;

/// <summary>
/// The three standard streams as this program needs them. On Unix they are used as they are: the framework's console would first switch a
/// terminal to another mode, and would not notice a closed pipe.
/// </summary>
internal static class StandardStreams
{
    private const int Input = 0, Output = 1, Error = 2;
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
    public static Stream OpenInput()
    {
        if (UnixFile.IsClosed(Input))
        {
            throw new IOException(Messages.StandardInputClosed().Text);
        }

        return InputIsTerminal && !OperatingSystem.IsWindows()
            ? new FileStream(new SafeFileHandle(Input, ownsHandle: false), FileAccess.Read, bufferSize: 0)
            : Console.OpenStandardInput();
    }

    /// <summary>Opens standard output, buffered: nothing is visible before a flush or a full buffer.</summary>
    /// <exception cref="IOException">Standard output is closed.</exception>
    public static Stream OpenOutput() => new BufferedStream(OpenRawOutput(), 1 << 16);

    /// <summary>Opens standard error, unbuffered; when it is closed, what is written is dropped.</summary>
    public static Stream OpenError() => UnixFile.IsClosed(Error) ? Stream.Null
        : OperatingSystem.IsWindows() ? Console.OpenStandardError()
        : new UnixOutput(Error, "standard error");

    /// <summary>Tells whether the reader of our output has gone, which is a normal end.</summary>
    public static bool IsBrokenPipe(IOException exception) =>
        exception.HResult is BrokenPipe or WindowsBrokenPipe or WindowsPipeClosing;

    private static Stream OpenRawOutput() => UnixFile.IsClosed(Output) ? throw new IOException(Messages.StandardOutputClosed().Text)
        : OperatingSystem.IsWindows() ? Console.OpenStandardOutput()
        : new UnixOutput(Output, "standard output");
}
