using System.Net;
using System.Net.Sockets;

namespace CampusJournal.Ingest.Fetch.Http;

/// <summary>Connects to hosts. The address is judged here, after the name is resolved: a public name may point at a private address.</summary>
/// <param name="mayBePrivate">Whether the user named this authority (<c>host:port</c>) or allows private addresses.</param>
/// <param name="resolve">Resolves a name; the system by default.</param>
internal sealed class HostConnector(Func<string, bool> mayBePrivate, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
{
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> resolve = resolve ?? Dns.GetHostAddressesAsync;

    /// <summary>Gives the name under which a user allows a host and port.</summary>
    public static string Authority(string host, int port) => $"{Bare(host).ToLowerInvariant()}:{port}";

    /// <summary>Connects, trying one address after the other.</summary>
    /// <exception cref="AddressRefusedException">All addresses are private and the user did not name the host.</exception>
    /// <exception cref="SocketException">There is no such host, or it takes no connection.</exception>
    public async ValueTask<Socket> ConnectAsync(DnsEndPoint host, CancellationToken cancellationToken)
    {
        var addresses = await resolve(Bare(host.Host), cancellationToken).ConfigureAwait(false);
        var allowed = mayBePrivate(Authority(host.Host, host.Port)) ? addresses : [.. addresses.Where(AddressRules.IsPublic)];
        if (allowed.Length == 0)
        {
            throw addresses.Length == 0 ? new SocketException((int)SocketError.HostNotFound) : new AddressRefusedException(host.Host);
        }

        for (var next = 0; ; next++)
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(allowed[next], host.Port), cancellationToken).ConfigureAwait(false);
                return socket;
            }
            catch (SocketException) when (next + 1 < allowed.Length)
            {
                socket.Dispose();
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
    }

    // An IPv6 address stands in brackets in some places and without in others.
    private static string Bare(string host) => host.Trim('[', ']');
}
