using System.Net;
using CampusJournal.Ingest.WarcWriting;

namespace CampusJournal.Ingest.Fetch.Http;

/// <summary>Keeps the bytes of one request and its response as they pass on the wire.</summary>
/// <param name="limit">The most bytes of the response to take; more end the connection.</param>
internal sealed class ExchangeTap(long limit) : IDisposable
{
    private Stream? connection;

    /// <summary>Gets the bytes sent.</summary>
    public SpoolStream Request { get; private set; } = new();

    /// <summary>Gets the bytes received.</summary>
    public SpoolStream Response { get; private set; } = new();

    /// <summary>Gets the address of the other side; null before anything is sent.</summary>
    public IPAddress? Address { get; private set; }

    /// <summary>Gets a value indicating whether what was received begins as no answer of HTTP does.</summary>
    public bool HasForeignAnswer
    {
        get
        {
            var start = new byte[Math.Min(StatusLine.Length, Response.Length)];
            Response.Position = 0;
            Response.ReadExactly(start);
            return !StatusLine.StartsWith(start);
        }
    }

    private static ReadOnlySpan<byte> StatusLine => "HTTP/"u8;

    /// <summary>Takes bytes that are sent. A request that goes out again on a fresh connection (the server had closed the kept one) begins anew.</summary>
    public void Sent(Stream on, IPAddress? address, ReadOnlySpan<byte> bytes)
    {
        if (connection is not null && connection != on)
        {
            Dispose();
            (Request, Response) = (new(), new());
        }

        (connection, Address) = (on, address);
        Request.Write(bytes);
    }

    /// <summary>Takes bytes that are received.</summary>
    /// <exception cref="IOException">The response is longer than the limit.</exception>
    public void Received(Stream on, ReadOnlySpan<byte> bytes)
    {
        if (connection != on)
        {
            return;
        }

        Response.Write(bytes);
        if (Response.Length > limit)
        {
            throw new IOException("The response is longer than the limit.");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Request.Dispose();
        Response.Dispose();
    }
}
