using System.Runtime.InteropServices;

namespace CampusJournal.Cli;

/// <summary>
/// An output that whoever started the program opened. It writes where the file stands, so that programs may share one; it notices a closed
/// pipe at once; and it leaves a terminal as it is, which the framework's console switches to another mode before its first word.
/// </summary>
/// <param name="number">Its number: 1 or 2.</param>
/// <param name="name">What a person calls it.</param>
internal sealed partial class UnixOutput(int number, string name) : Stream
{
    private const int Interrupted = 4; // EINTR, on every Unix
    private const int TryAgain = 11, TryAgainOnMac = 35; // EAGAIN
    private const int CanWriteNow = 4; // POLLOUT in the first half of struct pollfd's second word; every system of ours is little-endian

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var written = Write(number, ref MemoryMarshal.GetReference(buffer), (nuint)buffer.Length);
            if (written >= 0)
            {
                buffer = buffer[(int)written..];
                continue;
            }

            var error = Marshal.GetLastPInvokeError();
            if (error is TryAgain or TryAgainOnMac)
            {
                // Somebody who shares the terminal has made it impatient.
                _ = Poll([number, CanWriteNow], 1, -1);
            }
            else if (error != Interrupted)
            {
                throw new IOException($"{name}: cannot be written: {Marshal.GetPInvokeErrorMessage(error)}.", error);
            }
        }
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint Write(int number, ref byte bytes, nuint count);

    [LibraryImport("libc", EntryPoint = "poll")]
    private static partial int Poll([In] int[] watched, nuint count, int timeout);
}
