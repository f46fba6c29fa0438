using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CampusJournal.Soak;

/// <summary>
/// A newspaper site on loopback: <c>/v?no=N</c> is the generated page N, <c>/endless</c> a page without end; everything else, its robots.txt
/// too, is 404.
/// </summary>
public sealed class NewspaperSite : IDisposable
{
    private const string Article = "/v?no=";
    private const string Endless = "/endless";

    private readonly HttpListener listener = new();
    private readonly Lock counting = new();
    private TaskCompletionSource? reached;
    private int left;

    /// <summary>Opens the site on a free port.</summary>
    public NewspaperSite()
    {
        Root = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}");
        listener.Prefixes.Add(Root + "/");
        listener.Start();
        _ = Task.Run(ServeAsync);
    }

    /// <summary>Gets the site's address without a slash at its end.</summary>
    public string Root { get; }

    /// <summary>Gets the URL of the page without end.</summary>
    public string EndlessPage => Root + Endless;

    /// <summary>Gets the template of its first pages.</summary>
    /// <param name="pages">How many.</param>
    public string Template(int pages) => string.Create(CultureInfo.InvariantCulture, $"{Root}{Article}{{1..{pages}}}");

    /// <summary>Waits until so many more pages were asked for.</summary>
    /// <param name="pages">How many.</param>
    public Task AskedAsync(int pages)
    {
        lock (counting)
        {
            reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            left = pages;
            return reached.Task;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => listener.Close();

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                if (context.Request.RawUrl == Endless)
                {
                    _ = Task.Run(() => AnswerForEver(context.Response));
                    continue;
                }

                Answer(context);
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // The run is over.
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var path = context.Request.RawUrl ?? "";
        var isArticle = path.StartsWith(Article, StringComparison.Ordinal);
        var page = isArticle ? GeneratedPages.Page(int.Parse(path[Article.Length..], CultureInfo.InvariantCulture)) : [];
        try
        {
            context.Response.StatusCode = isArticle ? 200 : 404;
            context.Response.ContentType = "text/html";
            context.Response.Close(page, willBlock: true);
        }
        catch (Exception exception) when (exception is HttpListenerException or IOException or ObjectDisposedException)
        {
            // The program was killed while it read.
        }

        if (isArticle)
        {
            Count();
        }
    }

    private static void AnswerForEver(HttpListenerResponse response)
    {
        var more = new byte[1 << 20];
        try
        {
            response.ContentType = "text/html";
            response.SendChunked = true;
            while (true)
            {
                response.OutputStream.Write(more);
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or IOException or ObjectDisposedException)
        {
            // Enough.
        }
    }

    private void Count()
    {
        lock (counting)
        {
            if (--left == 0)
            {
                reached?.TrySetResult();
            }
        }
    }
}
