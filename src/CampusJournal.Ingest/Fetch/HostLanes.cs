using System.Text;
using CampusJournal.Ingest.Fetch.Http;

namespace CampusJournal.Ingest.Fetch;

/// <summary>The lanes of all hosts, and what the user typed about hosts.</summary>
internal sealed class HostLanes : IDisposable
{
    private readonly FetchOptions options;
    private readonly Dictionary<string, HostLane> lanes = new(StringComparer.Ordinal);
    private readonly HashSet<string> typed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> credentials = new(StringComparer.Ordinal);
    private readonly Lock changing = new();
    private readonly HttpSettings settings;
    private readonly HostConnector connector;

    public HostLanes(FetchOptions options)
    {
        this.options = options;
        connector = new HostConnector(MayBePrivate, options.Resolve);
        settings = new HttpSettings
        {
            UserAgent = options.UserAgentText,
            Timeout = options.Timeout,
            MaxBytes = options.MaxBytes,
            Cookies = options.Cookies,
            Credentials = credentials,
            Clock = options.Clock,
        };
    }

    /// <summary>Notes what a URL that the user typed says about its host: that it may be asked wherever it is, and the credentials for it.</summary>
    public void Allow(string text)
    {
        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out var url) || url.Host.Length == 0)
        {
            return;
        }

        lock (changing)
        {
            var authority = HostConnector.Authority(url.IdnHost, url.Port);
            typed.Add(authority);
            if (url.UserInfo.Length > 0)
            {
                var userInfo = Uri.UnescapeDataString(url.UserInfo);
                credentials[authority] = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(userInfo.Contains(':', StringComparison.Ordinal) ? userInfo : userInfo + ":"));
            }
        }
    }

    /// <summary>Gives the lane to a URL's host.</summary>
    public HostLane Of(Uri url)
    {
        lock (changing)
        {
            if (!lanes.TryGetValue(url.IdnHost, out var lane))
            {
                lane = new HostLane(options, () => new HostConnection(settings, connector));
                lanes.Add(url.IdnHost, lane);
            }

            return lane;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var lane in lanes.Values)
        {
            lane.Dispose();
        }
    }

    private bool MayBePrivate(string authority)
    {
        lock (changing)
        {
            return options.AllowPrivate || typed.Contains(authority);
        }
    }
}
