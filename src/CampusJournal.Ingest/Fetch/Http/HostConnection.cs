using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using CampusJournal.Ingest.WarcWriting;

namespace CampusJournal.Ingest.Fetch.Http;

/// <summary>One connection to one origin, kept open between exchanges. It carries one exchange at a time, so that all bytes on it belong to that one.</summary>
internal sealed class HostConnection : IDisposable
{
    // A response that trickles would else hold its place for ever.
    private const int LongestInTimeouts = 20;
    private const int LongestHead = 64;
    private const int RoomForHead = 1 << 20;
    private const int BufferLength = 1 << 16;

    private readonly HttpSettings settings;
    private readonly HttpMessageInvoker invoker;
    private readonly byte[] buffer = new byte[BufferLength];
    private ExchangeTap? current;
    private IPAddress? address;
    private bool hasConnected;

    public HostConnection(HttpSettings settings, HostConnector connector)
    {
        this.settings = settings;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = false,
            ActivityHeadersPropagator = null,
            RequestHeaderEncodingSelector = (name, _) => EncodingOf(name),
            MaxConnectionsPerServer = 1,
            MaxResponseHeadersLength = LongestHead,
            MaxResponseDrainSize = 0,
            ConnectTimeout = settings.Timeout,
            ConnectCallback = async (context, stop) =>
            {
                // The handler asks again by itself, three times and at once, where a host hangs up. It may for a connection that was kept too long.
                if (hasConnected)
                {
                    throw new HungUpException();
                }

                hasConnected = true;
                var socket = await connector.ConnectAsync(context.DnsEndPoint, stop).ConfigureAwait(false);
                address = (socket.RemoteEndPoint as IPEndPoint)?.Address;
                return new NetworkStream(socket, ownsSocket: true);
            },
            PlaintextStreamFilter = (context, _) => ValueTask.FromResult<Stream>(new TapStream(context.PlaintextStream, address, () => current)),
        };
        invoker = new HttpMessageInvoker(handler);
    }

    /// <summary>Asks for a URL and takes the whole answer, up to the limits.</summary>
    /// <param name="url">The URL.</param>
    /// <param name="condition">What makes the request conditional; null for an ordinary one.</param>
    /// <param name="cancellationToken">Gives up; nothing of the exchange is kept.</param>
    public async Task<Exchange> SendAsync(Uri url, Validators? condition, CancellationToken cancellationToken)
    {
        var clock = settings.Clock;
        var date = clock.GetUtcNow();
        using var silence = new CancellationTokenSource(settings.Timeout, clock);
        using var whole = new CancellationTokenSource(settings.Timeout * LongestInTimeouts, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, silence.Token, whole.Token);
        var tap = new ExchangeTap(settings.MaxBytes + RoomForHead);
        (current, hasConnected) = (tap, false);
        try
        {
            using var request = Request(url, condition);
            using var response = await invoker.SendAsync(request, stop.Token).ConfigureAwait(false);
            var truncated = await ReadAsync(response, tap, silence, stop.Token).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            return Finish(url, date, tap, truncated, null);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException or SocketException)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                tap.Dispose();
                throw new OperationCanceledException(cancellationToken);
            }

            return Finish(url, date, tap, null, tap.HasForeignAnswer ? FetchFault.BadResponse : Fault(exception));
        }
        finally
        {
            current = null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => invoker.Dispose();

    private HttpRequestMessage Request(Uri url, Validators? condition)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url) { Version = HttpVersion.Version11, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        var headers = request.Headers;
        headers.TryAddWithoutValidation("User-Agent", settings.UserAgent);
        headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        headers.TryAddWithoutValidation("Accept-Encoding", "gzip");
        Add(headers, "If-None-Match", condition?.EntityTag);
        Add(headers, "If-Modified-Since", condition?.LastModified);
        Add(headers, "Authorization", settings.Credentials.GetValueOrDefault(HostConnector.Authority(url.IdnHost, url.Port)));
        Add(headers, "Cookie", settings.Cookies?.GetCookieHeader(url));
        return request;
    }

    // A validator goes back as it came, octet by octet (HttpHead reads Latin-1); cookies beyond ASCII are sent as browsers send them.
    private static Encoding EncodingOf(string field) => field.Equals("Cookie", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8 : Encoding.Latin1;

    private static void Add(HttpRequestHeaders headers, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            headers.TryAddWithoutValidation(name, value);
        }
    }

    // Gives why the body is cut short, or null.
    private async Task<string?> ReadAsync(HttpResponseMessage response, ExchangeTap tap, CancellationTokenSource silence, CancellationToken stop)
    {
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
            var length = 0L;
            while (true)
            {
                silence.CancelAfter(settings.Timeout);
                var read = await body.ReadAsync(buffer, stop).ConfigureAwait(false);
                length += read;
                if (read == 0)
                {
                    return null;
                }

                if (length > settings.MaxBytes || tap.Response.Length > settings.MaxBytes + RoomForHead)
                {
                    return WarcIndexEntry.CutAtLimit;
                }
            }
        }
        catch (OperationCanceledException)
        {
            return WarcIndexEntry.CutBySilence;
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            return tap.Response.Length > settings.MaxBytes ? WarcIndexEntry.CutAtLimit : WarcIndexEntry.CutByDisconnect;
        }
    }

    private Exchange Finish(Uri url, DateTimeOffset date, ExchangeTap tap, string? truncated, FetchFault? fault)
    {
        var head = fault is null ? HttpHead.Read(tap.Response) : null;
        if (head is not null && (truncated == WarcIndexEntry.CutAtLimit ? head.BodyStart + settings.MaxBytes : head.EndBefore(tap.Response)) is { } end)
        {
            tap.Response.SetLength(Math.Min(tap.Response.Length, end));
        }

        return new Exchange
        {
            Url = url,
            Date = date,
            Tap = tap,
            Head = head,
            Truncated = truncated,
            Fault = head is null ? fault ?? FetchFault.BadResponse : null,
        };
    }

    // The innermost cause says most: a refused address comes wrapped as a failed connection.
    private static FetchFault Fault(Exception exception)
    {
        var causes = new List<Exception>();
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            causes.Insert(0, cause);
        }

        return causes.Select(Cause).FirstOrDefault(fault => fault is not null) ?? FetchFault.Disconnected;
    }

    private static FetchFault? Cause(Exception exception) => exception switch
    {
        AddressRefusedException => FetchFault.AddressRefused,
        HungUpException => FetchFault.Disconnected,
        AuthenticationException => FetchFault.TlsFailed,
        OperationCanceledException or TimeoutException => FetchFault.TimedOut,
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => FetchFault.NoSuchHost,
        HttpIOException { HttpRequestError: var error } => Cause(error),
        HttpRequestException { HttpRequestError: var error } => Cause(error),
        _ => null,
    };

    private static FetchFault? Cause(HttpRequestError error) => error switch
    {
        HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded => FetchFault.BadResponse,
        HttpRequestError.SecureConnectionError => FetchFault.TlsFailed,
        HttpRequestError.NameResolutionError => FetchFault.NoSuchHost,
        HttpRequestError.ConnectionError => FetchFault.ConnectionFailed,
        _ => null,
    };
}
