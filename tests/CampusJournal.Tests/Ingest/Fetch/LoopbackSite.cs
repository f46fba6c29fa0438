using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace CampusJournal.Tests.Ingest.Fetch;

/// <summary>A small newspaper site on loopback that says exactly what a test tells it to, faults on the wire included.</summary>
internal sealed class LoopbackSite : IDisposable
{
    private readonly TcpListener listener;
    private readonly X509Certificate2? certificate;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<SiteAnswer>> answers = new();
    private readonly ConcurrentQueue<SiteRequest> requests = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> asked = new();
    private readonly TaskCompletionSource left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource stop = new();
    private readonly TimeProvider clock;
    private int connections;

    /// <param name="clock">What the requests are dated by.</param>
    /// <param name="address">The address; 127.0.0.1 by default.</param>
    /// <param name="certificate">The certificate by which it speaks TLS; null for plain HTTP.</param>
    public LoopbackSite(TimeProvider clock, IPAddress? address = null, X509Certificate2? certificate = null)
    {
        this.clock = clock;
        this.certificate = certificate;
        listener = new(address ?? IPAddress.Loopback, 0);
        listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>The site's address without a slash.</summary>
    public string Root => $"{(certificate is null ? "http" : "https")}://{listener.LocalEndpoint}";

    /// <summary>Every request, in the order in which they came.</summary>
    public IReadOnlyList<SiteRequest> Requests => [.. requests];

    /// <summary>The paths of the requests but for robots.txt.</summary>
    public IReadOnlyList<string> Paths => [.. requests.Select(request => request.Path).Where(path => path != "/robots.txt")];

    /// <summary>Answers for paths that were told nothing; by default 404.</summary>
    public Func<string, SiteAnswer> Default { get; set; } = _ => SiteAnswer.Error(404, "Not Found");

    /// <summary>Tells what to answer for a path: one after the other, the last for ever.</summary>
    public LoopbackSite On(string path, params SiteAnswer[] inTurn)
    {
        answers[path] = new(inTurn);
        return this;
    }

    /// <summary>Waits until a path is asked for.</summary>
    public Task AskedAsync(string path) => Asked(path).Task.WaitAsync(TestContext.Current.CancellationToken);

    /// <summary>Waits until some connection is closed by whoever opened it.</summary>
    public Task LeftAsync() => left.Task.WaitAsync(TestContext.Current.CancellationToken);

    public void Dispose()
    {
        stop.Cancel();
        listener.Dispose();
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                _ = ServeAsync(client, Interlocked.Increment(ref connections));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client, int connection)
    {
        try
        {
            using (client)
            {
                client.NoDelay = true;
                await using var stream = await OpenAsync(client);
                while (await ReadHeadAsync(stream) is { } head)
                {
                    if (!await AnswerAsync(stream, head, connection))
                    {
                        return;
                    }
                }

                left.TrySetResult();
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException or AuthenticationException)
        {
            // The other side is gone, as some tests want it.
        }
    }

    private async Task<Stream> OpenAsync(TcpClient client)
    {
        if (certificate is null)
        {
            return client.GetStream();
        }

        var secure = new SslStream(client.GetStream());
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, stop.Token);
        return secure;
    }

    private async Task<bool> AnswerAsync(Stream stream, string head, int connection)
    {
        var path = head.Split(' ')[1];
        requests.Enqueue(new SiteRequest(path, head, clock.GetUtcNow(), connection));
        var answer = Next(path);
        Asked(path).TrySetResult();
        await stream.WriteAsync(answer.Bytes, stop.Token);
        await foreach (var piece in answer.Rest.WithCancellation(stop.Token))
        {
            await stream.WriteAsync(piece, stop.Token);
        }

        for (var more = answer.IsEndless ? new byte[1 << 16] : []; answer.IsEndless;)
        {
            await stream.WriteAsync(more, stop.Token);
        }

        if (answer.Hangs)
        {
            await Task.Delay(Timeout.Infinite, stop.Token);
        }

        return !answer.Closes;
    }

    private TaskCompletionSource Asked(string path) => asked.GetOrAdd(path, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));

    private SiteAnswer Next(string path)
    {
        if (!answers.TryGetValue(path, out var queue))
        {
            return Default(path);
        }

        lock (queue)
        {
            return queue.Count > 1 && queue.TryDequeue(out var next) ? next : queue.TryPeek(out var last) ? last : Default(path);
        }
    }

    private async Task<string?> ReadHeadAsync(Stream stream)
    {
        var head = new List<byte>();
        var next = new byte[1];
        while (await stream.ReadAsync(next, stop.Token) > 0)
        {
            head.Add(next[0]);
            if (head is [.., (byte)'\r', (byte)'\n', (byte)'\r', (byte)'\n'])
            {
                return Encoding.Latin1.GetString([.. head]);
            }
        }

        return null;
    }
}
